//! Fonts: the bundled family, the system's for other scripts, and which may be embedded.

use std::sync::Arc;

use super::display::{Draw, Page};
use parley::fontique::{Blob, Collection, CollectionOptions};
use parley::{FontContext, FontData};
use skrifa::{FontRef, MetadataProvider, Tag, raw::TableProvider};

const UPRIGHT: &[u8] = include_bytes!("../../../../../assets/fonts/SourceSans3-Upright.ttf");
const ITALIC: &[u8] = include_bytes!("../../../../../assets/fonts/SourceSans3-Italic.ttf");

/// The family of the bundled fonts.
pub(super) const FAMILY: &str = "Source Sans 3";

/// A font at one place of its design space.
#[derive(Debug, Clone)]
pub(crate) struct Face {
    pub(crate) data: Blob<u8>,
    pub(crate) index: u32,
    pub(crate) variations: Vec<([u8; 4], f32)>,
    /// Whether its outlines can be drawn and its licence bits allow embedding.
    pub(crate) usable: bool,
}

impl Face {
    /// The same font file may have been read by several shapers.
    fn is(&self, other: &Face) -> bool {
        let data = || {
            let (one, two): (&[u8], &[u8]) = (self.data.as_ref(), other.data.as_ref());
            std::ptr::eq(one, two) || one == two
        };
        self.index == other.index && self.variations == other.variations && data()
    }
}

/// More faces than one shaper meets.
const MOST: usize = 1 << 16;

/// Numbers faces in the order in which pages use them, so that it does not matter which shaper met one first.
/// `met` holds the faces of each shaper; a face that no page uses is left out.
pub(super) fn settle(pages: &mut [Page], met: &[Vec<Face>]) -> Vec<Face> {
    let mut settled: Vec<Face> = Vec::new();
    let mut numbers: Vec<Vec<Option<usize>>> = met.iter().map(|faces| vec![None; faces.len()]).collect();
    for item in pages.iter_mut().flat_map(|page| &mut page.items) {
        let Draw::Text(run) = &mut item.draw else { continue };
        let (shaper, at) = (run.face / MOST, run.face % MOST);
        run.face = *numbers[shaper][at].get_or_insert_with(|| {
            let face = &met[shaper][at];
            settled.iter().position(|other| other.is(face)).unwrap_or_else(|| {
                settled.push(face.clone());
                settled.len() - 1
            })
        });
    }
    settled
}

/// Font sources, and the faces met so far.
pub(crate) struct Faces {
    /// The number of the first face.
    first: usize,
    bundled: FontContext,
    system: Option<FontContext>,
    upright: FontRef<'static>,
    /// The bundled fonts; both sources hold the same, so that a face is known in either.
    blobs: [Blob<u8>; 2],
    met: Vec<Face>,
}

impl Faces {
    /// Those of one of several shapers.
    pub(crate) fn of_shaper(number: usize) -> Faces {
        let upright = FontRef::new(UPRIGHT).expect("BUG: the bundled font is no font");
        let blobs = [UPRIGHT, ITALIC].map(|font| Blob::new(Arc::new(font)));
        Faces { first: number * MOST, bundled: context(false, &blobs), system: None, upright, blobs, met: Vec::new() }
    }

    /// Whether the bundled family draws the character.
    pub(crate) fn covers(&self, c: char) -> bool {
        c.is_ascii_graphic() || c.is_ascii_whitespace() || self.upright.charmap().map(c).is_some()
    }

    /// The glyphs of the ten digits in the upright font; all are equally wide.
    pub(crate) fn digits(&self) -> [u16; 10] {
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']
            .map(|digit| self.upright.charmap().map(digit).map_or(0, |glyph| glyph.to_u32() as u16))
    }

    /// Font sources for a text: the system's fonts are only looked for when a character asks for them.
    pub(crate) fn context_for(&mut self, text: &str) -> &mut FontContext {
        if text.chars().all(|c| self.covers(c)) {
            return &mut self.bundled;
        }
        self.system.get_or_insert_with(|| context(true, &self.blobs))
    }

    /// The number of a face, noting it when it is new.
    pub(crate) fn number(&mut self, font: &FontData, variations: Vec<([u8; 4], f32)>) -> usize {
        let same =
            |face: &Face| face.data.id() == font.data.id() && face.index == font.index && face.variations == variations;
        if let Some(at) = self.met.iter().position(same) {
            return self.first + at;
        }
        let usable = is_usable(font.data.as_ref(), font.index);
        self.met.push(Face { data: font.data.clone(), index: font.index, variations, usable });
        self.first + self.met.len() - 1
    }

    pub(crate) fn is_usable(&self, face: usize) -> bool {
        self.met[face - self.first].usable
    }

    pub(crate) fn into_met(self) -> Vec<Face> {
        self.met
    }
}

fn context(system_fonts: bool, bundled: &[Blob<u8>]) -> FontContext {
    let collection = Collection::new(CollectionOptions { shared: false, system_fonts });
    let mut context = FontContext { collection, source_cache: Default::default() };
    for font in bundled {
        context.collection.register_fonts(font.clone(), None);
    }
    context
}

/// Outlines of one colour that may be embedded in part (OpenType `OS/2.fsType`).
fn is_usable(data: &[u8], index: u32) -> bool {
    let Ok(font) = FontRef::from_index(data, index) else { return false };
    let has = |tag: &[u8; 4]| font.table_data(Tag::new(tag)).is_some();
    let outlines = has(b"glyf") || has(b"CFF ") || has(b"CFF2");
    let pictures = has(b"CBDT") || has(b"sbix") || has(b"COLR") || has(b"SVG ");
    let fs_type = font.os2().map_or(0, |os2| os2.fs_type());
    let restricted = fs_type & 0x000F == 0x0002 || fs_type & 0x0300 != 0;
    outlines && !pictures && !restricted
}
