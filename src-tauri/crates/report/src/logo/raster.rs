//! PNG → points in red, green and blue, see-through parts laid on white.

use png::{ColorType, Decoder, Transformations};

use super::{LogoError, Picture};

/// The most points a picture may have.
const MOST_POINTS: u64 = 40_000_000;
/// A picture wider or higher than this many points is made smaller: no print shows more.
const LONGEST: u32 = 1_600;

/// Reads a PNG of any kind.
///
/// # Errors
/// Why it cannot be drawn faithfully.
pub(super) fn read(file: &[u8]) -> Result<Picture, LogoError> {
    let mut decoder = Decoder::new(std::io::Cursor::new(file));
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let mut reader = decoder.read_info().map_err(|_| LogoError::Damaged)?;
    let (columns, rows) = (reader.info().width, reader.info().height);
    if u64::from(columns) * u64::from(rows) > MOST_POINTS {
        return Err(LogoError::Size);
    }
    let size = reader.output_buffer_size().ok_or(LogoError::Size)?;
    let mut points = vec![0; size];
    let frame = reader.next_frame(&mut points).map_err(|_| LogoError::Damaged)?;
    points.truncate(frame.buffer_size());
    let on_white = |part: u8, alpha: u8| {
        let (part, alpha) = (u32::from(part), u32::from(alpha));
        ((part * alpha + 255 * (255 - alpha) + 127) / 255) as u8
    };
    let rgb: Vec<u8> = match frame.color_type {
        ColorType::Rgb => points,
        ColorType::Rgba => {
            points.chunks_exact(4).flat_map(|point| [0, 1, 2].map(|at| on_white(point[at], point[3]))).collect()
        }
        ColorType::Grayscale => points.iter().flat_map(|&grey| [grey; 3]).collect(),
        ColorType::GrayscaleAlpha => {
            points.chunks_exact(2).flat_map(|point| [on_white(point[0], point[1]); 3]).collect()
        }
        ColorType::Indexed => return Err(LogoError::Damaged),
    };
    if rgb.iter().all(|&part| part == 255) {
        return Err(LogoError::Empty);
    }
    Ok(smaller(columns, rows, rgb))
}

/// Every so many points become one, their mean.
fn smaller(columns: u32, rows: u32, rgb: Vec<u8>) -> Picture {
    let by = columns.max(rows).div_ceil(LONGEST).min(columns).min(rows);
    let (few_columns, few_rows) = (columns / by, rows / by);
    let picture = |columns, rows, bytes| Picture { columns, rows, grey: false, jpeg: false, bytes };
    if by == 1 {
        return picture(columns, rows, rgb);
    }
    let mut bytes = Vec::with_capacity((few_columns * few_rows * 3) as usize);
    for row in 0..few_rows {
        for column in 0..few_columns {
            for part in 0..3 {
                let at = |x: u32, y: u32| (((row * by + y) * columns + column * by + x) * 3 + part) as usize;
                let sum: u32 = (0..by * by).map(|each| u32::from(rgb[at(each % by, each / by)])).sum();
                bytes.push((sum / (by * by)) as u8);
            }
        }
    }
    picture(few_columns, few_rows, bytes)
}
