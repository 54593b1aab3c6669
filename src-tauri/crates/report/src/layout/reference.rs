//! Page numbers within the text: laid out as a stand-in, filled in once every heading has its place.

use std::sync::Arc;

use super::{
    display::{Draw, Glyph, Role, Tag, TextRun},
    flow::Flow,
    strip::{Spot, Strip, Target},
};
use crate::{
    model::{Emphasis, Side, Span, Text},
    words::say,
};

/// Stands for a page number until that is known. Digits are equally wide, so nothing moves.
pub(super) const STAND_IN: &str = "888";

impl Flow<'_> {
    /// A text with the links the report has places for, and a stand-in where a page is to be told.
    pub(super) fn resolved(&self, text: &Text) -> Text {
        let known = |span: &Span| span.leads_to.as_ref().is_some_and(|place| self.linkable.contains(place));
        let mut resolved = Text::default();
        for span in &text.0 {
            match (known(span), span.text.is_empty()) {
                (true, true) => {
                    // The words stay on a line: “page” says nothing alone.
                    let words = say!(self.words, "see-page", page = STAND_IN).replace(' ', "\u{A0}");
                    resolved = resolved.and(" ", Emphasis::Plain);
                    resolved.0.push(Span { text: words, ..span.clone() });
                }
                (true, false) => resolved.0.push(span.clone()),
                (false, _) => resolved.0.push(Span { leads_to: None, ..span.clone() }),
            }
        }
        resolved
    }

    /// Makes links of the runs of a strip that lead elsewhere.
    pub(super) fn link_runs(&mut self, strip: &mut Strip) {
        for item in &mut strip.items {
            let (Tag::Node(parent), Draw::Text(run)) = (item.tag, &item.draw) else { continue };
            let Some(place) = run.leads_to.clone() else { continue };
            let node = self.tree.add(Role::Link, parent);
            item.tag = Tag::Node(node);
            let width: f32 = run.glyphs.iter().map(|glyph| glyph.advance).sum();
            let area = [run.x, run.y - 0.9 * run.size, run.x + width, run.y + 0.3 * run.size];
            // A number of an action or a piece of evidence may look like the stand-in, but is no page.
            let is_page = told(run).is_some_and(|told| told.contains('\u{A0}')) && stand_in(run).is_some();
            let number = is_page.then_some(Side::Left);
            let target = Target::Place(place);
            strip.spots.push(Spot { node, area, target, alternative: String::new(), number });
        }
    }
}

/// The part of its text that a run tells.
fn told(run: &TextRun) -> Option<&str> {
    let from = run.glyphs.iter().map(|glyph| glyph.range.start).min()?;
    let to = run.glyphs.iter().map(|glyph| glyph.range.end).max()?;
    run.text.get(from..to)
}

/// Where a run has the stand-in for a page, in its text.
fn stand_in(run: &TextRun) -> Option<usize> {
    let from = run.glyphs.iter().map(|glyph| glyph.range.start).min()?;
    Some(from + told(run)?.find(STAND_IN)?)
}

/// Puts a number in the place of the stand-in; on the right side it keeps its right edge.
pub(super) fn fill(draw: &mut Draw, number: &str, side: Side, digits: &[u16; 10]) {
    let Draw::Text(run) = draw else { return };
    let Some(start) = stand_in(run) else { return };
    let end = start + STAND_IN.len();
    let Some(first) = run.glyphs.iter().position(|glyph| glyph.range.start == start) else { return };
    let count = run.glyphs.iter().filter(|glyph| (start..end).contains(&glyph.range.start)).count();
    let advance = run.glyphs[first].advance;
    let digit = |(at, digit): (usize, char)| Glyph {
        id: digits[digit.to_digit(10).unwrap_or(0) as usize],
        advance,
        dx: 0.0,
        dy: 0.0,
        range: start + at..start + at + 1,
    };
    run.glyphs.splice(first..first + count, number.char_indices().map(digit));
    for glyph in &mut run.glyphs[first + number.len()..] {
        glyph.range =
            glyph.range.start + number.len() - STAND_IN.len()..glyph.range.end + number.len() - STAND_IN.len();
    }
    let moved = advance * (count as f32 - number.len() as f32);
    run.x += match side {
        Side::Left => 0.0,
        Side::Centre => moved / 2.0,
        Side::Right => moved,
    };
    run.text = Arc::from(format!("{}{number}{}", &run.text[..start], &run.text[end..]));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{page::BODY, shape::Shaper};

    #[test]
    fn a_number_takes_the_place_of_its_stand_in_and_keeps_its_side() {
        for (number, side) in [("7", Side::Left), ("24", Side::Right), ("1024", Side::Right), ("123", Side::Centre)] {
            let mut shaper = Shaper::new();
            let digits = shaper.digits();
            let shape = |shaper: &mut Shaper, text: &str| {
                let line = shaper.one_line(text, BODY, 200.0).expect("a line");
                Draw::Text(line.runs.into_iter().next().expect("a run"))
            };
            let mut filled = shape(&mut shaper, &format!("page {STAND_IN} on"));
            fill(&mut filled, number, side, &digits);
            let wanted = shape(&mut shaper, &format!("page {number} on"));
            let (Draw::Text(filled), Draw::Text(wanted)) = (filled, wanted) else { panic!("text is drawn as text") };
            assert_eq!(filled.text, wanted.text, "what is read out is the number");
            let drawn = |run: &super::super::display::TextRun| {
                run.glyphs.iter().map(|glyph| (glyph.id, glyph.range.clone())).collect::<Vec<_>>()
            };
            assert_eq!(drawn(&filled), drawn(&wanted), "and what is drawn is the same as if it had been there");
        }
    }
}
