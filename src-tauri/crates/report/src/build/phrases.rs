//! Small things done to sentences and numbers.

use assessment::score::one_decimal;

use super::context::paragraph;
use crate::{
    model::{Block, Emphasis, List, Numbering, Text, Tone},
    words::isolated,
};

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
        let is_open = c == '.' && is_abbreviated(&joined[..at], rest.trim_start());
        (closes && !is_open || matches!(c, '。' | '؟' | '।')).then_some(after)
    };
    let end = joined.char_indices().find_map(ends).unwrap_or(joined.len());
    shorten(&joined[..end], LONGEST)
}

/// Words that a single letter or digit after them completes: “Annex A” is no initial.
const COMPLETED: [&str; 22] = [
    "annex", "appendix", "article", "category", "chapter", "class", "clause", "group", "item", "level", "option",
    "page", "part", "phase", "point", "row", "section", "site", "stage", "step", "table", "version",
];

/// Abbreviations before a name.
const TITLES: [&str; 8] = ["dr", "eng", "mr", "mrs", "ms", "mx", "prof", "st"];

/// Abbreviations before a number.
const COUNTED: [&str; 14] =
    ["approx", "art", "ca", "cf", "ch", "cl", "fig", "no", "nos", "nr", "p", "para", "pp", "sec"];

/// Whether the point after `before` belongs to its last word, as in `e.g.` or `Dr.`, and ends no sentence.
fn is_abbreviated(before: &str, rest: &str) -> bool {
    let mut words = before.rsplit(' ').map(|word| word.trim_start_matches(|c: char| !c.is_alphanumeric()));
    let word = words.next().unwrap_or("").to_lowercase();
    let led_by = words.next().unwrap_or("").to_lowercase();
    let goes_on_in_number = rest.starts_with(|c: char| c.is_ascii_digit());
    // `e.g`, `z.B`, `U.S`: letters each with a point; `6.1.3` and `example.org` are words.
    let is_dotted = word.contains('.')
        && word.split('.').all(|part| part.chars().count() < 2 && part.chars().all(char::is_alphabetic));
    let is_single = word.chars().count() < 2 && !COMPLETED.contains(&led_by.as_str());
    is_dotted || is_single || TITLES.contains(&word.as_str()) || goes_on_in_number && COUNTED.contains(&word.as_str())
}

/// A sentence in at most so many characters: whole, or what stands before a semicolon or a colon in it, or cut
/// with an ellipsis. `None` only if there is nothing to tell.
pub(super) fn within(sentence: &str, most: usize) -> Option<String> {
    let length = sentence.chars().count();
    if length <= most {
        return (length > 0).then(|| sentence.to_owned());
    }
    let parts = sentence.match_indices([';', ':']).filter(|(at, _)| sentence[at + 1..].starts_with(' '));
    let ends = parts.map(|(at, _)| &sentence[..at]).take_while(|kept| kept.chars().count() < most);
    let told = ends.last().filter(|kept| kept.chars().count() >= TELLING).map(|kept| format!("{kept}."));
    told.or_else(|| Some(cut(sentence, most)))
}

/// At most so many characters, an ellipsis among them: cut after a sentence or a clause where one ends in the second
/// half, else at a word, but not between two that may be one name.
pub(super) fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let end_of = |count: usize| text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
    let (half, kept) = (end_of(most / 2), end_of(most.saturating_sub(2)));
    let marks = || {
        let found = text[..kept].match_indices(['.', '!', '?', ',', ';', ':']).filter(|(at, _)| *at >= half);
        found
            .filter(|(at, _)| text[at + 1..].starts_with([' ', '\n']))
            .map(|(at, mark)| (at, mark.starts_with(['.', '!', '?'])))
    };
    let is_sentence = |at: usize| {
        let rest = text[at + 1..].trim_start();
        is_capital(rest) && !is_abbreviated(&text[..at], rest)
    };
    if let Some((at, _)) = marks().rfind(|(at, closes)| *closes && is_sentence(*at)) {
        return format!("{} …", &text[..=at]);
    }
    if let Some((at, _)) = marks().rfind(|(_, closes)| !closes) {
        return format!("{}…", &text[..at]);
    }
    let is_name = |last: &str, at: usize| is_capital(last) && is_capital(text[at..].trim_start());
    // “of” or “the” tells nothing without what follows.
    let is_small = |last: &str| last.chars().count() <= 3 && last.chars().all(char::is_lowercase);
    let closes = |at: usize| {
        let last = text[..at].rsplit(char::is_whitespace).next().unwrap_or("");
        !is_name(last, at) && !is_small(last)
    };
    let mut words = text[..end_of(most)].match_indices(char::is_whitespace).map(|(at, _)| at);
    let end = words.rfind(|at| *at >= half && closes(*at));
    match end {
        Some(end) => format!("{}…", text[..end].trim_end_matches([',', ';', ':', '–', ' '])),
        None => shorten(text, most.saturating_sub(1)),
    }
}

