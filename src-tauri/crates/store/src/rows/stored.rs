//! Stored values as text, and what can be read of them where they are not what was written.

use rusqlite::types::ValueRef;

use crate::record::Text;

/// A stored value as text: none for an empty one, digits for a whole number.
///
/// # Errors
/// What can be read of it, if it is not text.
pub(crate) fn text(value: ValueRef<'_>) -> Result<Text, String> {
    match value {
        ValueRef::Null => Ok(None),
        ValueRef::Integer(number) => Ok(Some(number.to_string())),
        ValueRef::Text(bytes) => match str::from_utf8(bytes) {
            Ok(text) => Ok(Some(text.to_owned())),
            Err(_) => Err(String::from_utf8_lossy(bytes).into_owned()),
        },
        ValueRef::Real(_) | ValueRef::Blob(_) => Err(String::new()),
    }
}

/// What can be read of a stored value, whatever it is.
pub(crate) fn legible(value: ValueRef<'_>) -> String {
    text(value).map_or_else(|legible| legible, Option::unwrap_or_default)
}
