//! The sheets of a model as CSV files in one ZIP archive.
//!
//! UTF-8 with a byte order mark, so that spreadsheets take it for what it is; otherwise RFC 4180: a
//! header line, CRLF between records, quotes where needed. Figures are unrounded with a point, days
//! are ISO 8601, what is not stated is empty. Text that a spreadsheet would take for a formula gets an
//! apostrophe before it (see [`guarded`]). Dates within the archive are fixed: same in, same bytes out.

use std::{
    borrow::Cow,
    io::{Cursor, Write},
};

use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipError, write::SimpleFileOptions};

use crate::{
    Error, Progress,
    model::{Model, Sheet, Value},
};

/// Tells spreadsheets that what follows is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// Writes the sheets of a model as a ZIP archive of CSV files, one step of `progress` for each.
///
/// # Errors
/// [`Error::Cancelled`] if `progress` says so, [`Error::NoTables`] if the model has no sheets.
pub fn write_csv(model: &Model, progress: &dyn Progress) -> Result<Vec<u8>, Error> {
    if model.sheets.is_empty() {
        return Err(Error::NoTables);
    }
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let refused = |error: ZipError| Error::Tables(error.to_string());
    for (at, sheet) in model.sheets.iter().enumerate() {
        progress.step(at, model.sheets.len());
        if progress.cancelled() {
            return Err(Error::Cancelled);
        }
        archive.start_file(format!("{}.csv", sheet.token), options).map_err(refused)?;
        archive.write_all(text(sheet).as_bytes()).map_err(|error| Error::Tables(error.to_string()))?;
    }
    let bytes = archive.finish().map_err(refused)?.into_inner();
    progress.step(model.sheets.len(), model.sheets.len());
    Ok(bytes)
}

/// One sheet as CSV.
fn text(sheet: &Sheet) -> String {
    let mut text = BYTE_ORDER_MARK.to_owned();
    let headings = sheet.columns.iter().map(|column| quoted(&guarded(&column.heading)).into_owned());
    record(&mut text, headings);
    for row in &sheet.rows {
        record(&mut text, row.iter().map(field));
    }
    text
}

fn record(text: &mut String, fields: impl Iterator<Item = String>) {
    for (at, field) in fields.enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push_str(&field);
    }
    text.push_str("\r\n");
}

fn field(value: &Value) -> String {
    match value {
        Value::Blank => String::new(),
        Value::Text(text) => quoted(&guarded(text)).into_owned(),
        Value::Count(count) => count.to_string(),
        Value::Mean(number) | Value::Share(number) => number.to_string(),
        Value::Level(level) => level.number().to_string(),
        Value::Date(day) => day.to_string(),
    }
}

/// Text that starts like a formula (`=`, `+`, `-`, `@`, tab, carriage return, or one of the first four in full width)
/// with an apostrophe before it, so that no spreadsheet computes what somebody typed.
fn guarded(text: &str) -> Cow<'_, str> {
    let starts_formula = |c| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    if text.starts_with(starts_formula) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// Text in quotes if it holds what would end a field.
fn quoted(text: &str) -> Cow<'_, str> {
    if !text.contains([',', '"', '\r', '\n']) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(format!("\"{}\"", text.replace('"', "\"\"")))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::model::SheetColumn;

    #[test]
    fn cells_are_quoted_and_guarded_where_they_must_be() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let rows = [
            (Value::Blank, ""),
            (Value::text("plain – ünïcode"), "plain – ünïcode"),
            (Value::text("a, b"), "\"a, b\""),
            (Value::text("he said \"no\""), "\"he said \"\"no\"\"\""),
            (Value::text("two\nlines"), "\"two\nlines\""),
            (Value::text("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\""),
            (Value::text("+1"), "'+1"),
            (Value::text("- first item"), "'- first item"),
            (Value::text("@SUM(A1)"), "'@SUM(A1)"),
            (Value::Text("\tcmd".to_owned()), "'\tcmd"),
            (Value::text("＝1+1"), "'＝1+1"),
            (Value::text("a=b"), "a=b"),
            (Value::Mean(2.5), "2.5"),
            (Value::Share(0.125), "0.125"),
            (Value::Count(7), "7"),
            (Value::Date(day), "2026-11-22"),
        ];
        for (value, wanted) in rows {
            assert_eq!(field(&value), wanted, "of {value:?}");
        }
    }

    #[test]
    fn a_file_has_a_mark_a_header_and_crlf() {
        let sheet = Sheet {
            token: "x",
            name: "X".to_owned(),
            columns: vec![SheetColumn::new("A", 1), SheetColumn::new("B, b", 1)],
            frozen: 0,
            unfiltered: 0,
            rows: vec![vec![Value::Count(1), Value::Blank]],
        };
        assert_eq!(text(&sheet), "\u{FEFF}A,\"B, b\"\r\n1,\r\n", "RFC 4180 after the mark");
    }
}
