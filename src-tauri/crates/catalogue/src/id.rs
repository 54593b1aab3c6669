//! Identifiers of the catalogue. They never change meaning (README, invariant 8).
//!
//! Every identifier orders as the standard does: clauses before controls,
//! numbers by value, so that `4.1 < 10.2 < A.2.2 < A.10.4`.

use std::{cmp::Ordering, fmt, str::FromStr, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The text is not an identifier of the expected shape.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{text}” is not {wanted}")]
pub struct BadId {
    text: String,
    wanted: &'static str,
}

/// A requirement: a leaf subclause (`6.1.3`) or an Annex A control (`A.6.2.4`).
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RequirementId {
    /// Its place in the standard; an assessment has hundreds of them in order, and compares them with every edit.
    place: u64,
    text: Arc<str>,
}

/// One obligation inside a requirement: `6.1.3/f`.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct CheckId {
    place: u64,
    text: Arc<str>,
}

/// A clause (`4` … `10`) or a group of controls (`A.2` … `A.10`).
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct GroupId {
    place: u64,
    text: Arc<str>,
}

impl RequirementId {
    /// The group the requirement stands in: `6.1.3` → `6`, `A.6.2.4` → `A.6`.
    pub fn group(&self) -> GroupId {
        let parts = if self.is_control() { 2 } else { 1 };
        let end = self.text.match_indices('.').nth(parts - 1).map_or(self.text.len(), |(at, _)| at);
        GroupId::new(&self.text[..end])
    }

    /// Whether this is an Annex A control; otherwise it is a clause.
    pub fn is_control(&self) -> bool {
        self.text.starts_with("A.")
    }
}

impl CheckId {
    /// The requirement the check belongs to.
    pub fn requirement(&self) -> RequirementId {
        let end = self.text.find('/').unwrap_or(self.text.len());
        RequirementId::new(&self.text[..end])
    }

    /// The letter after the slash: `f` of `6.1.3/f`.
    pub fn letter(&self) -> &str {
        self.text.split_once('/').map_or("", |(_, letter)| letter)
    }
}

impl GroupId {
    /// Whether the group holds Annex A controls; otherwise it is a clause.
    pub fn is_annex(&self) -> bool {
        self.text.starts_with("A.")
    }
}

/// `1.2.3` with each part a number without leading zeros, at least `least` parts.
fn is_dotted(text: &str, least: usize) -> bool {
    let mut parts = 0;
    for part in text.split('.') {
        if part.is_empty() || part.len() > 3 || part.starts_with('0') || !part.bytes().all(|b| b.is_ascii_digit()) {
            return false;
        }
        parts += 1;
    }
    (least..=4).contains(&parts)
}

fn is_requirement(text: &str) -> bool {
    text.strip_prefix("A.").map_or_else(|| is_dotted(text, 2), |rest| is_dotted(rest, 2))
}

fn is_check(text: &str) -> bool {
    text.split_once('/').is_some_and(|(requirement, letter)| {
        is_requirement(requirement) && letter.len() == 1 && letter.bytes().all(|b| b.is_ascii_lowercase())
    })
}

fn is_group(text: &str) -> bool {
    let number = text.strip_prefix("A.").unwrap_or(text);
    !number.contains('.') && is_dotted(number, 1)
}

/// Where an identifier stands: clauses before controls, numbers by value, then by the letter.
fn place(text: &str) -> u64 {
    let (path, letter) = text.split_once('/').unwrap_or((text, ""));
    let annex = path.strip_prefix("A.");
    // No identifier has more than four numbers, none of them is nought and none needs more than ten bits, so nought
    // stands for one that is not there.
    let mut parts = annex.unwrap_or(path).split('.').map(|part| part.parse().unwrap_or(0_u64));
    let numbers = (0..4).fold(u64::from(annex.is_some()), |place, _| place << 10 | parts.next().unwrap_or(0));
    numbers << 8 | u64::from(letter.bytes().next().unwrap_or(0))
}

macro_rules! identifier {
    ($name:ident, $accepts:ident, $wanted:literal) => {
        impl $name {
            /// Of a text of the right shape.
            fn new(text: &str) -> Self {
                Self { place: place(text), text: Arc::from(text) }
            }

            /// The identifier as written in the catalogue.
            pub fn as_str(&self) -> &str {
                &self.text
            }
        }
        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                if $accepts(text) { Ok(Self::new(text)) } else { Err(BadId { text: text.to_owned(), wanted: $wanted }) }
            }
        }
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.text)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.text)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.text)
            }
        }
        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                self.place.cmp(&other.place)
            }
        }
        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }
    };
}
identifier!(RequirementId, is_requirement, "a requirement such as 6.1.3 or A.6.2.4");
identifier!(CheckId, is_check, "a check such as 6.1.3/f");
identifier!(GroupId, is_group, "a clause such as 4 or a control group such as A.2");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_of_the_wrong_shape_are_refused() {
        for bad in ["", "4", "4.", "4.01", "4.1/a", "B.2.2", "A.2", "4.1.1.1.1", "4 .1"] {
            assert!(bad.parse::<RequirementId>().is_err(), "{bad:?} is no requirement");
        }
        for bad in ["4.1", "4.1/", "4.1/ab", "4.1/A", "4/a"] {
            assert!(bad.parse::<CheckId>().is_err(), "{bad:?} is no check");
        }
        for bad in ["", "A", "A.", "4.1", "A.2.2"] {
            assert!(bad.parse::<GroupId>().is_err(), "{bad:?} is no group");
        }
    }

    #[test]
    fn order_is_the_order_of_the_standard() {
        fn rising<T: FromStr + Ord + fmt::Debug>(texts: &[&str]) {
            let ids: Vec<T> = texts.iter().filter_map(|text| text.parse().ok()).collect();
            assert_eq!(ids.len(), texts.len(), "every one is an identifier: {ids:?}");
            assert!(ids.is_sorted_by(|one, next| one < next), "{ids:?}");
        }
        rising::<RequirementId>(&["4.1", "6.1.4", "6.2", "10.1", "999.1", "A.2.2", "A.6.1.2", "A.6.2.2", "A.10.4"]);
        rising::<CheckId>(&["4.1/a", "4.1/b", "4.1.1/a", "4.2/a", "10.2/h", "A.2.2/a", "A.10.4/z"]);
        rising::<GroupId>(&["4", "5", "10", "A.2", "A.10"]);
    }

    #[test]
    fn a_requirement_knows_its_group() {
        for (id, group) in [("4.1", "4"), ("10.2", "10"), ("6.1.3", "6"), ("A.6.2.4", "A.6"), ("A.10.3", "A.10")] {
            let id: RequirementId = id.parse().expect("id");
            assert_eq!(id.group().as_str(), group, "group of {id}");
        }
        let check: CheckId = "A.6.2.4/b".parse().expect("id");
        assert_eq!((check.requirement().as_str(), check.letter()), ("A.6.2.4", "b"));
    }
}
