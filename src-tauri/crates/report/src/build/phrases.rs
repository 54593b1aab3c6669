//! Small things done to sentences and numbers.

use assessment::score::one_decimal;

use super::context::paragraph;
use crate::model::{Block, Emphasis, List, Numbering, Text, Tone};

/// The longest a sentence may get where it stands for a longer text, in characters; only what has no end gets there.
const LONGEST: usize = 320;

/// The first part of a sentence tells nothing alone where it is shorter than this, in characters.
const TELLING: usize = 30;

/// One decimal.
pub(super) fn decimal(value: f64) -> String {
    format!("{:.1}", one_decimal(value))
}

/// The first sentence. A list ends it, as does a blank line; only a sentence without end is cut, at a word.
pub(super) fn first_sentence(text: &str) -> String {
    let mut lines = text.lines().map(str::trim).skip_while(|line| line.is_empty());
    let opening = lines.next().map(|line| item(line).map_or(line, |(_, rest)| rest)).unwrap_or_default();
    let going_on = lines.take_while(|line| !line.is_empty() && item(line).is_none());
    let joined = std::iter::once(opening).chain(going_on).flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
    // What led to a list stands alone here.
    let joined = joined.strip_suffix([':', ';']).map_or_else(|| joined.clone(), |kept| format!("{kept}."));
    let ends = |(at, c): (usize, char)| {
        let after = at + c.len_utf8();
        let rest = &joined[after..];
        let starts_anew = rest.trim_start().chars().next().is_none_or(|next| !next.is_lowercase());
        let closes = matches!(c, '.' | '!' | '?') && rest.starts_with(' ') && starts_anew;
        // A single letter, or a point within the word, makes it an abbreviation.
        let word = joined[..at].rsplit(' ').next().unwrap_or("").trim_start_matches(|c: char| !c.is_alphanumeric());
        let is_abbreviation = word.chars().count() < 2 || word.contains('.');
        (closes && !is_abbreviation || matches!(c, '。' | '؟' | '।')).then_some(after)
    };
    let end = joined.char_indices().find_map(ends).unwrap_or(joined.len());
    shorten(&joined[..end], LONGEST)
}

/// A sentence in at most so many characters: whole, or what stands before a semicolon or a colon in it.
/// `None` if there is nothing as short that still tells something.
pub(super) fn within(sentence: &str, most: usize) -> Option<String> {
    let length = sentence.chars().count();
    if length <= most {
        return (length > 0).then(|| sentence.to_owned());
    }
    let parts = sentence.match_indices([';', ':']).filter(|(at, _)| sentence[at + 1..].starts_with(' '));
    let ends = parts.map(|(at, _)| &sentence[..at]).take_while(|kept| kept.chars().count() < most);
    ends.last().filter(|kept| kept.chars().count() >= TELLING).map(|kept| format!("{kept}."))
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

/// What somebody wrote, as paragraphs and lists, the first with a strong label.
pub(super) fn labelled(label: &str, text: &str) -> Vec<Block> {
    let mut blocks = paragraphs(text);
    let label = Text::strong(format!("{label}  "));
    match blocks.first_mut() {
        None => {}
        Some(Block::Paragraph(first)) => {
            let told = std::mem::take(&mut first.text);
            first.text = Text(label.0.into_iter().chain(told.0).collect());
        }
        Some(_) => blocks.insert(0, paragraph(Tone::Body, label)),
    }
    blocks
}

/// What somebody wrote: a paragraph per line, and lists where lines start with a dash, a bullet or a number.
pub(super) fn paragraphs(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<List> = None;
    for line in text.lines() {
        let told = line.trim();
        let goes_on = line.starts_with([' ', '\t']);
        match (item(told), &mut open) {
            (Some((mark, rest)), Some(list)) if mark.follows(list) => list.items.push(rest.into()),
            (Some((mark, rest)), _) if mark.opens() => {
                blocks.extend(open.take().map(Block::List));
                open = Some(List { numbering: mark.numbering(), items: vec![rest.into()] });
            }
            // An indented line goes on with the item above it.
            (None, Some(list)) if goes_on && !told.is_empty() => {
                if let Some(last) = list.items.last_mut() {
                    *last = std::mem::take(last).and(format!(" {told}"), Emphasis::Plain);
                }
            }
            _ => {
                blocks.extend(open.take().map(Block::List));
                blocks.extend((!told.is_empty()).then(|| paragraph(Tone::Body, told)));
            }
        }
    }
    blocks.extend(open.map(Block::List));
    blocks
}

/// What stands before an item of a list somebody wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Bullet,
    Number(usize),
}

