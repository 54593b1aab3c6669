//! The report that is looked at: its PDF, in memory only, until another one or the workspace is closed.

use std::sync::{Arc, Mutex, PoisonError};

use app::{PageImage, Preview};

use crate::marks::{Mark, Marks};

/// One preview at a time; to begin another ends the one before.
#[derive(Default)]
pub(crate) struct Previews {
    now: Mutex<Now>,
    /// Those that are being made.
    marks: Marks,
}

#[derive(Default)]
struct Now {
    /// Of the preview begun last.
    token: u32,
    made: Option<(u32, Arc<Preview>)>,
}

impl Previews {
    /// Begins a preview: its token, and the mark by which its making learns that it should stop.
    /// The pages of the one before can be seen until the new ones are there.
    pub(crate) fn begin(&self) -> (u32, Mark) {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        self.marks.stop();
        now.token = now.token.wrapping_add(1);
        (now.token, self.marks.begin())
    }

    /// Keeps a preview that was made, unless another was begun or all were closed meanwhile.
    pub(crate) fn keep(&self, token: u32, preview: Preview) {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        if now.token == token {
            now.made = Some((token, Arc::new(preview)));
        }
    }

    /// The preview with this token; `None` if it is no longer there.
    pub(crate) fn get(&self, token: u32) -> Option<Arc<Preview>> {
        let now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        now.made.as_ref().filter(|(made, _)| *made == token).map(|(_, preview)| preview.clone())
    }

    /// Stops what is being made and forgets what was: nothing of a closed workspace stays in memory.
    pub(crate) fn close(&self) {
        self.begin();
        self.now.lock().unwrap_or_else(PoisonError::into_inner).made = None;
    }
}

/// A picture as the window takes it: width and height as little-endian words, then the pixels.
pub(crate) fn framed(image: PageImage) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(8 + image.pixels.len());
    bytes.extend(image.width.to_le_bytes());
    bytes.extend(image.height.to_le_bytes());
    bytes.extend(image.pixels);
    bytes
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::Ordering;

    use super::*;

    #[test]
    fn to_begin_another_or_to_close_stops_the_one_before() {
        let previews = Previews::default();
        let (first, stop_first) = previews.begin();
        let (second, stop_second) = previews.begin();
        assert!(stop_first.load(Ordering::Relaxed), "the first is no longer wanted");
        assert!(!stop_second.load(Ordering::Relaxed) && first != second, "the second is another");
        previews.close();
        assert!(stop_second.load(Ordering::Relaxed), "nothing is made for a closed workspace");
    }

    #[test]
    fn a_picture_says_its_size_first() {
        let image = PageImage { width: 2, height: 1, pixels: vec![1, 2, 3, 4, 5, 6, 7, 8] };
        assert_eq!(framed(image), [2, 0, 0, 0, 1, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8], "then the pixels");
    }
}
