//! What a person types and nobody else is to read: wiped from memory when dropped.

use std::fmt;

use serde::{Deserialize, Deserializer};
use store::Passphrase;
use zeroize::Zeroizing;

use crate::{Outcome, passphrase, passphrase_strength};

/// A passphrase as the window sends it. The message it came in is the window's own and is not in our hands.
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// The same as a passphrase.
    ///
    /// # Errors
    /// If it is empty.
    pub fn passphrase(mut self) -> Outcome<Passphrase> {
        // Moved, not copied.
        passphrase(std::mem::take(&mut *self.0))
    }

    /// How hard it is to guess, as [`passphrase_strength`] tells.
    pub fn strength(&self) -> u8 {
        passphrase_strength(&self.0)
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Secret, D::Error> {
        String::deserialize(deserializer).map(|text| Secret(Zeroizing::new(text)))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_read_and_never_shown() {
        let read = |json: &str| serde_json::from_str::<Secret>(json).expect("a text");
        assert_eq!(format!("{:?}", read("\"correct horse\"")), "Secret(…)");
        assert_eq!(read("\"correct horse\"").passphrase(), passphrase("correct horse".to_owned()), "whole");
        assert!(read("\"\"").passphrase().is_err(), "nothing is no passphrase");
        assert_eq!(read("\"password\"").strength(), 0);
    }
}
