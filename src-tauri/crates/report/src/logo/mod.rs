//! Logos for the cover: PNG and JPEG as pictures, SVG as outlines, all without transparency.
//!
//! PDF/A-3 would allow transparency; a logo that needs none prints alike everywhere. What cannot be
//! drawn faithfully is refused with its reason, never drawn differently.

mod jpeg;
mod raster;
mod vector;

use std::sync::Arc;

/// Why a file cannot be used as a logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    /// Neither PNG nor JPEG nor SVG.
    #[error("it is neither PNG, JPEG nor SVG")]
    Format,
    /// More than ten megabytes, or more than forty million pixels.
    #[error("it is too large")]
    Size,
    /// It ends too soon or contradicts itself.
    #[error("it is damaged")]
    Damaged,
    /// A JPEG for print (CMYK).
    #[error("its colours are for print (CMYK), not for the screen (RGB)")]
    Inks,
    /// An SVG with text: its font may not be at hand.
    #[error("it holds text that has not been turned into outlines")]
    Text,
    /// An SVG with a bitmap image in it.
    #[error("it holds a picture in points")]
    Picture,
    /// An SVG with gradients or patterns.
    #[error("it is filled with gradients or patterns")]
    Gradient,
    /// An SVG with transparency, masks or filters.
    #[error("it has see-through parts, masks or filters")]
    Effects,
    /// Nothing in it is visible.
    #[error("it is empty")]
    Empty,
}

/// A logo that can be drawn. Two logos are equal if their files are.
#[derive(Debug, Clone)]
pub struct Logo {
    file: Arc<[u8]>,
    /// Width for a height of 1.
    pub(crate) proportion: f32,
    pub(crate) content: Content,
}

/// What a logo is drawn from.
#[derive(Debug, Clone)]
pub(crate) enum Content {
    Picture(Arc<Picture>),
    /// Outlines in a box of 1 × 1, the lowest first.
    Shapes(Vec<Shape>),
}

/// A bitmap image.
#[derive(Debug)]
pub(crate) struct Picture {
    pub(crate) columns: u32,
    pub(crate) rows: u32,
    /// One colour part instead of three.
    pub(crate) grey: bool,
    /// A JPEG file as it is, instead of bare pixels.
    pub(crate) jpeg: bool,
    pub(crate) bytes: Vec<u8>,
}

/// An outline of one colour; the fill rule decides what lies inside.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shape {
    pub(crate) rings: Vec<Vec<(f32, f32)>>,
    pub(crate) colour: [u8; 3],
    pub(crate) even_odd: bool,
}

impl PartialEq for Logo {
    fn eq(&self, other: &Logo) -> bool {
        self.file == other.file
    }
}

impl Eq for Logo {}

impl Logo {
    /// The most bytes a file may have.
    pub const MOST_BYTES: u64 = 10_000_000;

    /// Reads a PNG, JPEG or SVG file.
    ///
    /// # Errors
    /// The reason why it cannot be drawn faithfully.
    pub fn read(file: &[u8]) -> Result<Logo, LogoError> {
        if file.len() as u64 > Logo::MOST_BYTES {
            return Err(LogoError::Size);
        }
        let (proportion, content) = if file.starts_with(b"\x89PNG\r\n\x1a\n") {
            of_picture(raster::read(file)?)
        } else if file.starts_with(&[0xFF, 0xD8, 0xFF]) {
            of_picture(jpeg::read(file)?)
        } else if std::str::from_utf8(file).is_ok_and(|text| text.contains("<svg")) {
            vector::read(file)?
        } else {
            return Err(LogoError::Format);
        };
        Ok(Logo { file: file.into(), proportion, content })
    }
}

fn of_picture(picture: Picture) -> (f32, Content) {
    (picture.columns as f32 / picture.rows as f32, Content::Picture(Arc::new(picture)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inner: &str) -> Vec<u8> {
        format!(r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20">{inner}</svg>"#)
            .into_bytes()
    }

    #[test]
    fn what_cannot_be_drawn_faithfully_is_refused_with_its_reason() {
        let gradient = r##"<defs><linearGradient id="g"><stop offset="0" stop-color="red"/><stop offset="1"/></linearGradient></defs><rect width="9" height="9" fill="url(#g)"/>"##;
        for (what, file, reason) in [
            ("a text file", b"no picture".to_vec(), LogoError::Format),
            ("a GIF", b"GIF89a".to_vec(), LogoError::Format),
            ("a PNG cut short", b"\x89PNG\r\n\x1a\n1234".to_vec(), LogoError::Damaged),
            ("a JPEG cut short", vec![0xFF, 0xD8, 0xFF, 0xE0], LogoError::Damaged),
            ("a JPEG in four inks", jpeg::header(4), LogoError::Inks),
            ("an SVG that does not close", b"<svg xmlns=\"http://www.w3.org/2000/svg\">".to_vec(), LogoError::Damaged),
            ("text", svg("<text x=\"1\" y=\"9\">Halden</text>"), LogoError::Text),
            ("a gradient", svg(gradient), LogoError::Gradient),
            ("half see-through", svg("<rect width=\"9\" height=\"9\" opacity=\"0.5\"/>"), LogoError::Effects),
            ("half see-through fill", svg("<rect width=\"9\" height=\"9\" fill-opacity=\"0.5\"/>"), LogoError::Effects),
            ("nothing", svg(""), LogoError::Empty),
            ("too many bytes", vec![0; Logo::MOST_BYTES as usize + 1], LogoError::Size),
        ] {
            assert_eq!(Logo::read(&file).err(), Some(reason), "of {what}");
        }
    }

    #[test]
    fn an_svg_becomes_outlines_in_its_proportion() {
        let file = svg(
            r##"<circle cx="10" cy="10" r="8" fill="#0f4c5c"/><path d="M20 0h20v20h-20z" fill="none" stroke="#ff0000" stroke-width="2"/>"##,
        );
        let logo = Logo::read(&file).expect("it can be drawn");
        assert!((logo.proportion - 2.0).abs() < 0.01, "40 by 20, not {}", logo.proportion);
        let Content::Shapes(shapes) = logo.content else { panic!("an SVG stays an outline") };
        assert_eq!(shapes.iter().map(|shape| shape.colour).collect::<Vec<_>>(), [[15, 76, 92], [255, 0, 0]]);
        assert!(shapes[0].rings[0].len() > 30, "a circle has many corners");
        assert_eq!(shapes[1].rings.len(), 2, "a line around a box has an outer and an inner side");
    }

    #[test]
    fn see_through_points_of_a_png_become_white() {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, 2, 1);
        encoder.set_color(png::ColorType::Rgba);
        encoder.set_depth(png::BitDepth::Eight);
        let mut writer = encoder.write_header().expect("a header");
        writer.write_image_data(&[10, 20, 30, 255, 10, 20, 30, 0]).expect("two points");
        writer.finish().expect("an end");
        let Content::Picture(picture) = Logo::read(&file).expect("a logo").content else {
            panic!("a PNG is a picture")
        };
        assert_eq!(picture.bytes, [10, 20, 30, 255, 255, 255], "full stays, nothing becomes paper");
    }

    #[test]
    fn a_jpeg_is_kept_as_it_is() {
        let file = jpeg::header(3);
        let Content::Picture(picture) = Logo::read(&file).expect("a logo").content else { panic!("a picture") };
        assert_eq!((picture.columns, picture.rows, picture.grey, picture.jpeg), (300, 100, false, true));
        assert_eq!(picture.bytes, file, "nothing is compressed twice");
    }
}
