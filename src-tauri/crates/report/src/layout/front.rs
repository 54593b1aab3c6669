//! The cover, the head of a report without one, and the contents.

use super::{
    colour::{ACCENT, ALERT, MUTED, WHITE},
    display::{Draw, Mark, NodeId, Role, Tag},
    flow::Flow,
    page::{BODY, heading},
    shape::Style,
    strip::{Piece, Spot, Strip, Target, height_of},
};
use crate::{
    model::{Block, Model, Paragraph, Side, Text, Tone},
    words::say,
};

/// Height of a logo on the cover, and the least it is made where names take its room.
const LOGO: f32 = 64.0;
const LOGO_LEAST: f32 = 16.0;
/// Space above the logos.
const LOGO_SPACE: f32 = 12.0;
/// Height of a logo where there is no cover.
const LOGO_SMALL: f32 = 34.0;

impl Flow<'_> {
    /// A page of its own: a band with organisation and title, the facts, the notice.
    pub(crate) fn cover(&mut self, model: &Model, parent: NodeId) {
        let page = self.page;
        let mut words = Strip::default();
        let width = page.measure();
        // A long name is set smaller, so that the title keeps its place.
        let size = |text: &str, steps: &[(usize, f32)]| {
            let length = text.chars().count();
            steps.iter().find(|(most, _)| length <= *most).map_or(13.0, |(_, size)| *size)
        };
        let organisation = size(&model.organisation, &[(28, 22.0), (80, 18.0), (160, 15.0)]);
        let title = size(&model.title, &[(40, 31.0), (80, 26.0)]);
        let line = |flow: &mut Self, words: &mut Strip, text: &str, size: f32, weight: f32, y: f32| {
            if text.is_empty() {
                return y;
            }
            let node = flow.tree.add(Role::Paragraph, parent);
            let style = Style { size, leading: 1.2, weight, colour: WHITE, side: Side::Left };
            y + flow.set(words, Tag::Node(node), &text.into(), style, (page.left, y), width)
        };
        let mut y = 96.0;
        y = line(self, &mut words, &model.organisation, organisation, 400.0, y) + 10.0;
        y = line(self, &mut words, &model.title, title, 700.0, y) + 16.0;
        y = line(self, &mut words, &model.subtitle, 14.0, 400.0, y) + 36.0;
        // The band reaches over the top margin to the edge of the paper.
        let band = (y + 10.0).max(330.0);
        let mut strip = Strip::default();
        strip.draw(Tag::Ornament, Draw::Box { area: [0.0, -page.top, page.width, band], fill: ACCENT });
        strip.absorb(words, 0.0);
        if model.draft {
            self.draft_mark(&mut strip, page.left, 40.0, parent);
        }
        strip.height = band;
        self.push(strip);
        self.space(34.0);
        self.block(&Block::Facts(model.facts.clone()), parent);
        self.space(18.0);
        self.paragraph(&Paragraph { tone: Tone::Note, text: model.notice.as_str().into() }, parent);
        if !model.logos.is_empty() {
            let left = page.body() - height_of(&self.pieces);
            let height = (left - 2.0 * LOGO_SPACE).clamp(LOGO_LEAST, LOGO);
            self.space((left - height).max(LOGO_SPACE));
            let strip = self.logos(&model.logos, height, parent);
            self.push(strip);
        }
    }

    fn draft_mark(&mut self, strip: &mut Strip, x: f32, y: f32, parent: NodeId) {
        let word = say!(self.words, "draft-mark");
        let style = Style { size: 11.0, leading: 1.2, weight: 700.0, colour: WHITE, side: Side::Left };
        let Some(line) = self.shaper.one_line(&word, style, 200.0) else { return };
        let area = [x, y, x + line.ink.1 + 20.0, y + 22.0];
        strip.draw(Tag::Ornament, Draw::Box { area, fill: ALERT });
        let node = self.tree.add(Role::Paragraph, parent);
        super::flow::put_line(strip, Tag::Node(node), line, x + 10.0, y + 4.4);
    }

    /// The head of a report without a cover.
    pub(crate) fn masthead(&mut self, model: &Model, parent: NodeId) {
        let (left, width) = (self.left, self.width);
        let mut strip = Strip::default();
        strip.draw(Tag::Ornament, Draw::Box { area: [left, 0.0, left + width, 3.5], fill: ACCENT });
        let mut y = 14.0;
        if !model.logos.is_empty() {
            let logos = self.logos(&model.logos, LOGO_SMALL, parent);
            strip.absorb(logos, y);
            y += LOGO_SMALL + 12.0;
        }
        // Where the first section has the title, it is not repeated.
        let is_heading = model.parts.first().is_some_and(|part| part.heading == model.title);
        let title = if is_heading { "" } else { model.title.as_str() };
        let lines = [
            (model.organisation.as_str(), Style { leading: 1.25, ..BODY.size(12.0).colour(MUTED) }),
            (title, Style { size: 24.0, ..heading(1) }),
            (model.subtitle.as_str(), BODY.size(11.0)),
        ];
        for (text, style) in lines.into_iter().filter(|(text, _)| !text.is_empty()) {
            let node = self.tree.add(Role::Paragraph, parent);
            y += self.set(&mut strip, Tag::Node(node), &text.into(), style, (left, y), width) + 3.0;
        }
        strip.height = y + 2.0;
        self.push(strip);
        self.space(6.0);
        let facts = Text::facts(model.facts.iter().map(|fact| (fact.label.as_str(), fact.text.clone())));
        self.paragraph(&Paragraph { tone: Tone::Note, text: facts }, parent);
        self.paragraph(&Paragraph { tone: Tone::Note, text: model.notice.as_str().into() }, parent);
    }

    /// The contents, with page numbers and links. `offset` pages come before the headings'.
    pub(crate) fn contents(&mut self, headings: &[Mark], offset: usize, spacing: &Spacing, parent: NodeId) {
        self.pieces.push(Piece::PageBreak(self.page));
        let word = say!(self.words, "contents");
        self.section_heading(&word, None, parent);
        let list = self.tree.add(Role::Contents, parent);
        for mark in listed(headings) {
            let item = self.tree.add(Role::ContentsItem, list);
            let reference = self.tree.add(Role::Reference, item);
            let link = self.tree.add(Role::Link, reference);
            let (indent, style) = match mark.level {
                1 => (0.0, BODY.size(spacing.size + 0.3).weight(600.0)),
                _ => (16.0, BODY.size(spacing.size)),
            };
            let style = Style { leading: spacing.leading, ..style };
            let left = self.left + indent;
            let right = self.left + self.width;
            let mut strip = Strip::default();
            let page = (mark.page + offset + 1).to_string();
            let title_width = right - left - 44.0;
            // The space keeps title and number apart when the text is read out or copied.
            let title = mark.title.clone() + " ";
            let lines = self.shaper.lines(&title.as_str().into(), style, title_width);
            let (mut y, mut end) = (0.0, left);
            for line in lines {
                end = left + line.ink.1;
                y += super::flow::put_line(&mut strip, Tag::Node(link), line, left, y);
            }
            let baseline = y - style.size * (style.leading - 1.0) / 2.0 - 2.4;
            let mut x = end + 7.0;
            // Dots on a common grid line up from row to row.
            x = (x / 5.0).ceil() * 5.0;
            while x < right - 26.0 {
                strip.draw(Tag::Ornament, Draw::Box { area: [x, baseline, x + 0.8, baseline + 0.8], fill: MUTED });
                x += 5.0;
            }
            let at = (right - 40.0, y - style.size * style.leading);
            self.set(&mut strip, Tag::Node(link), &page.as_str().into(), style.side(Side::Right), at, 40.0);
            let alternative = say!(self.words, "contents-link", title = mark.title.as_str(), page = page.as_str());
            let target = Target::At(mark.page + offset, mark.y as u32);
            strip.spots.push(Spot { node: link, area: [left, 0.0, right, y], target, alternative, number: None });
            strip.height = y;
            self.space(if mark.level == 1 { spacing.above } else { 0.5 });
            self.push(strip);
        }
    }
}

/// How close the lines of the contents stand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spacing {
    size: f32,
    leading: f32,
    /// Above a section.
    above: f32,
}

impl Spacing {
    /// From what is wished to the closest that can be read.
    pub(crate) const ALL: [Spacing; 3] = [
        Spacing { size: 9.5, leading: 1.4, above: 7.0 },
        Spacing { size: 9.2, leading: 1.3, above: 4.5 },
        Spacing { size: 8.8, leading: 1.2, above: 3.0 },
    ];
}

/// Sections, and the headings below those that are long enough for a reader to leaf through.
fn listed(headings: &[Mark]) -> impl Iterator<Item = &Mark> {
    const LONG: usize = 3;
    let mut is_long = false;
    headings.iter().enumerate().filter_map(move |(at, mark)| {
        if mark.level == 1 {
            let next = headings[at + 1..].iter().find(|other| other.level == 1);
            is_long = next.is_none_or(|next| next.page - mark.page >= LONG);
        }
        (mark.level == 1 || mark.level == 2 && is_long).then_some(mark)
    })
}
