//! Text → lines of placed glyphs, with every character drawn or visibly replaced.

use std::{
    borrow::Cow,
    collections::{BTreeSet, HashMap},
    ops::Range,
    sync::Arc,
};

use parley::{
    FontContext, Layout, LayoutContext,
    style::{
        FontFamily, FontFamilyName, FontStyle, FontWeight, GenericFamily, LineHeight, OverflowWrap, StyleProperty,
    },
};

use super::{
    colour::{ACCENT, Colour, MUTED},
    display::{Glyph, TextRun},
    faces::{FAMILY, Faces, Fitness},
    joined::{Joined, Set, Stretch, hangs, is_joiner},
};
use crate::model::{Emphasis, Side, Text};

/// How text is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    /// Points.
    pub(crate) size: f32,
    /// Line height, relative to the size.
    pub(crate) leading: f32,
    /// 400 is regular, 600 semi-bold, 700 bold.
    pub(crate) weight: f32,
    pub(crate) colour: Colour,
    pub(crate) side: Side,
}

impl Style {
    pub(crate) fn side(self, side: Side) -> Style {
        Style { side, ..self }
    }

    pub(crate) fn colour(self, colour: Colour) -> Style {
        Style { colour, ..self }
    }

    pub(crate) fn size(self, size: f32) -> Style {
        Style { size, ..self }
    }

    pub(crate) fn weight(self, weight: f32) -> Style {
        Style { weight, ..self }
    }
}

/// One line; its runs stand relative to the left and the top of the line.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) runs: Vec<TextRun>,
    pub(crate) height: f32,
    /// Left and right edge of what is drawn, trailing space left out.
    pub(crate) ink: (f32, f32),
}

/// Shapes text. Holds the fonts and what they could not draw.
pub(crate) struct Shaper {
    faces: Faces,
    layouts: LayoutContext<Ink>,
    replaced: BTreeSet<char>,
    /// Characters of the text in hand that stand in a font that may not be embedded.
    restricted: BTreeSet<char>,
    /// Short texts already set: marks, labels, running heads come again on every page.
    kept: HashMap<Setting, Vec<Line>>,
}

/// More characters than any line has.
const LINE: usize = 400;

/// Wider than any text that is measured, in points.
const ENDLESS: f32 = 10_000.0;

/// Texts longer than this, in bytes, hardly come twice.
const SHORT: usize = 80;

/// All that the lines of a text depend on: the text with its emphases; size, leading, weight and width bit for
/// bit; colour and side.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Setting {
    text: Arc<str>,
    emphases: Vec<(usize, Emphasis)>,
    measures: [u32; 4],
    colour: Colour,
    side: Side,
}

impl Setting {
    fn of(text: &Arc<str>, stretches: &[Stretch], style: Style, width: f32) -> Setting {
        Setting {
            text: Arc::clone(text),
            emphases: stretches.iter().map(|stretch| (stretch.range.end, stretch.emphasis)).collect(),
            measures: [style.size, style.leading, style.weight, width].map(f32::to_bits),
            colour: style.colour,
            side: style.side,
        }
    }
}

/// What a line is part of.
struct Within<'a> {
    joined: &'a Joined,
    /// Where its paragraph starts.
    start: usize,
    /// Where what hangs at its end starts: blanks take no room there, wherever their direction puts them.
    end: usize,
}

/// What glyphs are drawn in: where either changes, a run ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Ink {
    colour: Colour,
    /// The stretch that leads elsewhere.
    link: Option<usize>,
}

impl Shaper {
    pub(crate) fn new() -> Shaper {
        Shaper::numbered(0)
    }

    /// One of several that set the same report.
    pub(crate) fn numbered(number: usize) -> Shaper {
        Shaper {
            faces: Faces::of_shaper(number),
            layouts: LayoutContext::new(),
            replaced: BTreeSet::new(),
            restricted: BTreeSet::new(),
            kept: HashMap::new(),
        }
    }

    /// The glyphs of the ten digits in the bundled upright font.
    pub(crate) fn digits(&self) -> [u16; 10] {
        self.faces.digits()
    }

    pub(crate) fn into_parts(self) -> (Vec<super::faces::Face>, Vec<char>) {
        (self.faces.into_met(), self.replaced.into_iter().collect())
    }

