//! Pictures → image objects (PDF 32000-1, 8.9.5).

use std::sync::Arc;

use lopdf::{Document, ObjectId, Stream, dictionary};

use super::objects::name;
use crate::{Error, logo::Picture};

/// The pictures met, each once, in the order met, with the pages that show it.
#[derive(Debug, Default)]
pub(super) struct Pictures(Vec<(Arc<Picture>, Vec<usize>)>);

impl Pictures {
    /// The name of a picture in the page resources.
    pub(super) fn name(&mut self, picture: &Arc<Picture>, page: usize) -> String {
        let at = self.0.iter().position(|(met, _)| Arc::ptr_eq(met, picture)).unwrap_or_else(|| {
            self.0.push((Arc::clone(picture), Vec::new()));
            self.0.len() - 1
        });
        self.0[at].1.push(page);
        format!("Pic{at}")
    }

    /// Puts the pictures into the document and into the resources of the pages that show them.
    pub(super) fn embed(self, document: &mut Document, pages: &[ObjectId]) -> Result<(), Error> {
        for (at, (picture, shown)) in self.0.into_iter().enumerate() {
            let mut header = dictionary! {
                "Type" => "XObject",
                "Subtype" => "Image",
                "Width" => i64::from(picture.columns),
                "Height" => i64::from(picture.rows),
                "ColorSpace" => name(if picture.grey { "DeviceGray" } else { "DeviceRGB" }),
                "BitsPerComponent" => 8,
            };
            if picture.jpeg {
                header.set("Filter", name("DCTDecode"));
            }
            let image = document.add_object(Stream::new(header, picture.bytes.clone()));
            for page in shown {
                document.add_xobject(pages[page], format!("Pic{at}"), image).map_err(super::refused)?;
            }
        }
        Ok(())
    }
}
