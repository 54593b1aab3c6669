//! How a workspace keeps an assessment: put away or not, after which other one, and why it is open again.

use std::{fmt, sync::Arc};

/// What the workspace knows of an assessment beyond what was found. It is not exchanged: in another
/// workspace the earlier assessment has another id, or is not there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filing {
    /// The assessment this one follows up; `None` for the first.
    pub previous: Option<Reference>,
    /// Whether it is put away: kept, and out of sight in the library.
    pub is_archived: bool,
    /// Why it was reopened last after it had been final; blank if it never was, or is final again.
    pub reopened: String,
}

/// The id a workspace gave to an assessment, as text.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reference(Arc<str>);

impl Reference {
    /// A reference from its text; `None` if it has not the 36 letters, digits and hyphens of such an id.
    pub fn new(text: &str) -> Option<Reference> {
        let is_id = text.len() == 36 && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
        is_id.then(|| Reference(Arc::from(text)))
    }

    /// The id as written in files.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_has_the_form_of_an_id() {
        for (text, is_one) in [
            ("01a2b3c4-0000-7000-8000-00000000ffff", true),
            ("01a2b3c4-0000-7000-8000-00000000fff", false),
            ("../../../../../../../../../etc/passwd", false),
            ("", false),
        ] {
            assert_eq!(Reference::new(text).is_some(), is_one, "{text}");
        }
    }
}
