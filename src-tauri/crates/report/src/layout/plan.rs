//! Where the pages of a section turn: decided from heights alone, before anything is placed.

use super::{
    page::Geometry,
    strip::{Bond, Piece, Strip},
};

/// A last page filled less than this part of it is short: a heading and a few lines.
const SHORT: f32 = 1.0 / 5.0;

/// How much of the spaces between strips is left, from a little closer to the closest that looks well.
const CLOSER: [f32; 4] = [0.9, 0.8, 0.7, 0.6];

/// No more than this part of a page moves over to one that would be short.
const MOVED: f32 = 1.0 / 3.0;

/// No more than this part of a page is left blank to keep whole what starts on the next.
const BLANK: f32 = 0.35;

/// How a section is stacked.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Plan {
    /// The pieces that open a page, but for the first.
    pub(super) turns: Vec<usize>,
    /// What is left of every space, 1 for all of it.
    pub(super) spacing: f32,
}

impl Plan {
    /// The plan for a section's pieces. Where its last page would be short, the section is set closer to do
    /// without it, unless it then ends as short a page earlier; failing that, more moves over to it.
    pub(super) fn of(pieces: &[Piece], page: &Geometry) -> Plan {
        let plan = Plan::at_ease(pieces, page);
        if !plan.ends_short(pieces, page) {
            return plan;
        }
        let better = |other: &Plan| other.turns.len() < plan.turns.len() && !other.ends_short(pieces, page);
        let mut closer = CLOSER.iter().map(|spacing| Plan::spaced(pieces, page, *spacing));
        closer.find(better).unwrap_or_else(|| plan.moved_over(pieces, page))
    }

    /// Whether the last page would be short, and not the only one.
    fn ends_short(&self, pieces: &[Piece], page: &Geometry) -> bool {
        self.turns.last().is_some_and(|last| height(&pieces[*last..], self.spacing) < page.body() * SHORT)
    }

    /// The same with every space as it was asked for.
    pub(super) fn at_ease(pieces: &[Piece], page: &Geometry) -> Plan {
        Plan::spaced(pieces, page, 1.0)
    }

    /// Every page as full as it may be.
    fn spaced(pieces: &[Piece], page: &Geometry, spacing: f32) -> Plan {
        let needs = needs(pieces, page.body(), spacing);
        let wholes = wholes(pieces, spacing);
        let mut plan = Plan { turns: Vec::new(), spacing };
        let (mut filled, mut space, mut held) = (0.0_f32, 0.0_f32, false);
        for (at, ((piece, need), whole)) in pieces.iter().zip(needs).zip(wholes).enumerate() {
            match piece {
                Piece::Space(height) => space = space.max(height * spacing),
                Piece::PageBreak(_) => {}
                Piece::Strip(strip) => {
                    // Within a chain the room was asked for at its start.
                    let need = if held { strip.height } else { need.min(page.body()) };
                    let fits = |height: f32| filled + space + height <= page.body() + 0.01;
                    let blank = page.body() - filled;
                    let torn = !held && !fits(whole) && blank <= page.body() * BLANK;
                    if filled > 0.0 && (!fits(need) || torn) {
                        plan.turns.push(at);
                        filled = 0.0;
                    }
                    filled += if filled > 0.0 { space } else { repeated(strip) } + strip.height;
                    space = 0.0;
                    held = strip.bond == Bond::Held;
                }
            }
        }
        plan
    }

    /// The same, but that the last page opens early enough not to be short.
    fn moved_over(mut self, pieces: &[Piece], page: &Geometry) -> Plan {
        let Some(last) = self.turns.pop() else { return self };
        let before = self.turns.last().copied().unwrap_or(0);
        let opens = |at: &usize| {
            let strip_before = pieces[..*at].iter().rev().find_map(strip_of);
            strip_of(&pieces[*at]).is_some() && strip_before.is_some_and(|strip| strip.bond == Bond::Free)
        };
        let enough = |at: &usize| height(&pieces[*at..], self.spacing) >= page.body() * SHORT;
        let little = |at: &usize| height(&pieces[*at..last], self.spacing) <= page.body() * MOVED;
        let wholes = wholes(pieces, self.spacing);
        let turns = || (before + 1..last).rev().filter(opens).filter(enough).take_while(little);
        // Where something starts nothing is torn.
        let starts = |at: &usize| wholes[*at] > 0.0 || strip_of(&pieces[*at]).is_some_and(|it| it.heading.is_some());
        let turn = turns().find(starts).or_else(|| turns().next());
        self.turns.push(turn.unwrap_or(last));
        self
    }
}

fn strip_of(piece: &Piece) -> Option<&Strip> {
    match piece {
        Piece::Strip(strip) => Some(strip),
        Piece::Space(_) | Piece::PageBreak(_) => None,
    }
}

/// Height of the head that comes again where a strip opens a page.
fn repeated(strip: &Strip) -> f32 {
    strip.repeated.as_ref().map_or(0.0, |head| head.height)
}

/// Height of all pieces in one column, from the first strip to the last.
pub(super) fn height(pieces: &[Piece], spacing: f32) -> f32 {
    let (mut height, mut space) = (0.0_f32, 0.0_f32);
    for piece in pieces {
        match piece {
            Piece::Space(more) => space = space.max(more * spacing),
            Piece::PageBreak(_) => {}
            Piece::Strip(strip) => {
                height += strip.height + if height > 0.0 { space } else { 0.0 };
                space = 0.0;
            }
        }
    }
    height
}

/// Per piece, the height of the chain of held strips that starts with it, or the room it needs,
/// unless no page has as much.
fn needs(pieces: &[Piece], body: f32, spacing: f32) -> Vec<f32> {
    let mut needs = vec![0.0; pieces.len()];
    let (mut after, mut space) = (0.0_f32, 0.0_f32);
    for (at, piece) in pieces.iter().enumerate().rev() {
        match piece {
            Piece::Space(height) => space = space.max(height * spacing),
            Piece::PageBreak(_) => {}
            Piece::Strip(strip) => {
                let chain = if strip.bond == Bond::Held { space + after } else { 0.0 };
                after = strip.height + chain;
                if strip.room <= body {
                    after = after.max(strip.room);
                }
                space = 0.0;
                needs[at] = after;
            }
        }
    }
    needs
}

/// Per piece, the height up to the end of what is to stay whole, if that starts with it or with what it is held to;
/// 0 where nothing does.
fn wholes(pieces: &[Piece], spacing: f32) -> Vec<f32> {
    let mut wholes = vec![0.0; pieces.len()];
    let (mut after, mut space) = (0.0_f32, 0.0_f32);
    for (at, piece) in pieces.iter().enumerate().rev() {
        match piece {
            Piece::Space(height) => space = space.max(height * spacing),
            Piece::PageBreak(_) => {}
            Piece::Strip(strip) => {
                let held = strip.bond == Bond::Held && after > 0.0;
                after = if held { strip.height + space + after } else { 0.0 }.max(strip.whole);
                space = 0.0;
                wholes[at] = after;
            }
        }
    }
    wholes
}
