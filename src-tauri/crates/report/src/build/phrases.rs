//! Small things done to sentences and numbers.

use assessment::score::one_decimal;

use crate::model::{Block, Emphasis, Text, Tone};

/// The longest a sentence may get where it stands for a longer text, in characters.
const LONGEST: usize = 150;

/// One decimal.
pub(super) fn decimal(value: f64) -> String {
    format!("{:.1}", one_decimal(value))
}

/// The first sentence, cut at a word with an ellipsis when it is long.
pub(super) fn first_sentence(text: &str) -> String {
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let ends = |(at, c): (usize, char)| {
        let after = at + c.len_utf8();
        let rest = &joined[after..];
        let starts_anew = rest.trim_start().chars().next().is_none_or(|next| !next.is_lowercase());
        let closes = matches!(c, '.' | '!' | '?') && rest.starts_with(' ') && starts_anew;
        // A word of one or two letters before a point is an abbreviation or a list mark.
        let word = joined[..at].rsplit(' ').next().unwrap_or("");
        (closes && word.chars().count() > 2 || matches!(c, '。' | '؟' | '।')).then_some(after)
    };
    let end = joined.char_indices().find_map(ends).unwrap_or(joined.len());
    shorten(&joined[..end], LONGEST)
}

/// At most so many characters, cut at a word with an ellipsis.
pub(super) fn shorten(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most).collect();
    let end = kept.rfind(' ').filter(|end| *end > most / 2).unwrap_or(kept.len());
    kept[..end].trim_end_matches([',', ';', ':', ' ']).to_owned() + "…"
}

/// What somebody wrote, a paragraph per line, the first with a strong label.
pub(super) fn labelled(label: &str, text: &str) -> Vec<Block> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .enumerate()
        .map(|(at, line)| {
            let start = if at == 0 { Text::strong(format!("{label}  ")) } else { Text::default() };
            super::context::paragraph(Tone::Body, start.and(line, Emphasis::Plain))
        })
        .collect()
}

/// What somebody wrote, a paragraph per line.
pub(super) fn paragraphs(text: &str) -> Vec<Block> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| super::context::paragraph(Tone::Body, line)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_sentence_ends_where_a_reader_would_end_it() {
        for (text, wanted) in [
            ("Nobody owns it. Ask again.", "Nobody owns it."),
            ("Tools such as e.g. scanners are missing. More.", "Tools such as e.g. scanners are missing."),
            ("The register (v. 3) is old. More.", "The register (v. 3) is old."),
            ("No end", "No end"),
            ("Line one\ngoes on. Next.", "Line one goes on."),
            ("リスクがある。次。", "リスクがある。"),
            ("", ""),
        ] {
            assert_eq!(first_sentence(text), wanted, "of {text:?}");
        }
    }

    #[test]
    fn a_long_sentence_is_cut_at_a_word() {
        let cut = shorten("one two three four", 12);
        assert_eq!(cut, "one two…", "no word is broken");
        assert_eq!(shorten(&"x".repeat(30), 10).chars().count(), 11, "a word without end is broken all the same");
    }
}
