//! The digest a final assessment is sealed with, defined so that anybody can compute it again.
//!
//! It is the SHA-256 digest, in lower-case hexadecimal, of the canonical form of the open document:
//!
//! 1. the fields `format`, `version` and `seal` of the document are left out, and of each requirement the `note`,
//!    which is the assessor's own and goes to nobody with a report;
//! 2. of every object, fields that are `null`, `""`, `[]` or `{}` are left out, from the inside
//!    outwards, because a missing field is an empty one; the items of lists stay, whatever they are;
//! 3. what is left is written as RFC 8785 has it: names in the order of the alphabet, no space
//!    between them, UTF-8, only those escapes in texts that JSON cannot do without.
//!
//! All numbers are whole. In Python, for a file exported by Plumbline:
//!
//! ```python
//! import hashlib, json
//! def full(x):
//!     if isinstance(x, list): return [full(i) for i in x]
//!     if not isinstance(x, dict): return x
//!     return {k: v for k, v in ((k, full(v)) for k, v in x.items()) if v not in (None, "", [], {})}
//! d = {k: v for k, v in json.load(open("file.json")).items() if k not in ("format", "version", "seal")}
//! for r in d["requirements"]: del r["note"]
//! text = json.dumps(full(d), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
//! print(hashlib.sha256(text.encode()).hexdigest())
//! ```
//!
//! Because empty fields do not count, a field added to the format later leaves older seals whole, as
//! long as it is empty where nobody has set it. Older seals are about the notes, too, and hold
//! as they were made.

use std::collections::BTreeMap;

use assessment::{Assessment, Digest};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::write::{document, without_own_notes};

/// What is not content.
const ASIDE: [&str; 3] = ["format", "version", "seal"];

/// The digest of an assessment's catalogue edition and content; its own seal and filing do not count, nor do the
/// notes on requirements.
pub fn digest(assessment: &Assessment) -> Digest {
    digest_of_all(&without_own_notes(assessment))
}

/// Whether the assessment is as it was sealed; one without a seal always is.
pub fn fits(assessment: &Assessment) -> bool {
    assessment
        .seal
        .as_ref()
        .is_none_or(|seal| seal.digest == digest(assessment) || seal.digest == digest_of_all(assessment))
}

/// The digest with the notes on requirements, as the first seals had it.
fn digest_of_all(assessment: &Assessment) -> Digest {
    let Value::Object(mut document) = document(assessment) else { unreachable!("BUG: a document is an object") };
    document.retain(|name, _| !ASIDE.contains(&name.as_str()));
    let mut text = String::new();
    write(&Value::Object(document), &mut text);
    let hexadecimal: String = Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
    hexadecimal.parse().expect("BUG: these are the digits of a digest")
}

/// Writes the canonical form of a value.
fn write(value: &Value, text: &mut String) {
    match value {
        Value::Object(fields) => {
            // The names are ASCII, where the order of the alphabet is that of RFC 8785.
            let full: BTreeMap<&str, String> =
                fields.iter().filter_map(|(name, value)| Some((&**name, full(value)?))).collect();
            let fields = full.iter().map(|(name, value)| format!("{}:{value}", Value::from(*name)));
            text.push_str(&format!("{{{}}}", fields.collect::<Vec<_>>().join(",")));
        }
        Value::Array(items) => {
            text.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    text.push(',');
                }
                write(item, text);
            }
            text.push(']');
        }
        // Texts are escaped as RFC 8785 has it, and numbers are whole.
        plain => text.push_str(&plain.to_string()),
    }
}

/// The canonical form of a field; `None` if it is empty.
fn full(value: &Value) -> Option<String> {
    let mut text = String::new();
    write(value, &mut text);
    (!["null", "\"\"", "[]", "{}"].contains(&text.as_str())).then_some(text)
}
