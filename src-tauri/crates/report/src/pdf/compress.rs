//! Streams made small, on as many processors as there are.

use std::{
    cmp::Reverse,
    io::{self, Write},
    num::NonZero,
    sync::{Mutex, PoisonError},
    thread,
};

use flate2::{Compression, write::ZlibEncoder};
use lopdf::{Document, Object, Stream};

use crate::Error;

/// What a filter's entry in the dictionary takes.
const ENTRY: usize = 19;

/// Compresses every stream that is not compressed already and may be. What comes out does not depend on how
/// many processors took part.
pub(super) fn streams(document: &mut Document) -> Result<(), Error> {
    let mut open: Vec<&mut Stream> = document.objects.values_mut().filter_map(compressible).collect();
    // The longest first: no processor is left with one when the others have done.
    open.sort_by_key(|stream| Reverse(stream.content.len()));
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(open.len());
    let left = Mutex::new(open.into_iter());
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(|| compress(&left))).collect();
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
    .map_err(refused)
}

/// A stream of these bytes, compressed where that makes it smaller.
pub(super) fn stream(bytes: &[u8]) -> Result<Stream, Error> {
    let mut stream = Stream::new(lopdf::Dictionary::new(), bytes.to_vec());
    compress(&Mutex::new([&mut stream].into_iter())).map_err(refused)?;
    Ok(stream)
}

fn compressible(object: &mut Object) -> Option<&mut Stream> {
    object.as_stream_mut().ok().filter(|stream| stream.allows_compression && !stream.dict.has(b"Filter"))
}

/// Compresses one stream after the other until none is left.
fn compress<'a>(left: &Mutex<impl Iterator<Item = &'a mut Stream>>) -> io::Result<()> {
    // One state for all: making a new one costs more than a short stream does.
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    let next = || left.lock().unwrap_or_else(PoisonError::into_inner).next();
    while let Some(stream) = next() {
        encoder.write_all(&stream.content)?;
        let small = encoder.reset(Vec::with_capacity(stream.content.len() / 3))?;
        if small.len() + ENTRY < stream.content.len() {
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(small);
        }
    }
    Ok(())
}

fn refused(error: io::Error) -> Error {
    Error::Pdf(error.to_string())
}
