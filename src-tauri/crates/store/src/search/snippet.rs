//! A short piece of a text around what was found in it.

use std::ops::Range;

/// Put by the index before and after each match; no text in the index has them.
pub(super) const MARKS: [char; 2] = ['\u{1}', '\u{2}'];

/// How many letters a snippet has at most, where no single match is longer.
const LETTERS: usize = 160;

/// How many of them stand before the first match.
const BEFORE: usize = 40;

/// Says that text is left out.
const CUT: char = '…';

/// A piece of text and where the matches are in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Snippet {
    pub(super) text: String,
    /// In bytes, in order.
    pub(super) matches: Vec<Range<usize>>,
}

impl Snippet {
    /// A whole text with its matches, from one with marks in it.
    pub(super) fn marked(marked: &str) -> Snippet {
        let mut whole = Snippet::default();
        let mut start = None;
        for letter in marked.chars() {
            if letter == MARKS[0] {
                start = Some(whole.text.len());
            } else if letter == MARKS[1] {
                whole.matches.extend(start.take().map(|start| start..whole.text.len()));
            } else {
                whole.text.push(letter);
            }
        }
        whole
    }

    /// The piece around the first match, from word to word.
    pub(super) fn short(self) -> Snippet {
        let Snippet { text, matches } = self;
        let found = matches.first().cloned().unwrap_or(0..0);
        let start = back(&text, found.start, BEFORE);
        let end = forth(&text, start, LETTERS).max(found.end);
        let mut short = Snippet::default();
        if start > 0 {
            short.text.push(CUT);
        }
        let shift = short.text.len();
        short.text.push_str(text[start..end].trim_end());
        let inside = matches.into_iter().filter(|it| it.end <= end);
        short.matches = inside.map(|it| it.start - start + shift..it.end - start + shift).collect();
        if end < text.len() {
            short.text.push(CUT);
        }
        short
    }
}

/// The beginning of a word at most `letters` before `from`; `from` itself in the midst of a long one.
fn back(text: &str, from: usize, letters: usize) -> usize {
    let Some((earliest, _)) = text[..from].char_indices().rev().nth(letters - 1) else { return 0 };
    if earliest == 0 {
        return 0;
    }
    let word = text[earliest..from].char_indices().find(|(_, letter)| letter.is_whitespace());
    word.map_or(from, |(at, space)| earliest + at + space.len_utf8())
}

/// The end of the last word at most `letters` after `from`.
fn forth(text: &str, from: usize, letters: usize) -> usize {
    let Some((latest, _)) = text[from..].char_indices().nth(letters) else { return text.len() };
    let latest = from + latest;
    text[from..latest].rfind(char::is_whitespace).map_or(latest, |at| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snippet_shows_the_first_match_in_whole_words() {
        let long = format!("{}needle{}", "before ".repeat(20), " after".repeat(40));
        let at = long.find("needle").expect("it is there");
        let marked = format!("{}\u{1}needle\u{2}{}", &long[..at], &long[at + 6..]);
        let short = Snippet::marked(&marked).short();
        assert!(short.text.starts_with("…before ") && short.text.ends_with(" after…"), "{short:?}");
        assert_eq!(&short.text[short.matches[0].clone()], "needle");
        assert!(short.text.chars().count() <= LETTERS + 2, "{short:?}");
    }

    #[test]
    fn matches_stay_where_they_are_in_any_text() {
        let rows = [
            ("\u{1}Müller\u{2} & \u{1}Söhne\u{2}", "Müller & Söhne", vec!["Müller", "Söhne"]),
            ("🧭 \u{1}é\u{2}", "🧭 é", vec!["é"]),
            ("no match", "no match", vec![]),
        ];
        for (marked, text, wanted) in rows {
            let short = Snippet::marked(marked).short();
            let found: Vec<&str> = short.matches.iter().map(|it| &short.text[it.clone()]).collect();
            assert_eq!((short.text.as_str(), found), (text, wanted), "of {marked:?}");
        }
        let one = format!("{}\u{1}{}\u{2}", "é".repeat(100), "ü".repeat(300));
        let short = Snippet::marked(&one).short();
        let found: Vec<usize> = short.matches.iter().map(|it| it.len()).collect();
        assert_eq!(found, [600], "a match longer than a snippet is shown whole: {short:?}");
    }
}
