//! SHA-256 as it is written everywhere.

use std::fmt::Write;

use sha2::{Digest as _, Sha256};

/// A digest in the making.
#[derive(Debug, Clone, Default)]
pub struct Digest(Sha256);

impl Digest {
    /// Adds what follows.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// SHA-256 of all that was added, in lower-case hexadecimal.
    pub fn sha256(&self) -> String {
        let mut text = String::with_capacity(64);
        for byte in self.0.clone().finalize() {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        text
    }
}