    /// Breaks text into lines no wider than `width`.
    pub(crate) fn lines(&mut self, text: &Text, style: Style, width: f32) -> Vec<Line> {
        // Asked after the bundled family; of this text alone, so that it does not matter what was set before.
        let mut others: Vec<String> = Vec::new();
        let mut ended = BTreeSet::new();
        loop {
            let joined = Joined::of(text, &ended, &mut self.replaced);
            let is_kept = joined.text.len() <= SHORT && joined.is_plain();
            let setting = is_kept.then(|| Setting::of(&joined.text, &joined.stretches, style, width));
            if let Some(lines) = setting.as_ref().and_then(|setting| self.kept.get(setting)) {
                return lines.clone();
            }
            let mut undrawn = BTreeSet::new();
            let mut lines = Vec::new();
            // Each takes its own direction.
            for paragraph in joined.paragraphs() {
                lines.append(&mut self.paragraph(&joined, paragraph, &others, style, width, &mut undrawn));
            }
            let restricted = std::mem::take(&mut self.restricted);
            let found = restricted.into_iter().find_map(|c| self.faces.other_for(c).filter(|it| !others.contains(it)));
            if let Some(found) = found {
                others.push(found);
                continue;
            }
            // Each round takes at least one character out of the text, so this ends.
            if !undrawn.is_subset(&self.replaced) {
                self.replaced.extend(undrawn);
                continue;
            }
            if let Some(end) = joined.next_end(&lines, width) {
                ended.insert(end);
                continue;
            }
            let lines: Vec<Line> = lines.into_iter().map(|(_, line)| line).collect();
            debug_assert!(
                lines.iter().all(|line| line.ink.0 >= -0.5 && line.ink.1 <= width + 0.5),
                "a line leaves its box of {width}: {}",
                joined.text
            );
            if let Some(setting) = setting {
                self.kept.insert(setting, lines.clone());
            }
            return lines;
        }
    }

    /// The lines of a text without line breaks.
    fn paragraph(
        &mut self,
        joined: &Joined,
        part: Range<usize>,
        others: &[String],
        style: Style,
        width: f32,
        undrawn: &mut BTreeSet<char>,
    ) -> Vec<Set> {
        let fonts = (self.faces.context_for(&joined.text[part.clone()]), others);
        let layout = lay_out(fonts, &mut self.layouts, joined, part.clone(), style, width);
        let mut top = 0.0;
        let set = |line: parley::Line<'_, Ink>| {
            let metrics = line.metrics();
            // A line of nothing counts as one of a blank.
            let range = part.start + line.text_range().start..part.end.min(part.start + line.text_range().end);
            let shown = joined.text[range.clone()].trim_end_matches(hangs);
            let within = Within { joined, start: part.start, end: range.start + shown.len() };
            let mut runs = Vec::new();
            let mut x = 0.0;
            for run in line.runs() {
                self.runs_of(&run, &within, &mut x, metrics.baseline - top, &mut runs, undrawn);
            }
            let free = (width - x).max(0.0);
            let start = match (style.side, layout.is_rtl()) {
                (Side::Left, false) | (Side::Right, true) => 0.0,
                (Side::Left, true) | (Side::Right, false) => free,
                (Side::Centre, _) => free / 2.0,
            };
            runs.iter_mut().for_each(|run| run.x += start);
            // Reading order; the places are absolute.
            runs.sort_by_key(|run: &TextRun| run.glyphs.iter().map(|glyph| glyph.range.start).min());
            top += metrics.line_height;
            (range, Line { ink: ink(&runs), runs, height: metrics.line_height })
        };
        layout.lines().map(set).collect()
    }

    /// The first line, cut with an ellipsis if there is more.
    pub(crate) fn one_line(&mut self, text: &str, style: Style, width: f32) -> Option<Line> {
        self.one_line_before(text, &Text::default(), style, width)
    }

    /// How much of a line a short text takes, with room for a blank at its end.
    pub(crate) fn room(&mut self, text: &Text, style: Style) -> f32 {
        let line = self.lines(text, style, ENDLESS).into_iter().next();
        let glyphs = line.iter().flat_map(|line| &line.runs).flat_map(|run| &run.glyphs);
        glyphs.map(|glyph| glyph.advance).sum::<f32>() + style.size / 4.0
    }

    /// What a line holds of a text, with an ellipsis if there is more.
    pub(crate) fn cut(&mut self, text: &str, style: Style, width: f32) -> String {
        let line = self.one_line(text, style, width);
        line.and_then(|line| Some(line.runs.first()?.text.to_string())).unwrap_or_default()
    }

    /// The same with something after it that stays whole.
    pub(crate) fn one_line_before(&mut self, text: &str, after: &Text, style: Style, width: f32) -> Option<Line> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        // No line has as many characters.
        let opening: String = text.chars().take(LINE).collect();
        let followed = |told: String| Text(Text::from(told).0.into_iter().chain(after.0.clone()).collect());
        let mut lines = self.lines(&followed(opening.clone()), style, width);
        if lines.len() <= 1 {
            return lines.pop();
        }
        let end = lines[0].runs.iter().flat_map(|run| &run.glyphs).map(|glyph| glyph.range.end).max().unwrap_or(0);
        let mut kept = &opening[..opening.floor_char_boundary(end)];
        while lines.len() > 1 && !kept.is_empty() {
            // A word that takes half the line is broken all the same.
            let word = kept.rfind(' ').filter(|at| at * 2 > end);
            let before = word.or_else(|| kept.char_indices().next_back().map(|(at, _)| at)).unwrap_or(0);
            kept = kept[..before].trim_end_matches([',', ';', ':', '·', ' ']);
            lines = self.lines(&followed(format!("{kept}…")), style, width);
        }
        lines.into_iter().next()
    }

    /// Adds the glyphs of one run, from `x` on, and notes what its font lacks.
    fn runs_of(
        &mut self,
        run: &parley::Run<'_, Ink>,
        within: &Within<'_>,
        x: &mut f32,
        baseline: f32,
        runs: &mut Vec<TextRun>,
        undrawn: &mut BTreeSet<char>,
    ) {
        let Joined { text, stretches, .. } = within.joined;
        let synthesis = run.synthesis();
        let variations = synthesis.variation_settings().iter().map(|(tag, value)| (tag.into_bytes(), *value));
        let face = self.faces.number(run.font(), variations.collect());
        let fitness = self.faces.fitness(face);
        let usable = fitness == Fitness::Fit;
        let mut open: Option<TextRun> = None;
        let mut inked = None;
        for cluster in run.visual_clusters() {
            let range = within.start + cluster.text_range().start..within.start + cluster.text_range().end;
            if cluster.is_ligature_continuation() {
                if let Some(last) = open.as_mut().and_then(|run| run.glyphs.last_mut()) {
                    last.range = last.range.start.min(range.start)..last.range.end.max(range.end);
                }
                continue;
            }
            let characters = &text[range.clone()];
            let invisible = characters.chars().all(|c| c == '\n' || is_joiner(c));
            if !invisible && (!usable || cluster.glyphs().any(|glyph| glyph.id == 0)) {
                let lacking = |c: &char| !is_joiner(*c) && !self.faces.covers(*c);
                if fitness == Fitness::Restricted {
                    self.restricted.extend(characters.chars());
                }
                let before = undrawn.len();
                undrawn.extend(characters.chars().filter(lacking));
                if undrawn.len() == before {
                    // A sign of covered characters in a font of pictures: it cannot stay.
                    undrawn.extend(characters.chars().filter(|c| !c.is_ascii()));
                }
            }
            let ink = cluster.style().brush;
            if inked != Some(ink) {
                runs.extend(open.take());
                inked = Some(ink);
            }
            let into = open.get_or_insert_with(|| TextRun {
                face,
                size: run.font_size(),
                colour: ink.colour,
                x: *x,
                y: baseline,
                text: Arc::clone(text),
                glyphs: Vec::new(),
                leads_to: ink.link.and_then(|link| stretches[link].leads_to.clone()),
            });
            let hangs = range.start >= within.end;
            for glyph in cluster.glyphs() {
                let advance = if hangs { 0.0 } else { glyph.advance };
                let is_mark = invisible && !characters.contains(['\u{200C}', '\u{200D}']);
                if usable && glyph.id != 0 && !is_mark {
                    let id = u16::try_from(glyph.id).unwrap_or(0);
                    into.glyphs.push(Glyph { id, advance, dx: glyph.x, dy: glyph.y, range: range.clone() });
                }
                *x += advance;
            }
        }
        runs.extend(open.filter(|run| !run.glyphs.is_empty()));
    }
}

