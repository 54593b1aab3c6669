//! Spans → one string with what stands out in it, and where facts on a line part.

use std::{collections::BTreeSet, ops::Range, sync::Arc};

use super::shape::Line;
use crate::model::{BETWEEN, Emphasis, Place, Text};

/// One string of all spans, with controls and undrawable characters replaced.
pub(super) struct Joined {
    pub(super) text: Arc<str>,
    /// One for each span.
    pub(super) stretches: Vec<Stretch>,
    /// The stretches that part two facts, and whether a line ends there.
    gaps: Vec<(usize, bool)>,
}

/// One emphasis over a stretch of the joined text.
pub(super) struct Stretch {
    pub(super) range: Range<usize>,
    pub(super) emphasis: Emphasis,
    pub(super) leads_to: Option<Place>,
}

/// A line with the part of the joined text that stands on it.
pub(super) type Set = (Range<usize>, Line);

/// A fact that takes no more than this part of a line stays on one.
const WHOLE: f32 = 0.5;

impl Joined {
    /// Joins the spans of a text. `ended` are the spans between facts that give way to the end of a line; characters
    /// that are replaced whatever the font are added to `replaced`.
    pub(super) fn of(text: &Text, ended: &BTreeSet<usize>, replaced: &mut BTreeSet<char>) -> Joined {
        let mut joined = String::new();
        let mut stretches = Vec::with_capacity(text.0.len());
        let mut gaps = Vec::new();
        for (at, span) in text.0.iter().enumerate() {
            let start = joined.len();
            if span.text == BETWEEN {
                gaps.push((at, ended.contains(&at)));
            }
            match ended.contains(&at) {
                true => joined.push('\n'),
                false => write(&span.text, &mut joined, replaced),
            }
            let leads_to = span.leads_to.clone();
            stretches.push(Stretch { range: start..joined.len(), emphasis: span.emphasis, leads_to });
        }
        Joined { text: Arc::from(joined), stretches, gaps }
    }

    /// The texts between line breaks.
    pub(super) fn paragraphs(&self) -> Vec<Range<usize>> {
        let mut start = 0;
        let range = |paragraph: &str| {
            let range = start..start + paragraph.len();
            start = range.end + 1;
            range
        };
        self.text.split('\n').map(range).collect()
    }

    /// Whether its lines depend on nothing but what is seen of it.
    pub(super) fn is_plain(&self) -> bool {
        self.gaps.is_empty() && self.stretches.iter().all(|stretch| stretch.leads_to.is_none())
    }

    /// The first span between facts that has to give way to the end of a line: where the line ends there anyway, or
    /// where it would end within a fact that a line can hold.
    pub(super) fn next_end(&self, lines: &[Set], width: f32) -> Option<usize> {
        let line_of = |at: usize| lines.iter().position(|(range, _)| range.contains(&at));
        let ends = self.gaps.iter().skip(1).map(|(next, _)| self.stretches[*next].range.start);
        let facts = self.gaps.iter().zip(ends.chain([self.text.len()]));
        let torn = facts.filter(|((_, is_ended), _)| !is_ended).find(|&(&(gap, _), end)| {
            let gap = &self.stretches[gap].range;
            let [before, first, last] = [gap.start.saturating_sub(1), gap.end, end.saturating_sub(1)].map(line_of);
            let is_short = || advance(lines, gap.end..end) <= width * WHOLE;
            before != first || first != last && is_short()
        });
        torn.map(|((gap, _), _)| *gap)
    }
}

/// How much of a line a part of the text takes.
fn advance(lines: &[Set], part: Range<usize>) -> f32 {
    let runs = lines.iter().flat_map(|(_, line)| &line.runs);
    let glyphs = runs.flat_map(|run| &run.glyphs).filter(|glyph| part.contains(&glyph.range.start));
    glyphs.map(|glyph| glyph.advance).sum()
}

/// Adds the characters of a span, those that cannot be drawn as their numbers.
fn write(span: &str, joined: &mut String, replaced: &mut BTreeSet<char>) {
    let mut after_replaced = false;
    for c in span.chars() {
        match c {
            '\n' | '\u{2028}' | '\u{2029}' => joined.push('\n'),
            // A carriage return only repeats the line feed; U+FE0F only asks for a coloured picture.
            '\r' | '\u{FE0F}' => {}
            '\t' => joined.push(' '),
            c if c.is_control() || encloses(c) || replaced.contains(&c) => {
                replaced.insert(c);
                joined.push_str(&format!("[U+{:04X}]", u32::from(c)));
                after_replaced = true;
                continue;
            }
            // What only joins or varies a replaced character goes with it.
            c if after_replaced && is_joiner(c) => continue,
            c => joined.push(c),
        }
        after_replaced = false;
    }
}

/// Marks drawn around the character before them, which few fonts place where it stands: a keycap would cover its
/// neighbours.
fn encloses(c: char) -> bool {
    matches!(c, '\u{20DD}'..='\u{20E0}' | '\u{20E2}'..='\u{20E4}')
}

/// Joiners, variation selectors, marks of direction: characters without a shape of their own.
pub(super) fn is_joiner(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0020}'..='\u{E007F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Whether a character takes no room at the end of a line (Unicode bidirectional algorithm, L1).
pub(super) fn hangs(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{202F}') || is_joiner(c)
}
