//! What can keep a report from being written.

/// Why there is no report. Nothing was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The caller asked to stop.
    #[error("the report was cancelled")]
    Cancelled,
    /// A font could not be cut down to the glyphs used.
    #[error("the font {name} cannot be embedded: {detail}")]
    Font {
        /// PostScript name of the font.
        name: String,
        /// What the font library said.
        detail: String,
    },
    /// The PDF library refused or warned; a warning would mean lost content.
    #[error("the PDF could not be put together: {0}")]
    Pdf(String),
    /// None of the sections asked for is a table, so there is nothing to write in this format.
    #[error("none of the sections is a table")]
    NoTables,
    /// The library that writes workbooks or archives refused.
    #[error("the tables could not be put together: {0}")]
    Tables(String),
}