fn lay_out(
    (fonts, others): (&mut FontContext, &[String]),
    layouts: &mut LayoutContext<Ink>,
    joined: &Joined,
    part: Range<usize>,
    style: Style,
    width: f32,
) -> Layout<Ink> {
    let named = [FAMILY].into_iter().chain(others.iter().map(String::as_str));
    let named = named.map(|name| FontFamilyName::Named(Cow::Borrowed(name)));
    let families: Vec<_> = named.chain([FontFamilyName::Generic(GenericFamily::SansSerif)]).collect();
    let text = &joined.text[part.clone()];
    let mut builder = layouts.ranged_builder(fonts, text, 1.0, false);
    builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(&families))));
    builder.push_default(StyleProperty::FontSize(style.size));
    builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(style.leading)));
    builder.push_default(StyleProperty::FontWeight(FontWeight::new(style.weight)));
    builder.push_default(StyleProperty::Brush(Ink { colour: style.colour, link: None }));
    builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
    for (at, stretch) in joined.stretches.iter().enumerate() {
        let Range { start, end } = stretch.range;
        let range = start.max(part.start)..end.min(part.end);
        if range.is_empty() {
            continue;
        }
        let range = range.start - part.start..range.end - part.start;
        if stretch.leads_to.is_some() {
            builder.push(StyleProperty::Brush(Ink { colour: ACCENT, link: Some(at) }), range.clone());
        }
        match stretch.emphasis {
            Emphasis::Plain => {}
            Emphasis::Strong => builder.push(StyleProperty::FontWeight(FontWeight::SEMI_BOLD), range.clone()),
            Emphasis::Soft => builder.push(StyleProperty::Brush(Ink { colour: MUTED, link: None }), range.clone()),
            Emphasis::Italic => builder.push(StyleProperty::FontStyle(FontStyle::Italic), range.clone()),
        }
    }
    let mut layout = builder.build(text);
    layout.break_all_lines(Some(width));
    layout
}

/// Left and right edge of all glyphs but spaces.
fn ink(runs: &[TextRun]) -> (f32, f32) {
    let (mut left, mut right) = (f32::MAX, 0.0_f32);
    for run in runs {
        let mut x = run.x;
        for glyph in &run.glyphs {
            if !run.text[glyph.range.clone()].trim().is_empty() {
                left = left.min(x);
                right = right.max(x + glyph.advance);
            }
            x += glyph.advance;
        }
    }
    (left, right)
}
