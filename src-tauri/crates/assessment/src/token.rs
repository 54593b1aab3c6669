//! Closed sets of words, and the keys that tie parts of one assessment together.

use std::{fmt, sync::Arc};

/// A word that is not in the closed set it should be from.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{found}” is not one of {}", allowed.join(", "))]
pub struct UnknownToken {
    /// What was read.
    pub found: String,
    /// What would have been accepted.
    pub allowed: &'static [&'static str],
}

/// Defines an enum whose variants each have one token, used in files, rows and wire types alike.
macro_rules! tokens {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $token:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "a variant without a comment says all in its token")]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every value, in the order of the definition.
            pub const ALL: &[$name] = &[$($name::$variant),+];
            /// Every token, in the same order.
            pub const TOKENS: &[&str] = &[$($token),+];

            /// The word that stands for this value in files, rows and wire types.
            pub fn token(self) -> &'static str {
                match self { $($name::$variant => $token),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::token::UnknownToken;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($token => Ok($name::$variant),)+
                    _ => Err($crate::token::UnknownToken { found: text.to_owned(), allowed: Self::TOKENS }),
                }
            }
        }
    };
}
pub(crate) use tokens;

/// Names a participant, an AI system, a piece of evidence or an action within one assessment: `e12`.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(Arc<str>);

impl Key {
    /// A key from its text; `None` if it is blank or longer than 64 characters.
    pub fn new(text: &str) -> Option<Key> {
        (!text.trim().is_empty() && text.chars().count() <= 64).then(|| Key(Arc::from(text)))
    }

    /// The first free key with this prefix: after `e1` and `e7` comes `e8`.
    pub fn next<'a>(prefix: &str, taken: impl IntoIterator<Item = &'a Key>) -> Key {
        let last = taken.into_iter().filter_map(|key| key.0.strip_prefix(prefix)?.parse::<u64>().ok()).max();
        Key(Arc::from(format!("{prefix}{}", last.map_or(1, |number| number.saturating_add(1)))))
    }

    /// The key as written in files.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_key_is_one_past_the_highest_number() {
        let taken: Vec<Key> = ["e1", "e7", "attachment", "e3"].iter().filter_map(|text| Key::new(text)).collect();
        assert_eq!(Key::next("e", &taken).as_str(), "e8");
        assert_eq!(Key::next("a", []).as_str(), "a1");
    }

    #[test]
    fn a_blank_key_is_none() {
        assert!(Key::new("  ").is_none(), "a blank key would tie nothing to nothing");
        assert!(Key::new(&"k".repeat(65)).is_none(), "65 characters are too many");
    }
}
