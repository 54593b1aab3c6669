//! The way back: the data a report was made from, read out of its PDF.
//!
//! Reads what [`crate::write_pdf`] attaches (ISO 32000-2, 7.11.4; `AFRelationship` is `Data`), also
//! after another program has saved the file again. Bad input is reported, never trusted: what unpacks to
//! more than the limit is refused.

use lopdf::{Dictionary, Document, LoadOptions, Object};

use crate::pdf::checksum;

/// The data attached to a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// The assessment in the open form.
    pub bytes: Vec<u8>,
    /// Whether they are the bytes the report was made with.
    pub integrity: Integrity,
}

/// What the checksum beside the data says about it. It reveals a change, not who made it: anyone who
/// changes the data on purpose can mend the checksum, too. A seal in the data tells more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Integrity {
    /// The data is as it was written.
    Intact,
    /// The data was changed after the report was made.
    Changed,
    /// There is no checksum.
    Unknown,
}

/// Why no data can be had from a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AttachedError {
    /// It cannot be read as a PDF.
    #[error("the PDF cannot be read: {0}")]
    Unreadable(String),
    /// It is encrypted.
    #[error("the PDF is encrypted")]
    Encrypted,
    /// No data is attached to it.
    #[error("no data is attached to the PDF")]
    None,
}

/// Whether a file begins as a PDF does.
pub fn is_pdf(bytes: &[u8]) -> bool {
    // Readers accept some bytes before the header (ISO 32000-1, annex H, 3.4.1).
    bytes.windows(5).take(1024).any(|window| window == b"%PDF-")
}

/// Reads the data attached to a report, at most `most` bytes of it.
///
/// # Errors
/// Why there is none to be had.
pub fn read_attached(pdf: &[u8], most: usize) -> Result<Attached, AttachedError> {
    let refused = |error: lopdf::Error| AttachedError::Unreadable(error.to_string());
    let options = LoadOptions { max_decompressed_size: Some(most), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(pdf, options).map_err(|error| match error {
        lopdf::Error::InvalidPassword => AttachedError::Encrypted,
        other => refused(other),
    })?;
    if document.was_encrypted() || document.is_encrypted() {
        return Err(AttachedError::Encrypted);
    }
    let mut files = document.objects.values().filter_map(|object| object.as_dict().ok()).filter(|it| is_data(it));
    let stream = files.find_map(|file| {
        let embedded = file.get(b"EF").ok().and_then(|it| dictionary(&document, it))?;
        let content = embedded.get(b"UF").or_else(|_| embedded.get(b"F")).ok()?;
        document.dereference(content).ok()?.1.as_stream().ok()
    });
    let stream = stream.ok_or(AttachedError::None)?;
    let bytes = match stream.dict.has(b"Filter") {
        true => stream.decompressed_content_with_limit(most).map_err(refused)?,
        false => stream.content.clone(),
    };
    let told = stream.dict.get(b"Params").ok().and_then(|it| dictionary(&document, it));
    let told = told.and_then(|it| it.get(b"CheckSum").ok()).and_then(|it| it.as_str().ok());
    let integrity = match told {
        None => Integrity::Unknown,
        Some(told) if told == checksum(&bytes) => Integrity::Intact,
        Some(_) => Integrity::Changed,
    };
    Ok(Attached { bytes, integrity })
}

/// Whether a dictionary names a file that holds the data of the document.
fn is_data(file: &Dictionary) -> bool {
    file.get(b"AFRelationship").and_then(Object::as_name).is_ok_and(|name| name == b"Data")
}

/// A dictionary, there or where a reference leads.
fn dictionary<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    document.dereference(object).ok()?.1.as_dict().ok()
}
