//! The words for what is wrong in a file that is imported.

use exchange::{Fault, Found, Wanted, Wrong};

use crate::words::say;

/// A fault as a line of a list: where, and what.
pub(crate) fn line(fault: &Fault) -> String {
    say("import-fault", &[("path", &fault.path), ("message", &sentence(&fault.wrong))])
}

fn sentence(wrong: &Wrong) -> String {
    match wrong {
        Wrong::TooLarge { bytes } => {
            let (found, limit) = (bytes.to_string(), exchange::MAX_BYTES.to_string());
            say("import-fault-too-large", &[("found", &found), ("limit", &limit)])
        }
        Wrong::NotJson { line, column } => {
            say("import-fault-not-json", &[("line", &line.to_string()), ("column", &column.to_string())])
        }
        Wrong::OtherFormat(found) => say("import-fault-other-format", &[("found", found)]),
        Wrong::NewerVersion(found) => say("import-fault-newer-version", &[("found", &found.to_string())]),
        Wrong::NoVersion(found) => say("import-fault-no-version", &[("found", &found.to_string())]),
        Wrong::Missing => say("import-fault-missing", &[]),
        Wrong::OtherKind { found, wanted } => {
            say("import-fault-other-kind", &[("found", &found_token(*found)), ("wanted", wanted_token(*wanted))])
        }
        Wrong::FieldTwice => say("import-fault-field-twice", &[]),
        Wrong::UnknownField => say("import-fault-unknown-field", &[]),
        Wrong::UnknownWord(unknown) => {
            let allowed = unknown.allowed.join(", ");
            say("import-fault-unknown-word", &[("found", &unknown.found), ("allowed", &allowed)])
        }
        Wrong::NotADate(found) => say("import-fault-not-a-date", &[("found", found)]),
        Wrong::NotATime => say("import-fault-not-a-time", &[]),
        Wrong::NotADigest => say("import-fault-not-a-digest", &[]),
        Wrong::NotAKey => say("import-fault-not-a-key", &[]),
        Wrong::Twice(found) => say("import-fault-twice", &[("found", found)]),
        Wrong::NoCatalogue { id, edition } => say("import-fault-no-catalogue", &[("id", id), ("edition", edition)]),
        Wrong::NoRequirement(found) => say("import-fault-no-requirement", &[("found", found)]),
        Wrong::NoCheck { requirement, check } => {
            say("import-fault-no-check", &[("requirement", requirement.as_str()), ("found", check)])
        }
        Wrong::NoSuchKey(found) => say("import-fault-no-such-key", &[("found", found)]),
        Wrong::EndsBeforeStart => say("import-fault-ends-before-start", &[]),
        Wrong::ClauseExcluded => say("import-fault-clause-excluded", &[]),
        Wrong::ClauseIncluded => say("import-fault-clause-included", &[]),
        Wrong::ExclusionWithoutReason => say("import-fault-exclusion-reason", &[]),
        Wrong::AlwaysApplies(check) => say("import-fault-always-applies", &[("check", check.as_str())]),
        Wrong::NotApplicableWithoutReason => say("import-fault-not-applicable-reason", &[]),
        Wrong::SealNotFinal => say("import-fault-seal-not-final", &[]),
        Wrong::SealBroken => say("import-fault-seal-broken", &[]),
    }
}

/// What stands there, as `import-fault-other-kind` tells it; a whole number tells itself.
fn found_token(found: Found) -> String {
    match found {
        Found::Null => "null".to_owned(),
        Found::Flag => "flag".to_owned(),
        Found::Whole(number) => number.to_string(),
        Found::Number => "number".to_owned(),
        Found::Text => "text".to_owned(),
        Found::List => "list".to_owned(),
        Found::Object => "object".to_owned(),
    }
}

fn wanted_token(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Flag => "flag",
        Wanted::Text => "text",
        Wanted::List => "list",
        Wanted::Object => "object",
        Wanted::Version => "version",
        Wanted::HeadCount => "head-count",
        Wanted::Bytes => "bytes",
        Wanted::Level => "level",
        Wanted::Weight => "weight",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_fault_is_told_with_what_was_found_and_what_is_wanted() {
        let id = |text: &str| text.to_owned();
        let unknown = assessment::UnknownToken { found: id("XL"), allowed: &["S", "M"] };
        let rows = [
            (Wrong::TooLarge { bytes: 77 }, "77"),
            (Wrong::NotJson { line: 3, column: 8 }, "line 3"),
            (Wrong::OtherFormat(id("other")), "“other”"),
            (Wrong::NewerVersion(2), "2"),
            (Wrong::NoVersion(-1), "-1"),
            (Wrong::Missing, "blank"),
            (Wrong::OtherKind { found: Found::Whole(6), wanted: Wanted::Level }, "6 where a level"),
            (Wrong::OtherKind { found: Found::List, wanted: Wanted::Text }, "a list where text"),
            (Wrong::FieldTwice, "twice"),
            (Wrong::UnknownField, "field"),
            (Wrong::UnknownWord(unknown), "“XL” is not one of S, M"),
            (Wrong::NotADate(id("soon")), "“soon”"),
            (Wrong::NotATime, "time"),
            (Wrong::NotADigest, "SHA-256"),
            (Wrong::NotAKey, "64"),
            (Wrong::Twice(id("e1")), "“e1”"),
            (Wrong::NoCatalogue { id: id("iso-42001"), edition: id("2031") }, "2031"),
            (Wrong::NoRequirement(id("4.9")), "“4.9”"),
            (
                Wrong::NoCheck { requirement: "4.1".parse().expect("an id"), check: id("4.2/a") },
                "4.1 has no check “4.2/a”",
            ),
            (Wrong::NoSuchKey(id("e999")), "“e999”"),
            (Wrong::EndsBeforeStart, "before"),
            (Wrong::ClauseExcluded, "excluded"),
            (Wrong::ClauseIncluded, "included"),
            (Wrong::ExclusionWithoutReason, "reason"),
            (Wrong::AlwaysApplies("4.1/a".parse().expect("an id")), "4.1/a"),
            (Wrong::NotApplicableWithoutReason, "reason"),
            (Wrong::SealNotFinal, "final"),
            (Wrong::SealBroken, "finalised"),
        ];
        for (wrong, named) in rows {
            let told = line(&Fault { path: "a.b".to_owned(), wrong });
            assert!(told.contains("a.b") && told.contains(named), "“{named}” in {told}");
        }
    }
}
