//! Passphrases and the keys made from them. Neither is ever shown, logged or stored; both are wiped
//! from memory when dropped.

use std::fmt;

use pbkdf2::pbkdf2_hmac;
use rusqlite::Connection;
use sha2::Sha512;
use zeroize::Zeroizing;

use crate::error::Error;

/// How often the passphrase is hashed: SQLCipher 4's own count, so that its tools can open the file
/// too. It is also the only thing that slows down somebody who tries one passphrase after another.
const ROUNDS: u32 = 256_000;

/// What a workspace is locked with.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes the text as it is; `None` if it is empty.
    pub fn new(text: impl Into<String>) -> Option<Passphrase> {
        let text = Zeroizing::new(text.into());
        (!text.is_empty()).then_some(Passphrase(text))
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// The first bytes of an encrypted file: no secret, and different in each.
pub(crate) type Salt = [u8; 16];

/// What a file is encrypted with, made from a passphrase and the file's salt.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Key {
    /// In one place: what lies on the stack leaves copies behind wherever it is moved.
    bytes: Zeroizing<Vec<u8>>,
    salt: Salt,
}

impl Key {
    /// Takes about a tenth of a second, on purpose.
    pub(crate) fn derive(passphrase: &Passphrase, salt: Salt) -> Key {
        let mut bytes = Zeroizing::new(vec![0; 32]);
        pbkdf2_hmac::<Sha512>(passphrase.0.as_bytes(), &salt, ROUNDS, &mut bytes);
        Key { bytes, salt }
    }

    /// A key for a new file.
    pub(crate) fn fresh(passphrase: &Passphrase, connection: &Connection) -> Result<Key, Error> {
        // SQLite's dice are those of the operating system. A salt only has to differ.
        let salt: Salt = connection.query_row("SELECT randomblob(16)", [], |row| row.get(0))?;
        Ok(Key::derive(passphrase, salt))
    }

    /// The salt of the files this key opens.
    pub(crate) fn salt(&self) -> Salt {
        self.salt
    }

    /// What tells a new connection its key.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        const START: &str = "PRAGMA key = \"";
        let mut text = Zeroizing::new(String::with_capacity(START.len() + 100));
        text.push_str(START);
        text.push_str(&self.literal());
        text.push('"');
        text
    }

    /// Key and salt as SQLCipher takes them without deriving anything.
    pub(crate) fn literal(&self) -> Zeroizing<String> {
        // All the space at once: a text that grows leaves copies behind.
        let mut text = Zeroizing::new(String::with_capacity(99));
        text.push_str("x'");
        for byte in self.bytes.iter().chain(&self.salt) {
            for digit in [byte >> 4, byte & 15] {
                text.push(char::from_digit(u32::from(digit), 16).expect("BUG: four bits are a digit"));
            }
        }
        text.push('\'');
        text
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_a_passphrase_nor_a_key_is_shown() {
        let passphrase = Passphrase::new("correct horse").expect("a passphrase");
        let key = Key::derive(&passphrase, [7; 16]);
        let shown = format!("{passphrase:?} {key:?} {:?}", Some(&key));
        assert!(!shown.contains("horse") && !shown.contains("7"), "{shown}");
        assert_eq!(Passphrase::new(""), None, "nothing is no passphrase");
    }

    #[test]
    fn a_key_is_written_as_key_and_salt() {
        let key = Key { bytes: Zeroizing::new(vec![0xAB; 32]), salt: [0x01; 16] };
        assert_eq!(*key.literal(), format!("x'{}{}'", "ab".repeat(32), "01".repeat(16)));
    }

    #[test]
    fn another_salt_makes_another_key() {
        let passphrase = Passphrase::new("correct horse").expect("a passphrase");
        let keys = [[1; 16], [2; 16]].map(|salt| Key::derive(&passphrase, salt));
        assert_ne!(keys[0].bytes, keys[1].bytes);
    }
}
