//! The glyphs used of each face → embedded subsets.

use std::collections::BTreeMap;

use printpdf::{FontId, FontMetrics, FontType, ParsedFont, PdfDocument, PdfFont, font::PdfFontMetricsStub};
use skrifa::{
    FontRef, GlyphId, MetadataProvider, Tag,
    instance::{Location, LocationRef, Size},
    raw::TableProvider,
    string::StringId,
};
use subsetter::GlyphRemapper;

use crate::{Error, layout::faces::Face};

/// One face and the glyphs the report takes from it, renumbered in the order met.
pub(super) struct FaceUse<'a> {
    face: &'a Face,
    font: FontRef<'a>,
    units_per_em: f32,
    location: Location,
    renumbered: GlyphRemapper,
    /// The new number of each glyph; 0 for one not taken.
    numbers: Vec<u16>,
    /// The glyphs taken, by their new numbers from 1 on.
    taken: Vec<Taken>,
}

/// A glyph taken.
struct Taken {
    /// Thousandths of an em.
    width: u16,
    /// The characters it stands for.
    meaning: String,
    /// Whether `printpdf` knows it.
    told: bool,
}

/// The name of a font in the page resources; never one of the builtin `F1` … `F14`.
pub(super) fn font_id(face: usize) -> FontId {
    FontId(format!("fnt{face}"))
}

fn parse(face: &Face) -> Result<FontRef<'_>, Error> {
    let broken = |error: skrifa::raw::ReadError| Error::Font { name: "?".to_owned(), detail: error.to_string() };
    FontRef::from_index(face.data.as_ref(), face.index).map_err(broken)
}

impl<'a> FaceUse<'a> {
    pub(super) fn new(face: &'a Face) -> Result<FaceUse<'a>, Error> {
        let font = parse(face)?;
        Ok(FaceUse {
            face,
            units_per_em: font.head().map_or(1000.0, |head| f32::from(head.units_per_em())),
            location: font.axes().location(face.variations.iter().map(|(tag, value)| (Tag::new(tag), *value))),
            renumbered: GlyphRemapper::new(),
            numbers: vec![0; font.maxp().map_or(0, |maxp| usize::from(maxp.num_glyphs()))],
            taken: Vec::new(),
            font,
        })
    }

    /// The new number of a glyph; the first use settles what characters it stands for.
    pub(super) fn take(&mut self, glyph: u16, meaning: &str) -> u16 {
        match self.numbers.get(usize::from(glyph)) {
            Some(&number) if number > 0 || glyph == 0 => return number,
            Some(_) => {}
            // A glyph the font does not have is drawn as its mark for that.
            None => return 0,
        }
        let number = self.renumbered.remap(glyph);
        self.numbers[usize::from(glyph)] = number;
        let metrics = self.font.glyph_metrics(Size::unscaled(), &self.location);
        let advance = metrics.advance_width(GlyphId::from(glyph)).unwrap_or(0.0) * 1000.0 / self.units_per_em;
        self.taken.push(Taken { width: advance.round() as u16, meaning: meaning.to_owned(), told: false });
        number
    }

    fn of(&self, number: u16) -> Option<&Taken> {
        self.taken.get(usize::from(number).checked_sub(1)?)
    }

    /// Notes that `printpdf` comes to know a taken glyph; whether it did not before.
    pub(super) fn tell(&mut self, number: u16) -> bool {
        let taken = usize::from(number).checked_sub(1).and_then(|at| self.taken.get_mut(at));
        taken.is_some_and(|taken| !std::mem::replace(&mut taken.told, true))
    }

    /// Whether any glyph was taken.
    pub(super) fn is_used(&self) -> bool {
        !self.taken.is_empty()
    }

    /// Width of a taken glyph in thousandths of an em.
    pub(super) fn width(&self, number: u16) -> f32 {
        self.of(number).map_or(0.0, |taken| f32::from(taken.width))
    }

    /// What characters a taken glyph stands for.
    pub(super) fn meaning(&self, number: u16) -> &str {
        self.of(number).map_or("", |taken| taken.meaning.as_str())
    }

    /// Cuts the face down and puts it into the document.
    pub(super) fn embed(self, number: usize, document: &mut PdfDocument) -> Result<(), Error> {
        let font = &self.font;
        let name = font
            .localized_strings(StringId::POSTSCRIPT_NAME)
            .english_or_first()
            .map_or_else(|| format!("Font{number}"), |name| name.to_string());
        let variations: Vec<_> =
            self.face.variations.iter().map(|(tag, value)| (subsetter::Tag::new(tag), *value)).collect();
        let data = self.face.data.as_ref();
        let subset = if variations.is_empty() {
            subsetter::subset(data, self.face.index, &self.renumbered)
        } else {
            subsetter::subset_with_variations(data, self.face.index, &variations, &self.renumbered)
        };
        let subset = subset.map_err(|error| Error::Font { name: name.clone(), detail: format!("{error:?}") })?;
        let metrics = font.metrics(Size::unscaled(), LocationRef::default());
        let scale = 1000.0 / self.units_per_em;
        let bounds = metrics.bounds.unwrap_or_default();
        let weight = self.face.variations.iter().find(|(tag, _)| tag == b"wght").map(|(_, value)| *value as u16);
        let parsed = ParsedFont {
            font_type: FontType::TrueType,
            font_name: Some(format!("{}+{name}", subset_tag(&subset, number))),
            original_bytes: subset,
            font_index: 0,
            codepoint_to_glyph: BTreeMap::new(),
            glyph_widths: (1..).zip(self.taken.iter().map(|taken| taken.width)).collect(),
            units_per_em: 1000,
            font_metrics: FontMetrics {
                ascent: (metrics.ascent * scale) as i16,
                descent: (metrics.descent * scale) as i16,
            },
            pdf_font_metrics: PdfFontMetricsStub {
                units_per_em: 1000,
                x_min: (bounds.x_min * scale) as i16,
                y_min: (bounds.y_min * scale) as i16,
                x_max: (bounds.x_max * scale) as i16,
                y_max: (bounds.y_max * scale) as i16,
                caret_slope_rise: 1000,
                caret_slope_run: (-metrics.italic_angle.to_radians().tan() * 1000.0) as i16,
                us_weight_class: weight.or_else(|| font.os2().ok().map(|os2| os2.us_weight_class())).unwrap_or(400),
            },
        };
        document.resources.fonts.map.insert(font_id(number), PdfFont::new(parsed));
        Ok(())
    }
}

/// Six capitals from the subset's content (PDF 32000-1, 9.6.4), so that the same report names it the same.
fn subset_tag(subset: &[u8], number: usize) -> String {
    let mut rest = super::fingerprint(&[subset, &number.to_be_bytes()]);
    let mut tag = String::with_capacity(6);
    for _ in 0..6 {
        tag.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    tag
}
