//! Blocks → strips: headings, paragraphs, lists, facts.

use std::collections::BTreeSet;

use super::{
    colour::{ACCENT, ALERT, ALERT_TINT, Colour, PALE},
    display::{Draw, NodeId, Role, Tag, Tree},
    page::{BODY, Geometry, LEAD, NOTE, heading},
    plan::Plan,
    shape::{Line, Shaper, Style},
    strip::{Anchor, Bond, Piece, Strip, Title, height_of},
};
use crate::{
    model::{Block, Heading, Paragraph, Place, Text, Tone},
    section::Section,
    words::Words,
};

/// Lays out one column.
pub(crate) struct Flow<'a> {
    pub(crate) shaper: &'a mut Shaper,
    pub(crate) tree: &'a mut Tree,
    pub(crate) page: Geometry,
    pub(crate) words: &'a Words,
    /// The places there are to link to.
    pub(crate) linkable: &'a BTreeSet<Place>,
    /// Left edge of the column.
    pub(crate) left: f32,
    /// Width of the column.
    pub(crate) width: f32,
    pub(crate) pieces: Vec<Piece>,
    /// What the last block was, as far as the next must know.
    last: Last,
    /// What may introduce a table: where the heading starts since which there were only paragraphs, and where the
    /// last block was a paragraph.
    pub(super) headed: Option<usize>,
    pub(super) said: bool,
}

/// What a block does to the one after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Last {
    #[default]
    Other,
    Heading,
    /// A paragraph that announces something: it ends with a colon.
    Announcement,
}

impl Last {
    fn of(block: &Block) -> Last {
        match block {
            Block::Heading(_) => Last::Heading,
            Block::Paragraph(it) if it.text.plain().trim_end().ends_with(':') => Last::Announcement,
            _ => Last::Other,
        }
    }
}

/// The part of a page in which head, facts and first checks of a requirement stand: a fifth.
const ENTRY: f32 = 5.0;

/// The part of a page up to which all about a requirement is kept together.
const ENTRY_WHOLE: f32 = 0.6;

/// The part of a page up to which blocks that belong together are kept so: a half.
pub(super) const WHOLE: f32 = 2.0;

/// Width of the level beside a heading, and the space before it and before the target.
const CHIP: f32 = 28.0;
const CHIP_SPACE: f32 = 10.0;

/// Space below the heading of a section.
const SECTION_SPACE: f32 = 12.0;

/// What stands behind and beside the lines of a paragraph.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Backdrop {
    fill: Option<Colour>,
    bar: Option<Colour>,
}

