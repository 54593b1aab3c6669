//! The sheets of a model as a workbook (Office Open XML).
//!
//! Cells are typed: numbers are numbers, days are days, text is text and never a formula. The
//! workbook has the date of the report instead of the clock's: same input, same bytes.

mod formats;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use crate::{
    Error, Paper, Progress,
    model::{Model, Sheet, Value},
    words::say,
};
use formats::Formats;

/// The longest text a cell holds, in UTF-16 units (Excel specifications and limits).
const LONGEST: usize = 32_767;

/// Writes the sheets of a model as a workbook, one step of `progress` for each.
///
/// # Errors
/// [`Error::Cancelled`] if `progress` says so, [`Error::NoTables`] if the model has no sheets.
pub fn write_xlsx(model: &Model, progress: &dyn Progress) -> Result<Vec<u8>, Error> {
    if model.sheets.is_empty() {
        return Err(Error::NoTables);
    }
    // One step per sheet, and one for the file.
    let total = model.sheets.len() + 1;
    let formats = Formats::new();
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(model).map_err(|error| refused(&error))?);
    for (at, sheet) in model.sheets.iter().enumerate() {
        progress.step(at, total);
        if progress.cancelled() {
            return Err(Error::Cancelled);
        }
        let worksheet = write(sheet, model, &formats).map_err(|error| refused(&error))?;
        workbook.push_worksheet(worksheet);
    }
    progress.step(model.sheets.len(), total);
    let bytes = workbook.save_to_buffer().map_err(|error| refused(&error))?;
    if progress.cancelled() {
        return Err(Error::Cancelled);
    }
    progress.step(total, total);
    Ok(bytes)
}

fn refused(error: &XlsxError) -> Error {
    Error::Tables(error.to_string())
}

fn properties(model: &Model) -> Result<DocProperties, XlsxError> {
    Ok(DocProperties::new()
        .set_title(&model.title)
        .set_subject(&model.organisation)
        .set_author(&model.author)
        .set_status(&model.reference)
        .set_comment(&model.notice)
        .set_creation_datetime(&day(model.date)?))
}

fn day(date: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    // What a workbook cannot tell as a day (before 1900, after 9999) is refused by the library.
    let year = u16::try_from(date.year()).unwrap_or(u16::MAX);
    ExcelDateTime::from_ymd(year, date.month() as u8, date.day() as u8)
}

fn write(sheet: &Sheet, model: &Model, formats: &Formats) -> Result<Worksheet, XlsxError> {
    let mut worksheet = Worksheet::new();
    worksheet.set_name(&sheet.name)?;
    for (column, told) in (0..).zip(&sheet.columns) {
        worksheet.set_column_width(column, told.width)?;
        worksheet.write_string_with_format(0, column, &told.heading, &formats.heading)?;
    }
    for (row, values) in (1..).zip(&sheet.rows) {
        for (column, value) in (0..).zip(values) {
            cell(&mut worksheet, (row, column), value, model, formats)?;
        }
    }
    let records = sheet.rows.len().saturating_sub(sheet.unfiltered);
    let last_column = u16::try_from(sheet.columns.len()).unwrap_or(u16::MAX).saturating_sub(1);
    // Of a table that has no rows yet, the heads can be filtered by already.
    if records > 0 || sheet.rows.is_empty() {
        worksheet.autofilter(0, 0, u32::try_from(records).unwrap_or(u32::MAX).max(1), last_column)?;
    }
    worksheet.set_freeze_panes(1, sheet.frozen)?;
    for_print(&mut worksheet, model)?;
    Ok(worksheet)
}

fn cell(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Value,
    model: &Model,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match value {
        Value::Blank => worksheet.write_blank(row, column, &formats.text)?,
        Value::Text(text) => worksheet.write_string_with_format(row, column, fitting(text, model), &formats.text)?,
        Value::Count(count) => worksheet.write_number_with_format(row, column, *count, &formats.count)?,
        Value::Mean(mean) => worksheet.write_number_with_format(row, column, *mean, &formats.mean)?,
        Value::Share(share) => worksheet.write_number_with_format(row, column, *share, &formats.share)?,
        Value::Level(level) => {
            worksheet.write_number_with_format(row, column, level.number(), formats.of_level(*level))?
        }
        Value::Date(date) => match day(*date) {
            Ok(day) => worksheet.write_datetime_with_format(row, column, &day, &formats.day)?,
            // A day the format does not know stays readable.
            Err(_) => worksheet.write_string_with_format(row, column, date.to_string(), &formats.text)?,
        },
    };
    Ok(())
}

/// Text as it fits into a cell; what does not is cut, and says so.
fn fitting(text: &str, model: &Model) -> String {
    if text.encode_utf16().count() <= LONGEST {
        return text.to_owned();
    }
    let note = format!("… {}", say!(model.words, "sheet-cut"));
    let room = LONGEST - note.encode_utf16().count();
    let mut used = 0;
    let fits = |c: &char| {
        used += c.len_utf16();
        used <= room
    };
    text.chars().take_while(fits).chain(note.chars()).collect()
}

/// Landscape on the report's paper, as wide as a page, the headings on each, and whose it is.
fn for_print(worksheet: &mut Worksheet, model: &Model) -> Result<(), XlsxError> {
    // Numbers of the paper sizes: ECMA-376, 18.3.1.63.
    worksheet.set_paper_size(match model.paper {
        Paper::A4 => 9,
        Paper::Letter => 1,
    });
    worksheet.set_landscape();
    worksheet.set_print_fit_to_pages(1, 0);
    worksheet.set_repeat_rows(0, 0)?;
    // In headers and footers an ampersand begins a code; doubled it is itself.
    let plain = |text: &str| text.replace('&', "&&").chars().take(60).collect::<String>();
    let draft = if model.draft { say!(model.words, "draft-mark") } else { String::new() };
    worksheet.set_header(format!(
        "&L{}&C{}&R{}",
        plain(&model.organisation),
        plain(&draft),
        plain(&model.confidentiality)
    ));
    let page = say!(model.words, "page-of", page = "&P", pages = "&N");
    worksheet.set_footer(format!("&L{}&C{page}&R{}", plain(&model.title), plain(&model.words.date(model.date))));
    Ok(())
}
