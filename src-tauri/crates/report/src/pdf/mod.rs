//! Display list → tagged PDF: PDF/UA-1 and PDF/A-3a.
//!
//! `printpdf` writes content streams and fonts; everything a reader or an
//! archive needs beyond that is put in through `lopdf`. Knows nothing of
//! assessments and decides nothing about looks.

mod compress;
mod content;
mod fonts;
mod metadata;
mod objects;
mod outline;
mod pictures;
mod structure;
mod text;

use std::thread;

use lopdf::{Object, ObjectId, SaveOptions, Stream, dictionary};
use printpdf::{PdfDocument, PdfSaveOptions};

use crate::{
    Error, Model, Progress,
    layout::{display::Display, lay_out},
};
use content::Ownership;
use fonts::FaceUse;
pub(crate) use metadata::checksum;
use pictures::Pictures;

/// A finished PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Characters no font draws, each replaced visibly; in order.
    pub replaced: Vec<char>,
}

/// Lays a report out and writes it as a tagged PDF. The same model gives the same bytes
/// where the same system fonts are installed; without them where the bundled family covers all text.
///
/// # Errors
/// [`Error::Cancelled`] if `progress` says so; otherwise what kept it from being written.
pub fn write_pdf(model: &Model, progress: &dyn Progress) -> Result<Pdf, Error> {
    // One step per section, then content, structure and file.
    let total = model.parts.len() + 3;
    let display = lay_out(model, progress, total)?;
    let step = |done: usize| {
        progress.step(model.parts.len() + done, total);
        if progress.cancelled() { Err(Error::Cancelled) } else { Ok(()) }
    };
    // The assessment itself is the longest stream of all: it is made small beside the pages.
    let attached = model.attachment.as_ref();
    let (contents, attached) = thread::scope(|scope| {
        let attached = scope.spawn(|| attached.map(|attachment| compress::stream(&attachment.bytes)).transpose());
        let contents = contents(&display, model, progress);
        (contents, attached.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    });
    let Contents { mut document, owners, pictures } = contents?;
    step(1)?;
    complete(&mut document, &display, &owners, pictures, model, attached?)?;
    step(2)?;
    let bytes = save(document)?;
    step(3)?;
    Ok(Pdf { bytes, pages: display.pages.len(), replaced: display.replaced })
}

/// What `printpdf` made, and what the rest must know of it.
struct Contents {
    document: lopdf::Document,
    owners: Ownership,
    pictures: Pictures,
}

/// Pages and fonts, through `printpdf`.
fn contents(display: &Display, model: &Model, progress: &dyn Progress) -> Result<Contents, Error> {
    let mut uses = display.faces.iter().map(FaceUse::new).collect::<Result<Vec<_>, _>>()?;
    let mut owners = Ownership::new(display.tree.nodes().len());
    let mut pictures = Pictures::default();
    let mut document = PdfDocument::new(&metadata::title(model));
    for number in 0..display.pages.len() {
        if progress.cancelled() {
            return Err(Error::Cancelled);
        }
        document.pages.push(content::page(display, number, &mut uses, &mut owners, &mut pictures));
    }
    for (number, face) in uses.into_iter().enumerate().filter(|(_, face)| face.is_used()) {
        face.embed(number, &mut document)?;
    }
    // “Secure” would leave out the operator that shows a picture; all operators are our own.
    let options = PdfSaveOptions { optimize: true, subset_fonts: false, secure: false, image_optimization: None };
    let mut warnings = Vec::new();
    let finished = document.to_lopdf_document(&options, &mut warnings);
    match warnings.first() {
        Some(warning) => Err(Error::Pdf(format!("{warning:?}"))),
        None => Ok(Contents { document: finished, owners, pictures }),
    }
}

/// Everything beyond pages and fonts, through `lopdf`.
fn complete(
    document: &mut lopdf::Document,
    display: &Display,
    owners: &Ownership,
    pictures: Pictures,
    model: &Model,
    attached: Option<Stream>,
) -> Result<(), Error> {
    "1.7".clone_into(&mut document.version);
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    pictures.embed(document, &pages)?;
    metadata::identify(document, model);
    let root = document.trailer.get(b"Root").and_then(Object::as_reference).map_err(refused)?;
    let mut catalogue = document.get_dictionary(root).map_err(refused)?.clone();
    catalogue.set("Lang", objects::text(model.words.language()));
    catalogue.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalogue.set("MarkInfo", dictionary! { "Marked" => true });
    metadata::describe(document, &mut catalogue, model, attached);
    if let Some(outlines) = outline::write(document, display, &pages) {
        catalogue.set("Outlines", outlines);
        catalogue.set("PageMode", objects::name("UseOutlines"));
    }
    catalogue.set("StructTreeRoot", structure::write(document, display, owners, &pages)?);
    document.objects.insert(root, catalogue.into());
    Ok(())
}

fn save(mut document: lopdf::Document) -> Result<Vec<u8>, Error> {
    compress::streams(&mut document)?;
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(200)
        .compression_level(6)
        .build();
    let mut bytes = Vec::new();
    document.save_with_options(&mut bytes, options).map_err(|error| Error::Pdf(error.to_string()))?;
    Ok(bytes)
}

fn refused(error: lopdf::Error) -> Error {
    Error::Pdf(error.to_string())
}

/// FNV-1a over all parts, 128 bits: an identity, not a seal.
fn fingerprint(parts: &[&[u8]]) -> u128 {
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013B;
    const BASIS: u128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D;
    let mut hash = BASIS;
    for part in parts {
        for byte in part.iter().chain(&[0xFF]) {
            hash = (hash ^ u128::from(*byte)).wrapping_mul(PRIME);
        }
    }
    hash
}
