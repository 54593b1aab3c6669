//! The seal over the settings and the identity of the workspace, which no journal tells.
//!
//! It is the exclusive or of one digest for each of them. One can so be exchanged without reading the others, and
//! damage to those is not covered up by it.

use rusqlite::{Connection, types::ValueRef};
use sha2::{Digest, Sha256};

use crate::error::Error;

/// Under which setting the seal is kept.
pub(super) const SEAL: &str = "seal";

/// A seal in the making.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Seal([u8; 32]);

impl Seal {
    /// The seal over what the workspace holds now.
    pub(super) fn over(connection: &Connection) -> Result<Seal, Error> {
        let mut seal = Seal::default();
        let mut statement = connection.prepare(include_str!("sealed.sql"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            seal.turn(bytes(row.get_ref("key")?), bytes(row.get_ref("value")?));
        }
        Ok(seal)
    }

    /// Takes a value in, or out if it is in.
    pub(super) fn turn(&mut self, key: &[u8], value: &[u8]) {
        let mut digest = Sha256::new();
        digest.update(key.len().to_le_bytes());
        digest.update(key);
        digest.update(value);
        self.0.iter_mut().zip(digest.finalize()).for_each(|(ours, theirs)| *ours ^= theirs);
    }

    /// As it is kept: in lower-case hexadecimal.
    pub(super) fn text(self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The seal kept as this text; `None` if it is not one.
    pub(super) fn read(text: &str) -> Option<Seal> {
        let mut seal = Seal::default();
        for (at, byte) in seal.0.iter_mut().enumerate() {
            *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
        }
        (seal.text() == text).then_some(seal)
    }
}

/// The bytes of a stored text, readable or not.
fn bytes(value: ValueRef<'_>) -> &[u8] {
    match value {
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes,
        ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_is_read_as_it_is_kept_and_values_turn_in_and_out() {
        let mut seal = Seal::default();
        seal.turn(b"theme", b"dark");
        assert_eq!(Seal::read(&seal.text()), Some(seal));
        for (key, value) in [("theme", "dart"), ("themed", "ark"), ("them", "edark")] {
            let mut other = Seal::default();
            other.turn(key.as_bytes(), value.as_bytes());
            assert_ne!(other, seal, "{key}, {value}");
        }
        seal.turn(b"theme", b"dark");
        assert_eq!(seal, Seal::default(), "what is taken out again leaves no trace");
        for bad in ["", "00", &"0g".repeat(32), &"AB".repeat(32), &"é".repeat(32), &"00".repeat(33)] {
            assert_eq!(Seal::read(bad), None, "{bad:?} is no seal");
        }
    }
}
