//! Glyphs → text-showing operators, with the characters they stand for.

use std::{collections::BTreeMap, ops::Range};

use printpdf::{Codepoint, DictItem, Op, PdfFontHandle, Pt, TextItem, TextMatrix};

use super::{
    content::{Stream, hundredth},
    fonts::{FaceUse, font_id},
};
use crate::layout::display::TextRun;

/// A departure smaller than this, in thousandths of an em, is left alone.
const SLACK: f32 = 1.5;

/// Writes one run.
pub(super) fn show(stream: &mut Stream, run: &TextRun, face: &mut FaceUse<'_>) {
    stream.ops.push(Op::StartTextSection);
    if stream.changes_font(run.face, run.size) {
        stream.ops.push(Op::SetFont { font: PdfFontHandle::External(font_id(run.face)), size: Pt(run.size) });
    }
    stream.fill(run.colour);
    let backwards = matches!((run.glyphs.first(), run.glyphs.last()), (Some(first), Some(last)) if first.range.start > last.range.start);
    let mut writer = Writer { stream, run, face, pen: None, glyphs: Vec::new() };
    if backwards {
        writer.right_to_left();
    } else {
        writer.left_to_right();
    }
    writer.flush();
    stream.ops.push(Op::EndTextSection);
}

struct Writer<'a, 'f> {
    stream: &'a mut Stream,
    run: &'a TextRun,
    face: &'a mut FaceUse<'f>,
    /// Where the next glyph would land, from the start of the run; `None` before the matrix is set.
    pen: Option<f32>,
    /// Glyphs not yet written, each with the departure that follows it in whole thousandths of an em.
    glyphs: Vec<(u16, f32)>,
}

impl Writer<'_, '_> {
    fn left_to_right(&mut self) {
        let mut place = 0.0;
        for cluster in self.clusters() {
            self.cluster(&cluster, &mut place);
        }
    }

    /// Logical order, which is what is read out; every glyph at its own place.
    fn right_to_left(&mut self) {
        let mut places = Vec::with_capacity(self.run.glyphs.len());
        let mut place = 0.0;
        for glyph in &self.run.glyphs {
            places.push(place);
            place += glyph.advance;
        }
        let mut clusters = self.clusters();
        clusters.sort_by_key(|cluster| self.run.glyphs[cluster.start].range.start);
        for cluster in clusters {
            let mut place = places[cluster.start];
            self.flush();
            self.pen = None;
            self.cluster(&cluster, &mut place);
        }
    }

    /// Stretches of glyphs that stand for the same characters.
    fn clusters(&self) -> Vec<Range<usize>> {
        let glyphs = &self.run.glyphs;
        let mut clusters = Vec::with_capacity(glyphs.len());
        let mut start = 0;
        while start < glyphs.len() {
            let same = glyphs[start..].iter().take_while(|glyph| glyph.range == glyphs[start].range).count();
            clusters.push(start..start + same);
            start += same;
        }
        clusters
    }

    fn cluster(&mut self, cluster: &Range<usize>, place: &mut f32) {
        let run = self.run;
        let glyphs = &run.glyphs[cluster.clone()];
        let characters = &run.text[glyphs[0].range.clone()];
        let single = glyphs.len() == 1;
        let meaning = if single { characters } else { first_character(characters) };
        // Where the glyphs alone would say something else, the characters are given beside them.
        let mut says_other = !single;
        for glyph in glyphs {
            let number = self.face.take(glyph.id, meaning);
            says_other |= self.face.meaning(number) != characters;
        }
        let spelled = says_other && !characters.is_empty();
        if spelled {
            self.flush();
            let data = super::objects::utf16(characters);
            let map = BTreeMap::from([("ActualText".to_owned(), DictItem::String { data, literal: false })]);
            let properties = DictItem::Dict { map };
            self.stream.ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties });
        }
        for glyph in glyphs {
            let number = self.face.take(glyph.id, meaning);
            self.glyph(number, *place + glyph.dx, glyph.dy);
            *place += glyph.advance;
        }
        if spelled {
            self.flush();
            self.stream.ops.push(Op::EndMarkedContentWithProperties);
        }
    }

    fn glyph(&mut self, number: u16, x: f32, dy: f32) {
        let per_em = 1000.0 / self.run.size;
        let raised = dy.abs() > 0.01;
        if raised {
            self.flush();
            self.pen = None;
        }
        match self.pen {
            None => {
                self.flush();
                let y = self.stream.height - self.run.y - dy;
                self.stream
                    .ops
                    .push(Op::SetTextMatrix { matrix: TextMatrix::Translate(hundredth(self.run.x + x), hundredth(y)) });
                self.pen = Some(x);
            }
            Some(pen) => {
                let off = (pen - x) * per_em;
                if off.abs() > SLACK {
                    let off = off.round();
                    match self.glyphs.last_mut() {
                        Some((_, departure)) => *departure += off,
                        // Only where a span was opened or closed within a run.
                        None => self.departure(off),
                    }
                    self.pen = Some(pen - off / per_em);
                }
            }
        }
        self.glyphs.push((number, 0.0));
        let width = self.face.width(number) / per_em;
        self.pen = self.pen.map(|pen| pen + width);
        if raised {
            self.flush();
            self.pen = None;
        }
    }

    /// A departure with no glyph before it.
    fn departure(&mut self, departure: f32) {
        let value = vec![DictItem::Array(vec![DictItem::Int(departure as i64)])];
        self.stream.ops.push(Op::Unknown { key: "TJ".to_owned(), value });
    }

    fn flush(&mut self) {
        if self.glyphs.is_empty() {
            return;
        }
        let glyphs = std::mem::take(&mut self.glyphs);
        // Every one is asked, so that every one counts as known from now on.
        let untold = glyphs.iter().filter(|(number, _)| self.face.tell(*number)).count();
        let op = if untold > 0 { self.told(&glyphs) } else { spelt(&glyphs) };
        self.stream.ops.push(op);
    }

    /// Glyphs with what they stand for: so `printpdf` learns what the font must hold.
    fn told(&self, glyphs: &[(u16, f32)]) -> Op {
        let told = |&(number, departure): &(u16, f32)| {
            Codepoint::with_cid(number, departure, self.face.meaning(number).to_owned())
        };
        Op::ShowText { items: vec![TextItem::GlyphIds(glyphs.iter().map(told).collect())] }
    }
}

/// Glyphs that are all known already: as many in a string as stand without a departure, which takes a fraction of
/// the room and the time of one string for each. A subset's codes are its glyphs' numbers, in outlines of both kinds.
fn spelt(glyphs: &[(u16, f32)]) -> Op {
    let mut items = Vec::new();
    let mut data = Vec::with_capacity(2 * glyphs.len());
    for &(number, departure) in glyphs {
        data.extend(number.to_be_bytes());
        if departure != 0.0 {
            items.push(DictItem::String { data: std::mem::take(&mut data), literal: true });
            items.push(DictItem::Int(departure as i64));
        }
    }
    if !data.is_empty() {
        items.push(DictItem::String { data, literal: true });
    }
    Op::Unknown { key: "TJ".to_owned(), value: vec![DictItem::Array(items)] }
}

fn first_character(text: &str) -> &str {
    let end = text.char_indices().nth(1).map_or(text.len(), |(at, _)| at);
    &text[..end]
}