fn is_capital(text: &str) -> bool {
    text.starts_with(char::is_uppercase)
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

/// Names or titles that people wrote, one after the other, each in its own direction.
pub(super) fn listed<'a>(names: impl IntoIterator<Item = &'a str>, separator: &str) -> String {
    names.into_iter().map(isolated).collect::<Vec<_>>().join(separator)
}

/// A sentence with a mark at its end, whether or not somebody wrote one.
pub(super) fn closed(text: &str) -> String {
    let text = text.trim_end();
    let is_closed = text.is_empty() || text.ends_with(['.', '!', '?', '…', '。', '؟', '।']);
    if is_closed { text.to_owned() } else { format!("{text}.") }
}

/// What somebody wrote, as paragraphs and lists, the first with a strong label.
pub(super) fn labelled(label: &str, text: &str) -> Vec<Block> {
    let mut blocks = paragraphs(text);
    let label = Text::strong(format!("{label}  "));
    match blocks.first_mut() {
        None => {}
        Some(Block::Paragraph(first)) => first.text = label.written(first.text.plain(), Emphasis::Plain),
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
            ("Match all controls of Annex A. Give reasons.", "Match all controls of Annex A."),
            ("Bring all teams to level 3. Record it.", "Bring all teams to level 3."),
            ("Nobody knew clause 6.1.3. Ask again.", "Nobody knew clause 6.1.3."),
            ("It is on intranet.example. Nobody reads it.", "It is on intranet.example."),
            ("Ask J. Ekdal and Dr. Wirén. Then decide.", "Ask J. Ekdal and Dr. Wirén."),
            ("See no. 5 of approx. 30 rows. More.", "See no. 5 of approx. 30 rows."),
            ("The answer was no. Nobody asked again.", "The answer was no."),
            ("", ""),
        ] {
            assert_eq!(first_sentence(text), wanted, "of {text:?}");
        }
    }

    #[test]
    fn a_sentence_too_long_ends_at_a_part_of_it_or_is_cut() {
        let two = "Complete the assessment before the release; follow with the others by autumn.";
        let three = "Write a procedure of two pages by May: triggers, assessor, sign-off; and try it.";
        for (text, most, wanted) in [
            (two, 200, Some(two)),
            (two, 60, Some("Complete the assessment before the release.")),
            (two, 40, Some("Complete the assessment before…")),
            (three, 75, Some("Write a procedure of two pages by May: triggers, assessor, sign-off.")),
            (three, 50, Some("Write a procedure of two pages by May.")),
            ("Nobody knows why: the record of it is gone.", 30, Some("Nobody knows why…")),
            ("At 10:30 the register of releases was closed to all.", 40, Some("At 10:30 the register of releases…")),
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
    fn a_cut_falls_after_a_sentence_or_a_clause_or_at_a_word_and_never_within_a_name() {
        for (text, most, wanted) in [
            ("It fits.", 40, "It fits."),
            ("The plan is old. Nobody has read it since, and the two who wrote it left.", 30, "The plan is old. …"),
            ("The plan is old, nobody has read it since the two who wrote it left.", 30, "The plan is old…"),
            ("Three half-day sessions of Henrik Palmgren, Maija Korhonen", 40, "Three half-day sessions…"),
            (
                "Three half-day sessions of Henrik Palmgren, Maija Korhonen",
                50,
                "Three half-day sessions of Henrik Palmgren…",
            ),
            ("Reviewed as in Annex A. The rest is open and nobody knows", 40, "Reviewed as in Annex A. …"),
            ("Reviewed by all e.g. The Board and its committee", 36, "Reviewed by all e.g. The Board…"),
            ("風險風險風險風險風險風險", 6, "風險風險風…"),
        ] {
            let told = cut(text, most);
            assert_eq!(told, wanted, "{text:?} in {most}");
            assert!(told.chars().count() <= most, "{told} is no longer than {most}");
        }
    }

    #[test]
    fn a_long_sentence_is_cut_at_a_word() {
        let cut = shorten("one two three four", 12);
        assert_eq!(cut, "one two…", "no word is broken");
        assert_eq!(shorten(&"x".repeat(30), 10).chars().count(), 11, "a word without end is broken all the same");
    }
}
