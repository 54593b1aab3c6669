//! How a field's value is written in a row: as text, or nothing.

use assessment::{
    ActionStatus, AiRole, AssessmentKind, Attachment, Basis, Effort, EvidenceKind, Grade, InclusionReason, Key, Level,
    ParticipantKind, Reference, Seal, Stage, Status, Verdict, Weight, score::Priority,
};
use catalogue::RequirementId;
use chrono::{NaiveDate, SecondsFormat};
use serde_json::{Value, json};

/// A value as written in a row; `None` is an empty (`NULL`) value.
pub(crate) type Text = Option<String>;

/// A type that has one text for each value.
pub(crate) trait Scalar: Sized {
    /// What a missing row counts as having; `None` if there is no default.
    /// It never changes, because the journal relies on it.
    const DEFAULT: Option<&'static str> = None;
    /// Whether people type it letter by letter.
    const TYPED: bool = false;

    fn write(&self) -> String;
    fn read(text: &str) -> Option<Self>;
}

/// A type that fills one field of a row.
pub(crate) trait Cell: Sized {
    const DEFAULT: Option<&'static str>;
    const TYPED: bool;

    fn write(&self) -> Text;
    /// The value; `None` if the text is not one of this type's.
    fn read(text: Option<&str>) -> Option<Self>;
}

impl<T: Scalar> Cell for T {
    const DEFAULT: Option<&'static str> = T::DEFAULT;
    const TYPED: bool = T::TYPED;

    fn write(&self) -> Text {
        Some(Scalar::write(self))
    }
    fn read(text: Option<&str>) -> Option<T> {
        T::read(text?)
    }
}

impl<T: Scalar> Cell for Option<T> {
    const DEFAULT: Option<&'static str> = None;
    const TYPED: bool = T::TYPED;

    fn write(&self) -> Text {
        self.as_ref().map(Scalar::write)
    }
    fn read(text: Option<&str>) -> Option<Option<T>> {
        match text {
            None => Some(None),
            Some(text) => T::read(text).map(Some),
        }
    }
}

/// A list is a JSON array of texts.
impl<T: Scalar> Cell for Vec<T> {
    const DEFAULT: Option<&'static str> = Some("[]");
    const TYPED: bool = false;

    fn write(&self) -> Text {
        Some(Value::from_iter(self.iter().map(Scalar::write)).to_string())
    }
    fn read(text: Option<&str>) -> Option<Vec<T>> {
        let items: Vec<String> = serde_json::from_str(text?).ok()?;
        items.iter().map(|item| T::read(item)).collect()
    }
}

impl Scalar for String {
    const DEFAULT: Option<&'static str> = Some("");
    const TYPED: bool = true;

    fn write(&self) -> String {
        self.clone()
    }
    fn read(text: &str) -> Option<String> {
        Some(text.to_owned())
    }
}

impl Scalar for bool {
    fn write(&self) -> String {
        if *self { "1".to_owned() } else { "0".to_owned() }
    }
    fn read(text: &str) -> Option<bool> {
        match text {
            "0" => Some(false),
            "1" => Some(true),
            _ => None,
        }
    }
}

impl Scalar for u32 {
    fn write(&self) -> String {
        self.to_string()
    }
    fn read(text: &str) -> Option<u32> {
        text.parse().ok()
    }
}

impl Scalar for Level {
    fn write(&self) -> String {
        self.number().to_string()
    }
    fn read(text: &str) -> Option<Level> {
        Level::new(text.parse().ok()?)
    }
}

impl Scalar for Weight {
    const DEFAULT: Option<&'static str> = Some("1");

    fn write(&self) -> String {
        self.number().to_string()
    }
    fn read(text: &str) -> Option<Weight> {
        Weight::new(text.parse().ok()?)
    }
}

impl Scalar for NaiveDate {
    fn write(&self) -> String {
        self.to_string()
    }
    fn read(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }
}

impl Scalar for Key {
    fn write(&self) -> String {
        self.as_str().to_owned()
    }
    fn read(text: &str) -> Option<Key> {
        Key::new(text)
    }
}

impl Scalar for Reference {
    fn write(&self) -> String {
        self.as_str().to_owned()
    }
    fn read(text: &str) -> Option<Reference> {
        Reference::new(text)
    }
}

/// One value, because a seal is set or broken as a whole.
impl Scalar for Seal {
    fn write(&self) -> String {
        let at = self.at.to_rfc3339_opts(SecondsFormat::Secs, true);
        json!({"sha256": self.digest.as_str(), "at": at, "by": self.by}).to_string()
    }
    fn read(text: &str) -> Option<Seal> {
        let value: Value = serde_json::from_str(text).ok()?;
        let word = |name: &str| value.get(name)?.as_str();
        Some(Seal { digest: word("sha256")?.parse().ok()?, at: word("at")?.parse().ok()?, by: word("by")?.to_owned() })
    }
}

impl Scalar for RequirementId {
    fn write(&self) -> String {
        self.as_str().to_owned()
    }
    fn read(text: &str) -> Option<RequirementId> {
        text.parse().ok()
    }
}

/// One value, because a file is attached or replaced as a whole.
impl Scalar for Attachment {
    fn write(&self) -> String {
        json!({"name": self.name, "media_type": self.media_type, "bytes": self.bytes, "sha256": self.sha256})
            .to_string()
    }
    fn read(text: &str) -> Option<Attachment> {
        let value: Value = serde_json::from_str(text).ok()?;
        let word = |name: &str| Some(value.get(name)?.as_str()?.to_owned());
        Some(Attachment {
            name: word("name")?,
            media_type: word("media_type")?,
            bytes: value.get("bytes")?.as_u64()?,
            sha256: word("sha256")?,
        })
    }
}

macro_rules! tokens {
    ($($name:ident),+ $(,)?) => {$(
        impl Scalar for $name {
            fn write(&self) -> String {
                self.token().to_owned()
            }
            fn read(text: &str) -> Option<$name> {
                text.parse().ok()
            }
        }
    )+};
}
tokens! {
    ActionStatus, AiRole, AssessmentKind, Basis, Effort, EvidenceKind, Grade, InclusionReason, ParticipantKind, Priority, Stage,
    Status, Verdict,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_of_the_type_is_not_read() {
        assert_eq!(<Level as Cell>::read(Some("6")), None, "the scale ends at 5");
        assert_eq!(<Option<Level> as Cell>::read(None), Some(None), "an empty field is an unset level");
        assert_eq!(<bool as Cell>::read(Some("true")), None, "flags are 0 and 1");
        assert_eq!(<Vec<Key> as Cell>::read(Some("[\"\"]")), None, "a blank key ties nothing to nothing");
        assert_eq!(<Vec<Key> as Cell>::read(Some("e1")), None, "a list is JSON");
        assert_eq!(<Option<Attachment> as Cell>::read(Some("{\"name\":\"a\"}")), None, "an attachment has a digest");
    }
}