impl Mark {
    fn numbering(self) -> Numbering {
        match self {
            Mark::Bullet => Numbering::Bullets,
            Mark::Number(_) => Numbering::Numbers,
        }
    }

    /// Whether it can be the first: numbering restarts at 1, so a list that starts elsewhere stays text.
    fn opens(self) -> bool {
        matches!(self, Mark::Bullet | Mark::Number(1))
    }

    /// Whether it is the next of a list.
    fn follows(self, list: &List) -> bool {
        list.numbering == self.numbering() && (self == Mark::Bullet || self == Mark::Number(list.items.len() + 1))
    }
}

/// Mark and text of a line that is an item of a list.
fn item(line: &str) -> Option<(Mark, &str)> {
    let (mark, rest) = line.split_once(char::is_whitespace)?;
    if matches!(mark, "-" | "–" | "*" | "•") {
        return Some((Mark::Bullet, rest.trim_start()));
    }
    let number = mark.strip_suffix(['.', ')'])?.parse().ok()?;
    Some((Mark::Number(number), rest.trim_start()))
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
            ("Five were missing:\n- the plan;\n- the record.", "Five were missing."),
            ("- Name an owner.\n- Set a date.", "Name an owner."),
            ("Five records\n\nAnother paragraph.", "Five records"),
            ("", ""),
        ] {
            assert_eq!(first_sentence(text), wanted, "of {text:?}");
        }
    }

    #[test]
    fn a_sentence_too_long_ends_at_its_first_part() {
        let two = "Complete the assessment before the release; follow with the others by autumn.";
        let three = "Write a procedure of two pages by May: triggers, assessor, sign-off; and try it.";
        for (text, most, wanted) in [
            (two, 200, Some(two)),
            (two, 60, Some("Complete the assessment before the release.")),
            (two, 40, None),
            (three, 75, Some("Write a procedure of two pages by May: triggers, assessor, sign-off.")),
            (three, 50, Some("Write a procedure of two pages by May.")),
            ("Nobody knows why: the record of it is gone.", 30, None),
            ("At 10:30 the register of releases was closed to all.", 40, None),
            ("", 40, None),
        ] {
            assert_eq!(within(text, most).as_deref(), wanted, "{text:?} in {most}");
        }
    }

    #[test]
    fn a_long_sentence_is_kept_whole_and_one_without_end_is_not() {
        let whole = format!("{} end.", "word ".repeat(60).trim_end());
        assert_eq!(first_sentence(&format!("{whole} Next.")), whole, "a sentence is cut at its end, not within");
        assert!(first_sentence(&"word ".repeat(4_000)).chars().count() <= LONGEST + 1, "nothing grows without bound");
    }

    #[test]
    fn lists_and_paragraphs_come_out_as_they_were_written() {
        let shape = |text: &str| -> Vec<String> {
            let told = |block: Block| match block {
                Block::Paragraph(it) => format!("P {}", it.text.plain()),
                Block::List(List { numbering, items }) => {
                    let sign = if numbering == Numbering::Bullets { '-' } else { '#' };
                    let items: Vec<String> = items.iter().map(Text::plain).collect();
                    format!("{sign} {}", items.join("|"))
                }
                other => format!("{other:?}"),
            };
            paragraphs(text).into_iter().map(told).collect()
        };
        for (text, wanted) in [
            ("one\n\ntwo", &["P one", "P two"][..]),
            ("three:\n- a;\n- b.\nafter", &["P three:", "- a;|b.", "P after"]),
            ("1. a\n2. b\n2. c", &["# a|b", "P 2. c"]),
            ("3. a", &["P 3. a"]),
            ("* a\n  goes on\n1) b", &["- a goes on", "# b"]),
            ("-5 °C and 2.5 m", &["P -5 °C and 2.5 m"]),
        ] {
            assert_eq!(shape(text), wanted, "of {text:?}");
        }
        let first = |text| labelled("Finding", text).into_iter().next();
        let starts = |block: Option<Block>| matches!(block, Some(Block::Paragraph(it)) if it.text.plain().starts_with("Finding"));
        assert!(starts(first("text")) && starts(first("- item")), "the label comes first, above a list too");
    }

    #[test]
    fn a_long_sentence_is_cut_at_a_word() {
        let cut = shorten("one two three four", 12);
        assert_eq!(cut, "one two…", "no word is broken");
        assert_eq!(shorten(&"x".repeat(30), 10).chars().count(), 11, "a word without end is broken all the same");
    }
}
