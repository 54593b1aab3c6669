//! The file formats a report is written in.

use std::str::FromStr;

/// The text is not the token of a format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not one of pdf, xlsx, csv")]
pub struct UnknownFormat(String);

/// In which form a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Format {
    /// Tagged pages.
    #[default]
    Pdf,
    /// A workbook with a sheet for each table.
    Xlsx,
    /// A ZIP archive with a CSV file for each table.
    Csv,
}

impl Format {
    /// Every format, in the order offered.
    pub const ALL: [Format; 3] = [Format::Pdf, Format::Xlsx, Format::Csv];

    /// The word that stands for the format in commands, wire types and locale keys.
    pub fn token(self) -> &'static str {
        match self {
            Format::Pdf => "pdf",
            Format::Xlsx => "xlsx",
            Format::Csv => "csv",
        }
    }

    /// How the name of its file ends, without the point.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Pdf => "pdf",
            Format::Xlsx => "xlsx",
            Format::Csv => "zip",
        }
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(text: &str) -> Result<Format, UnknownFormat> {
        Format::ALL.into_iter().find(|format| format.token() == text).ok_or_else(|| UnknownFormat(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_read_back_from_its_token() {
        for format in Format::ALL {
            assert_eq!(format.token().parse(), Ok(format), "{} names itself", format.token());
        }
        assert!("zip".parse::<Format>().is_err(), "an ending is no format");
    }
}
