//! The seal of a final assessment: what its content came to, when and by whom it was finalised.

use std::{fmt, str::FromStr, sync::Arc};

use chrono::{DateTime, Utc};

/// A SHA-256 digest as 64 lower-case hexadecimal digits.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Digest(Arc<str>);

/// The text is no digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("is not a SHA-256 digest in lower-case hexadecimal")]
pub struct BadDigest;

impl FromStr for Digest {
    type Err = BadDigest;
    fn from_str(text: &str) -> Result<Digest, BadDigest> {
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if text.len() == 64 && text.bytes().all(is_digit) { Ok(Digest(Arc::from(text))) } else { Err(BadDigest) }
    }
}

impl Digest {
    /// The 64 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a final assessment is locked with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// The digest of the catalogue's edition and of the content; `exchange::digest` computes it.
    pub digest: Digest,
    /// When it was finalised, to the second.
    pub at: DateTime<Utc>,
    /// Who finalised it, as named in the settings.
    pub by: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_sixty_four_lower_case_digits() {
        for (text, is_one) in [
            ("0a".repeat(32), true),
            ("0A".repeat(32), false),
            ("0a".repeat(31), false),
            ("0g".repeat(32), false),
            (String::new(), false),
        ] {
            assert_eq!(text.parse::<Digest>().is_ok(), is_one, "{text}");
        }
    }
}
