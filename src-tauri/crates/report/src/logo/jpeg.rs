//! JPEG: only its head is read; the file goes into the report as it is.

use super::{LogoError, Picture};

/// Reads size and colours from the frame header (ITU-T T.81, B.2.2).
///
/// # Errors
/// Why it cannot be drawn faithfully.
pub(super) fn read(file: &[u8]) -> Result<Picture, LogoError> {
    let mut at = 2;
    loop {
        let [0xFF, marker, high, low] = *file.get(at..at + 4).ok_or(LogoError::Damaged)? else {
            return Err(LogoError::Damaged);
        };
        let length = usize::from(u16::from_be_bytes([high, low]));
        // All frame headers but those of differential, lossless and arithmetic coding, which no reader of PDF knows.
        match marker {
            0xC0..=0xC2 => return frame(file.get(at + 4..at + 2 + length).ok_or(LogoError::Damaged)?, file),
            0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return Err(LogoError::Format),
            0xDA | 0xD9 => return Err(LogoError::Damaged),
            _ => at += 2 + length,
        }
    }
}

fn frame(header: &[u8], file: &[u8]) -> Result<Picture, LogoError> {
    let &[8, a, b, c, d, parts, ..] = header else { return Err(LogoError::Damaged) };
    let (rows, columns) = (u32::from(u16::from_be_bytes([a, b])), u32::from(u16::from_be_bytes([c, d])));
    let grey = match parts {
        1 => true,
        3 => false,
        4 => return Err(LogoError::Inks),
        _ => return Err(LogoError::Damaged),
    };
    if columns == 0 || rows == 0 {
        return Err(LogoError::Empty);
    }
    Ok(Picture { columns, rows, grey, jpeg: true, bytes: file.to_vec() })
}

/// The head of a JPEG of 300 × 100 points with so many colour parts.
#[cfg(test)]
pub(super) fn header(parts: u8) -> Vec<u8> {
    let mut file = vec![0xFF, 0xD8, 0xFF, 0xC0, 0, 8 + 3 * parts, 8, 0, 100, 1, 44, parts];
    for part in 0..parts {
        file.extend([part + 1, 0x11, 0]);
    }
    file
}
