//! Measures of prose: words, reading ease, likeness.

use std::collections::HashSet;

/// Words that say little about what a sentence is about.
const COMMON: [&str; 31] = [
    "a", "an", "the", "of", "to", "in", "on", "and", "or", "is", "are", "for", "with", "by", "it", "its", "that",
    "this", "be", "as", "at", "from", "no", "not", "has", "have", "who", "what", "which", "their", "they",
];

/// The words of a text: runs of letters and digits, with inner apostrophes, hyphens, dots and slashes.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || "’'-./".contains(c)))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

/// The sentences of a text, trimmed.
pub(crate) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '!', '?'])
        .scan(String::new(), |_, part| Some(part))
        .map(str::trim)
        .filter(|s| !s.is_empty())
}

/// Flesch reading ease: 100 very easy, 60 plain, 30 hard. `None` without words.
pub(crate) fn reading_ease(text: &str) -> Option<f64> {
    let ends = |word: &str| word.ends_with(['.', '!', '?', ':', ';']);
    let sentences =
        text.split_whitespace().filter(|word| ends(word.trim_end_matches(['’', '”', ')', '"']))).count().max(1);
    let (mut count, mut syllables_sum) = (0_usize, 0_usize);
    for word in words(text) {
        count += 1;
        syllables_sum += syllables(word);
    }
    let (words, sentences, syllables) = (count as f64, sentences as f64, syllables_sum as f64);
    (count > 0).then(|| 206.835 - 1.015 * words / sentences - 84.6 * syllables / words)
}

/// Groups of vowels, less a silent final `e`, `es` or `ed`; at least 1.
fn syllables(word: &str) -> usize {
    let word: String = word.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).collect();
    let is_vowel = |c: char| "aeiouy".contains(c);
    let (mut groups, mut in_group) = (0, false);
    for c in word.chars() {
        groups += usize::from(is_vowel(c) && !in_group);
        in_group = is_vowel(c);
    }
    let before =
        |ending: &str, sounded: &[char]| word.strip_suffix(ending).is_some_and(|stem| !stem.ends_with(sounded));
    let silent = before("e", &['l', 'a', 'e', 'i', 'o', 'u', 'y'])
        || before("es", &['s', 'x', 'z', 'h', 'c', 'g', 'a', 'e', 'i', 'o', 'u'])
        || before("ed", &['t', 'd', 'a', 'e', 'i', 'o', 'u']);
    if silent && groups > 1 { groups - 1 } else { groups.max(1) }
}

/// The telling words of a text, lower-cased.
pub(crate) fn telling_words(text: &str) -> HashSet<String> {
    words(text).map(str::to_lowercase).filter(|word| !COMMON.contains(&word.as_str())).collect()
}

/// Shared telling words over all telling words (Jaccard), 0 to 1.
pub(crate) fn likeness(a: &HashSet<String>, b: &HashSet<String>) -> f64 {
    let shared = a.intersection(b).count();
    let all = a.len() + b.len() - shared;
    if all == 0 { 0.0 } else { shared as f64 / all as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_prose_reads_more_easily_than_officialese() {
        let plain = reading_ease("The cat sat on the mat. It was glad.").expect("has words");
        let hard =
            reading_ease("Organisational accountability necessitates comprehensive documentation.").expect("has words");
        assert!(plain > 90.0 && hard < 0.0, "plain {plain:.0}, hard {hard:.0}");
        assert_eq!(reading_ease(" … "), None, "no words, no measure");
    }

    #[test]
    fn syllables_are_counted_as_spoken() {
        for (word, wanted) in
            [("risk", 1), ("policy", 3), ("scope", 1), ("table", 2), ("changes", 2), ("asked", 1), ("audited", 3)]
        {
            assert_eq!(syllables(word), wanted, "syllables of {word}");
        }
    }

    #[test]
    fn likeness_ignores_common_words_and_order() {
        let bag = telling_words;
        assert_eq!(likeness(&bag("the owner signs the plan"), &bag("Plan signs owner")), 1.0);
        assert_eq!(likeness(&bag("audit report"), &bag("training record")), 0.0);
    }
}
