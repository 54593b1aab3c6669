//! Fonts: the bundled family, the system's for other scripts, and which may be embedded.

use std::{collections::HashMap, sync::Arc};

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
    pub(crate) fitness: Fitness,
}

/// Whether a font can be embedded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fitness {
    /// It has outlines of one colour, and may be embedded in part.
    Fit,
    /// Its licence bits forbid that: another font may do.
    Restricted,
    /// It is made of pictures, or is no font.
    Unfit,
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
    /// The family that draws a character whose own font is restricted, as far as one was looked for.
    others: HashMap<char, Option<String>>,
}

impl Faces {
    /// Those of one of several shapers.
    pub(crate) fn of_shaper(number: usize) -> Faces {
        let upright = FontRef::new(UPRIGHT).expect("BUG: the bundled font is no font");
        let blobs = [UPRIGHT, ITALIC].map(|font| Blob::new(Arc::new(font)));
        Faces {
            first: number * MOST,
            bundled: context(false, &blobs),
            system: None,
            upright,
            blobs,
            met: Vec::new(),
            others: HashMap::new(),
        }
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
        let fitness = fitness(font.data.as_ref(), font.index);
        self.met.push(Face { data: font.data.clone(), index: font.index, variations, fitness });
        self.first + self.met.len() - 1
    }

    pub(crate) fn fitness(&self, face: usize) -> Fitness {
        self.met[face - self.first].fitness
    }

    /// A family that draws a character and may be embedded, where the system's own choice may not.
    pub(crate) fn other_for(&mut self, c: char) -> Option<String> {
        let system = self.system.as_mut()?;
        self.others.entry(c).or_insert_with(|| family_for(system, c)).clone()
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

/// The first family, by name, whose font draws a character and may be embedded.
fn family_for(context: &mut FontContext, c: char) -> Option<String> {
    let mut names: Vec<String> = context.collection.family_names().map(str::to_owned).collect();
    names.sort_unstable();
    names.into_iter().find(|name| {
        let family = context.collection.family_by_name(name);
        let Some(font) = family.as_ref().and_then(|family| family.default_font()) else { return false };
        let Some(data) = font.load(Some(&mut context.source_cache)) else { return false };
        let draws = |font: FontRef<'_>| font.charmap().map(c).is_some();
        fitness(data.as_ref(), font.index()) == Fitness::Fit
            && FontRef::from_index(data.as_ref(), font.index()).is_ok_and(draws)
    })
}

/// What a font's tables say of it: outlines of one colour, and its licence bits (OpenType `OS/2.fsType`).
fn fitness(data: &[u8], index: u32) -> Fitness {
    let Ok(font) = FontRef::from_index(data, index) else { return Fitness::Unfit };
    let has = |tag: &[u8; 4]| font.table_data(Tag::new(tag)).is_some();
    let outlines = has(b"glyf") || has(b"CFF ") || has(b"CFF2");
    let pictures = has(b"CBDT") || has(b"sbix") || has(b"COLR") || has(b"SVG ");
    if !outlines || pictures {
        return Fitness::Unfit;
    }
    let fs_type = font.os2().map_or(0, |os2| os2.fs_type());
    // No embedding at all; not in part; bitmaps only.
    let restricted = fs_type & 0x000F == 0x0002 || fs_type & 0x0300 != 0;
    if restricted { Fitness::Restricted } else { Fitness::Fit }
}

#[cfg(test)]
mod tests {
    use parley::fontique::FontInfoOverride;

    use super::*;

    /// The bundled font with other licence bits.
    fn with_fs_type(fs_type: u16) -> Vec<u8> {
        let mut font = UPRIGHT.to_vec();
        let tables = usize::from(u16::from_be_bytes([font[4], font[5]]));
        let records = (0..tables).map(|at| 12 + 16 * at);
        let record = records.into_iter().find(|at| &font[*at..at + 4] == b"OS/2").expect("it has an OS/2 table");
        let offset = u32::from_be_bytes([font[record + 8], font[record + 9], font[record + 10], font[record + 11]]);
        let at = usize::try_from(offset).expect("it is within the file") + 8;
        font[at..at + 2].copy_from_slice(&fs_type.to_be_bytes());
        font
    }

    #[test]
    fn licence_bits_say_whether_a_font_may_be_embedded() {
        for (fs_type, wanted, why) in [
            (0x0000, Fitness::Fit, "installable"),
            (0x0002, Fitness::Restricted, "restricted licence"),
            (0x0004, Fitness::Fit, "preview and print"),
            (0x0008, Fitness::Fit, "editable"),
            (0x0006, Fitness::Fit, "of several bits the mildest counts"),
            (0x0100, Fitness::Restricted, "no subsetting"),
            (0x0208, Fitness::Restricted, "bitmaps only"),
        ] {
            assert_eq!(fitness(&with_fs_type(fs_type), 0), wanted, "{fs_type:#06x}: {why}");
        }
        assert_eq!(fitness(b"no font", 0), Fitness::Unfit, "what is no font is not embedded");
    }

    #[test]
    fn a_restricted_font_gives_way_to_the_next_that_may_be_embedded() {
        let add = |context: &mut FontContext, name, fs_type| {
            let named = FontInfoOverride { family_name: Some(name), ..FontInfoOverride::default() };
            context.collection.register_fonts(Blob::new(Arc::new(with_fs_type(fs_type))), Some(named));
        };
        let mut context = context(false, &[]);
        add(&mut context, "A restricted one", 0x0002);
        assert_eq!(family_for(&mut context, 'Ω'), None, "a font that may not be embedded is none");
        add(&mut context, "B free one", 0x0000);
        assert_eq!(family_for(&mut context, 'Ω').as_deref(), Some("B free one"), "the next one is taken");
        assert_eq!(family_for(&mut context, '漢'), None, "one that lacks the character is no help");
    }
}
