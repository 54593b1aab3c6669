//! Glyphs → text-showing operators, with the characters they stand for.

use std::{collections::BTreeMap, ops::Range};

use printpdf::{Codepoint, DictItem, Op, PdfFontHandle, Pt, TextItem, TextMatrix};

use super::{
    content::Stream,
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
    let mut writer = Writer { stream, run, face, pen: None, ready: Vec::new(), items: Vec::new() };
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
    ready: Vec<Codepoint>,
    items: Vec<TextItem>,
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
        let characters = &run.text[run.glyphs[cluster.start].range.clone()];
        let single = cluster.len() == 1;
        let meaning = if single { characters } else { first_character(characters) };
        let numbers: Vec<u16> =
            run.glyphs[cluster.clone()].iter().map(|glyph| self.face.take(glyph.id, meaning)).collect();
        // Where the glyphs alone would say something else, the characters are given beside them.
        let says_other = !single || numbers.iter().any(|&number| self.face.meaning(number) != characters);
        let spelled = says_other && !characters.is_empty();
        if spelled {
            self.flush();
            let data = super::objects::utf16(characters);
            let map = BTreeMap::from([("ActualText".to_owned(), DictItem::String { data, literal: false })]);
            let properties = DictItem::Dict { map };
            self.stream.ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties });
        }
        for (glyph, number) in run.glyphs[cluster.clone()].iter().zip(numbers) {
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
                self.stream.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(Pt(self.run.x + x), Pt(y)) });
                self.pen = Some(x);
            }
            Some(pen) => {
                let off = (pen - x) * per_em;
                if off.abs() > SLACK {
                    let off = off.round();
                    match self.ready.last_mut() {
                        Some(last) => last.offset += off,
                        None => self.items.push(TextItem::Offset(off)),
                    }
                    self.pen = Some(pen - off / per_em);
                }
            }
        }
        self.ready.push(Codepoint::with_cid(number, 0.0, self.face.meaning(number).to_owned()));
        let width = self.face.width(number) / per_em;
        self.pen = self.pen.map(|pen| pen + width);
        if raised {
            self.flush();
            self.pen = None;
        }
    }

    fn flush(&mut self) {
        if !self.ready.is_empty() {
            self.items.push(TextItem::GlyphIds(std::mem::take(&mut self.ready)));
        }
        if !self.items.is_empty() {
            self.stream.ops.push(Op::ShowText { items: std::mem::take(&mut self.items) });
        }
    }
}

fn first_character(text: &str) -> &str {
    let end = text.char_indices().nth(1).map_or(text.len(), |(at, _)| at);
    &text[..end]
}
