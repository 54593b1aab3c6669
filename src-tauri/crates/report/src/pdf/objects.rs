//! Strings, names and dates as PDF objects.

use chrono::NaiveDate;
use lopdf::{Object, StringFormat};

/// A text string: ASCII as it is, all else as UTF-16 with a byte order mark (PDF 32000-1, 7.9.2.2).
pub(super) fn text(text: &str) -> Object {
    if text.is_ascii() {
        Object::String(text.as_bytes().to_vec(), StringFormat::Literal)
    } else {
        Object::String(utf16(text), StringFormat::Hexadecimal)
    }
}

pub(super) fn utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    units.flat_map(u16::to_be_bytes).collect()
}

pub(super) fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}

/// Noon of a day, so that no time zone shows another day.
pub(super) fn date(day: NaiveDate) -> Object {
    text(&format!("D:{}120000Z", day.format("%Y%m%d")))
}
