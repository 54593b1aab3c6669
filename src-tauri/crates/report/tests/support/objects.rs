//! The objects of a PDF read back.

use lopdf::{Dictionary, Document, Object};
use report::Pdf;

/// The PDF read back.
pub(crate) fn read(pdf: &Pdf) -> Document {
    Document::load_mem(&pdf.bytes).expect("the PDF is readable")
}

/// Every dictionary of the document.
pub(crate) fn dictionaries(document: &Document) -> impl Iterator<Item = &Dictionary> {
    document.objects.values().filter_map(|object| object.as_dict().ok())
}

/// How many structure elements of a type there are.
pub(crate) fn elements(document: &Document, wanted: &str) -> usize {
    let is = |dictionary: &&Dictionary| dictionary.has(b"P") && name_of(dictionary, b"S") == wanted;
    dictionaries(document).filter(is).count()
}

/// A name in a dictionary; blank if there is none.
pub(crate) fn name_of(dictionary: &Dictionary, key: &[u8]) -> String {
    let name = dictionary.get(key).and_then(Object::as_name).unwrap_or_default();
    String::from_utf8_lossy(name).into_owned()
}