impl<'a> Flow<'a> {
    /// A column as wide as the page's text box.
    pub(crate) fn new(
        shaper: &'a mut Shaper,
        tree: &'a mut Tree,
        page: Geometry,
        words: &'a Words,
        linkable: &'a BTreeSet<Place>,
    ) -> Flow<'a> {
        Flow {
            shaper,
            tree,
            page,
            words,
            linkable,
            left: page.left,
            width: page.measure(),
            pieces: Vec::new(),
            last: Last::default(),
            headed: None,
            said: false,
        }
    }

    /// Lays out with another left edge and width, and hands back the pieces made.
    pub(crate) fn aside(&mut self, left: f32, width: f32, make: impl FnOnce(&mut Flow<'_>)) -> Vec<Piece> {
        let mut column = Flow {
            shaper: self.shaper,
            tree: self.tree,
            page: self.page,
            words: self.words,
            linkable: self.linkable,
            left,
            width,
            pieces: Vec::new(),
            last: Last::default(),
            headed: None,
            said: false,
        };
        make(&mut column);
        column.pieces
    }

    pub(crate) fn push(&mut self, mut strip: Strip) {
        self.link_runs(&mut strip);
        self.pieces.push(Piece::Strip(Box::new(strip)));
    }

    pub(crate) fn space(&mut self, height: f32) {
        self.pieces.push(Piece::Space(height));
    }

    /// Holds the last strip to whatever follows.
    pub(super) fn hold(&mut self) {
        self.bind(Bond::Held);
    }

    fn bind(&mut self, bond: Bond) {
        let last = self.pieces.iter_mut().rev().find_map(|piece| match piece {
            Piece::Strip(strip) => Some(strip),
            Piece::Space(_) | Piece::PageBreak(_) => None,
        });
        if let Some(strip) = last {
            strip.bond = bond;
        }
    }

    /// Puts the lines of a text at a place of a strip; returns their height.
    pub(crate) fn set(
        &mut self,
        strip: &mut Strip,
        tag: Tag,
        text: &Text,
        style: Style,
        at: (f32, f32),
        width: f32,
    ) -> f32 {
        let lines = self.shaper.lines(text, style, width);
        let mut y = at.1;
        for line in lines {
            y += put_line(strip, tag, line, at.0, y);
        }
        strip.height = strip.height.max(y);
        y - at.1
    }

    pub(crate) fn block(&mut self, block: &Block, parent: NodeId) {
        let last = std::mem::replace(&mut self.last, Last::of(block));
        if last == Last::Announcement && matches!(block, Block::List(_)) {
            self.hold();
        }
        let headed = match block {
            Block::Heading(_) => self.headed.or(Some(self.pieces.len())),
            Block::Paragraph(_) => self.headed,
            _ => None,
        };
        match block {
            Block::Heading(heading) => self.heading(heading, parent),
            Block::Paragraph(paragraph) => self.paragraph(paragraph, parent),
            Block::List(list) => self.list(list, parent),
            Block::Facts(facts) => self.facts(facts, parent),
            Block::Table(table) => self.table(table, parent),
            Block::Headlines(headlines) => self.headlines(headlines, parent),
            Block::Radars(radars) => self.radars(radars, parent),
            Block::Bars(bars) => self.bars(bars, parent),
            Block::Trend(trend) => self.trend(trend, parent),
            Block::HeatMap(map) => self.heat_map(map, parent),
            Block::Timeline(timeline) => self.timeline(timeline, parent),
            Block::Signatures(signatures) => self.signatures(signatures, parent),
            Block::Whole(blocks) => self.together(blocks, parent),
            Block::Entry(blocks) => self.entry(blocks, parent),
            Block::Brief(brief) => self.brief(brief, parent),
            Block::OnePage(versions) => self.one_page(versions, parent),
        }
        (self.headed, self.said) = (headed, matches!(block, Block::Paragraph(_)));
        // Small print below a heading belongs to it, and both to what follows.
        if last == Last::Heading && matches!(block, Block::Paragraph(paragraph) if paragraph.tone == Tone::Note) {
            self.hold();
        }
    }

    /// Blocks that start where all of them fit if they take less than half a page, and an entry's part otherwise:
    /// what is taller does not leave much of a page blank before it.
    fn together(&mut self, blocks: &[Block], parent: NodeId) {
        let from = self.pieces.len();
        blocks.iter().for_each(|block| self.block(block, parent));
        let (height, body) = (height_of(&self.pieces[from..]), self.page.body());
        self.want_room(from, if height <= body / WHOLE { height } else { body / ENTRY });
    }

    /// Blocks about one thing: they start where a good part of them can be read, and stay whole where they can.
    fn entry(&mut self, blocks: &[Block], parent: NodeId) {
        let from = self.pieces.len();
        blocks.iter().for_each(|block| self.block(block, parent));
        // Small print that is all there is below a heading belongs to nothing after it.
        self.bind(Bond::Free);
        let (height, body) = (height_of(&self.pieces[from..]), self.page.body());
        self.want_room(from, height.min(body / ENTRY));
        if let Some(strip) = self.first_strip(from) {
            strip.whole = if height <= body * ENTRY_WHOLE { height } else { 0.0 };
        }
    }

    /// Asks for room from a piece on.
    fn want_room(&mut self, from: usize, height: f32) {
        if let Some(strip) = self.first_strip(from) {
            strip.room = height;
        }
    }

    fn first_strip(&mut self, from: usize) -> Option<&mut Strip> {
        self.pieces[from..].iter_mut().find_map(|piece| match piece {
            Piece::Strip(strip) => Some(&mut **strip),
            Piece::Space(_) | Piece::PageBreak(_) => None,
        })
    }

    /// The first version that stands on one page with what the section has so far; failing all, the last. A section
    /// that starts its page is set closer for it.
    fn one_page(&mut self, versions: &[Vec<Block>], parent: NodeId) {
        // What goes on below another section is spaced with it.
        let plan = match self.pieces.first() {
            Some(Piece::PageBreak(_)) => Plan::of,
            _ => Plan::at_ease,
        };
        for (at, blocks) in versions.iter().enumerate() {
            let mut scratch = Tree::new();
            let mut column = Flow::new(self.shaper, &mut scratch, self.page, self.words, self.linkable);
            column.pieces.clone_from(&self.pieces);
            blocks.iter().for_each(|block| column.block(block, Tree::ROOT));
            if at + 1 < versions.len() && !plan(&column.pieces, &self.page).turns.is_empty() {
                continue;
            }
            blocks.iter().for_each(|block| self.block(block, parent));
            self.want_room(0, height_of(&self.pieces));
            return;
        }
    }

    /// The heading of a section, with a rule below.
    pub(crate) fn section_heading(&mut self, text: &str, section: Option<Section>, parent: NodeId) {
        let node = self.tree.add_with_words(Role::Heading(1), parent, text);
        let mut strip = Strip { bond: Bond::Held, ..Strip::default() };
        let (left, width) = (self.left, self.width);
        let height = self.set(&mut strip, Tag::Node(node), &text.into(), heading(1), (left, 0.0), width);
        let area = [left, height + 6.0, left + 42.0, height + 8.5];
        strip.draw(Tag::Ornament, Draw::Box { area, fill: ACCENT });
        strip.height = height + 8.5;
        strip.heading = Some(Title { level: 1, text: text.to_owned() });
        strip.anchor = section.map(|section| Anchor { place: Place::Section(section), title: text.to_owned() });
        self.space(26.0);
        self.push(strip);
        self.space(SECTION_SPACE);
    }

    fn heading(&mut self, block: &Heading, parent: NodeId) {
        let strip = self.heading_strip(block, heading(block.level), parent);
        self.space(match block.level {
            2 => 16.0,
            3 => 14.0,
            _ => 8.0,
        });
        self.push(strip);
        self.space(if block.level == 4 { 1.0 } else { 4.0 });
    }

    /// A heading with its standing beside it, held to what follows.
    pub(super) fn heading_strip(&mut self, block: &Heading, style: Style, parent: NodeId) -> Strip {
        let node = self.tree.add_with_words(Role::Heading(block.level), parent, &block.text);
        let mut strip = Strip { bond: Bond::Held, ..Strip::default() };
        let (left, width) = (self.left, self.width);
        let target = block.standing.as_ref().map(|standing| Text::from(standing.target.as_str()));
        let target = target.and_then(|text| self.shaper.lines(&text, NOTE, width / 2.0).pop());
        let beside = target.as_ref().map_or(0.0, |line| line.ink.1 + CHIP + 2.0 * CHIP_SPACE);
        let text = block.text.as_str().into();
        let indent = if block.level == 3 { 8.0 } else { 0.0 };
        let mut height =
            self.set(&mut strip, Tag::Node(node), &text, style, (left + indent, 2.0), width - beside - indent);
        if let Some(standing) = &block.standing {
            let node = self.tree.add(Role::Paragraph, parent);
            let chip = [left + width - CHIP, 0.0, left + width, 2.0 + style.size * style.leading + 1.2];
            self.level_chip(&mut strip, Tag::Node(node), standing.level, chip);
            if let Some(line) = target {
                // On the line of the title.
                let title = strip.items.iter().find_map(|item| match &item.draw {
                    Draw::Text(run) => Some(run.y),
                    _ => None,
                });
                let y = title.zip(line.runs.first()).map_or(0.0, |(title, run)| title - run.y);
                let x = left + width - beside + CHIP_SPACE;
                height = height.max(y + put_line(&mut strip, Tag::Node(node), line, x, y));
            }
        }
        if block.level == 3 {
            let area = [left, 0.0, left + 2.5, height + 4.0];
            strip.draw(Tag::Ornament, Draw::Box { area, fill: ACCENT });
        }
        strip.height = height + 4.0;
        strip.heading = Some(Title { level: block.level, text: block.text.clone() });
        let anchor = |id| Anchor { place: Place::Requirement(id), title: block.text.clone() };
        strip.anchor = block.about.clone().map(anchor);
        strip
    }

    pub(crate) fn paragraph(&mut self, paragraph: &Paragraph, parent: NodeId) {
        let (style, backdrop, before, after) = match paragraph.tone {
            Tone::Body => (BODY, Backdrop::default(), 0.0, 5.0),
            Tone::Lead => (LEAD, Backdrop::default(), 0.0, 10.0),
            Tone::Callout => (BODY, Backdrop { fill: Some(PALE), bar: Some(ACCENT) }, 6.0, 10.0),
            Tone::Warning => (NOTE.colour(ALERT), Backdrop { fill: Some(ALERT_TINT), bar: Some(ALERT) }, 4.0, 7.0),
            Tone::Note => (NOTE, Backdrop::default(), 0.0, 5.0),
        };
        let node = self.tree.add(Role::Paragraph, parent);
        self.space(before);
        self.lines(&paragraph.text, style, Tag::Node(node), backdrop);
        self.space(after);
    }

    /// Lines as strips: no page starts with the last or ends with the first line of a paragraph.
    pub(super) fn lines(&mut self, text: &Text, style: Style, tag: Tag, backdrop: Backdrop) {
        let framed = backdrop.fill.is_some();
        let (inset, pad) = if framed { (12.0, 6.0) } else { (0.0, 0.0) };
        let lines = self.shaper.lines(&self.resolved(text), style, self.width - 2.0 * inset);
        let count = lines.len();
        for (at, line) in lines.into_iter().enumerate() {
            let above = if at == 0 { pad } else { 0.0 };
            let below = if at + 1 == count { pad } else { 0.0 };
            let height = above + line.height + below;
            let mut strip = Strip::default();
            if let Some(fill) = backdrop.fill {
                // A hair taller than the strip, so that no seam shows between lines.
                let area = [self.left, 0.0, self.left + self.width, height + if at + 1 == count { 0.0 } else { 0.4 }];
                strip.draw(Tag::Ornament, Draw::Box { area, fill });
            }
            if let Some(fill) = backdrop.bar {
                let area = [self.left, 0.0, self.left + 2.5, height + if at + 1 == count { 0.0 } else { 0.4 }];
                strip.draw(Tag::Ornament, Draw::Box { area, fill });
            }
            put_line(&mut strip, tag, line, self.left + inset, above);
            strip.height = height;
            let first_or_last_but_one = at == 0 || at + 2 == count;
            strip.bond = if first_or_last_but_one && at + 1 < count { Bond::Held } else { Bond::Free };
            self.push(strip);
        }
    }
}

/// Puts one line at a place of a strip; returns its height.
pub(crate) fn put_line(strip: &mut Strip, tag: Tag, line: Line, x: f32, y: f32) -> f32 {
    for mut run in line.runs {
        run.x += x;
        run.y += y;
        strip.draw(tag, Draw::Text(run));
    }
    strip.height = strip.height.max(y + line.height);
    line.height
}
