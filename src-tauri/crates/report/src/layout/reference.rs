//! Page numbers within the text: laid out as a stand-in, filled in once every heading has its place.

use std::sync::Arc;

use catalogue::RequirementId;

use super::{
    colour::ACCENT,
    display::{Draw, Glyph, NodeId, Role, Tag},
    flow::{Flow, put_line},
    shape::{Line, Style},
    strip::{Piece, Spot, Strip, Target},
};
use crate::{model::Side, words::say};

/// Stands for a page number until that is known. Digits are equally wide, so nothing moves.
pub(super) const STAND_IN: &str = "888";

/// Space between a text and the page it refers to.
const BEFORE: f32 = 5.0;

impl Flow<'_> {
    /// Ends the last of some lines with the page of a requirement's finding, on a line of its own where
    /// there is no room.
    pub(super) fn refer(
        &mut self,
        pieces: &mut Vec<Piece>,
        id: &RequirementId,
        style: Style,
        within: (f32, f32),
        parent: NodeId,
    ) {
        if !self.linkable.contains(id) {
            return;
        }
        let words = say!(self.words, "see-page", page = STAND_IN);
        let (left, width) = within;
        let Some(line) = self.shaper.one_line(&words, style.colour(ACCENT), width) else { return };
        let node = self.tree.add(Role::Link, parent);
        let last = pieces.iter_mut().rev().find_map(|piece| match piece {
            Piece::Strip(strip) => Some(strip),
            Piece::Space(_) | Piece::PageBreak(_) => None,
        });
        match last {
            Some(strip) if right_edge(strip) + BEFORE + line.ink.1 <= left + width => {
                let top = strip.height - line.height;
                let x = right_edge(strip) + BEFORE;
                put_reference(strip, node, line, id, (x, top));
            }
            _ => {
                let mut strip = Strip::default();
                put_reference(&mut strip, node, line, id, (left, 0.0));
                pieces.push(Piece::Strip(Box::new(strip)));
            }
        }
    }
}

fn put_reference(strip: &mut Strip, node: NodeId, line: Line, id: &RequirementId, (x, y): (f32, f32)) {
    let area = [x, y, x + line.ink.1, y + line.height];
    put_line(strip, Tag::Node(node), line, x, y);
    let target = Target::Requirement(id.clone());
    strip.spots.push(Spot { node, area, target, alternative: String::new(), number: Some(Side::Left) });
}

/// Where the text of a strip ends on the right.
fn right_edge(strip: &Strip) -> f32 {
    let end = |draw: &Draw| match draw {
        Draw::Text(run) => run.x + run.glyphs.iter().map(|glyph| glyph.advance).sum::<f32>(),
        _ => 0.0,
    };
    strip.items.iter().map(|item| end(&item.draw)).fold(0.0, f32::max)
}

/// Puts a number in the place of the stand-in; on the right side it keeps its right edge.
pub(super) fn fill(draw: &mut Draw, number: &str, side: Side, digits: &[u16; 10]) {
    let Draw::Text(run) = draw else { return };
    let Some(start) = run.text.find(STAND_IN) else { return };
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
