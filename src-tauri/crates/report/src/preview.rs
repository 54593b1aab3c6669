//! The pages of a PDF as pictures, for the preview on the screen.
//!
//! Exactly the bytes that would be written are painted; nothing is laid out a second time. The fonts are those
//! embedded in the file, so no other is ever needed.

use hayro::{
    PixmapSettings, RenderCache, RenderSettings, hayro_interpret::InterpreterSettings, hayro_syntax::Pdf as Syntax,
    vello_cpu::color::palette::css::WHITE,
};

use crate::{Error, pdf::Pdf};

/// The narrowest and the widest picture, in pixels: a wider one would take more memory than it shows.
const WIDTHS: std::ops::RangeInclusive<u32> = 16..=4096;

/// A PDF whose pages can be painted, from any thread.
pub struct Preview {
    pdf: Syntax,
    replaced: Vec<char>,
}

/// A painted page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageImage {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Red, green, blue, alpha for each pixel, row by row from the top; nothing shines through.
    pub pixels: Vec<u8>,
}

impl Preview {
    /// Takes a PDF to paint its pages.
    ///
    /// # Errors
    /// [`Error::Pdf`] if it cannot be read back, which is a fault of the writing.
    pub fn new(pdf: Pdf) -> Result<Preview, Error> {
        let read = Syntax::new(pdf.bytes).map_err(|error| Error::Pdf(format!("{error:?}")))?;
        Ok(Preview { pdf: read, replaced: pdf.replaced })
    }

    /// Width and height of every page in points (1/72 in).
    pub fn sizes(&self) -> Vec<(f32, f32)> {
        self.pdf.pages().iter().map(|page| page.render_dimensions()).collect()
    }

    /// Characters no font could show; each stands as a visible replacement.
    pub fn replaced(&self) -> &[char] {
        &self.replaced
    }

    /// Paints a page, the first being 0, so many pixels wide; `None` if the page does not exist.
    pub fn page(&self, number: usize, width: u32) -> Option<PageImage> {
        let page = self.pdf.pages().get(number)?;
        let wide = width.clamp(*WIDTHS.start(), *WIDTHS.end()) as f32;
        // A hair more than the exact scale, so that the picture is not cut a pixel short.
        let scale = (wide + 0.01) / page.render_dimensions().0;
        let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
        let interpreter = InterpreterSettings::default();
        let image = hayro::render(page, &RenderCache::new(), &interpreter, &RenderSettings::default(), &settings);
        let (width, height) = (u32::from(image.width()), u32::from(image.height()));
        Some(PageImage { width, height, pixels: image.data_as_u8_slice().to_vec() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_preview_can_go_to_another_thread() {
        fn can_move<T: Send + Sync>() {}
        can_move::<Preview>();
    }
}
