//! Streams made small, on as many processors as there are.

use std::{io::Write, num::NonZero, thread};

use flate2::{Compression, write::ZlibEncoder};
use lopdf::{Document, Object, Stream};

use crate::Error;

/// What a filter's entry in the dictionary takes.
const ENTRY: usize = 19;

/// Compresses every stream that is not compressed already and may be. What comes out does not depend on how
/// many processors took part.
pub(super) fn streams(document: &mut Document) -> Result<(), Error> {
    let mut open: Vec<&mut Stream> = document.objects.values_mut().filter_map(compressible).collect();
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let share = open.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let workers: Vec<_> = open.chunks_mut(share).map(|streams| scope.spawn(|| compress(streams))).collect();
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
    .map_err(|error| Error::Pdf(error.to_string()))
}

fn compressible(object: &mut Object) -> Option<&mut Stream> {
    object.as_stream_mut().ok().filter(|stream| stream.allows_compression && !stream.dict.has(b"Filter"))
}

fn compress(streams: &mut [&mut Stream]) -> std::io::Result<()> {
    // One state for all: making a new one costs more than a short stream does.
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    for stream in streams {
        encoder.write_all(&stream.content)?;
        let small = encoder.reset(Vec::with_capacity(stream.content.len() / 3))?;
        if small.len() + ENTRY < stream.content.len() {
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(small);
        }
    }
    Ok(())
}
