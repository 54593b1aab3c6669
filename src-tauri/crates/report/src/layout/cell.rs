//! Cells: text set in lines, lists among it, and the marks and chips that stand for values.

use assessment::{
    Level, Verdict,
    score::{one_decimal, whole_percent},
};
use catalogue::RequirementId;

use super::{
    chart::disc,
    colour::{ACCENT, Colour, MUTED, RULE, of_level, of_priority, on_level},
    display::{Dash, Draw, NodeId, Role, Stroke, Tag},
    flow::{Flow, put_line},
    page::CELL,
    reference::STAND_IN,
    shape::{Line, Style},
    strip::Strip,
    table::PAD,
};
use crate::{
    model::{Cell, Place, Side, Span, Standings, Text},
    words::say,
};

/// Width of a verdict's mark with the space after it.
const MARK: f32 = 12.0;
/// Width of the mark of a list's item with the space after it.
const BULLET: f32 = 9.0;

/// A cell, its text broken into lines.
pub(super) struct CellBox {
    pub(super) left: f32,
    pub(super) width: f32,
    pub(super) lines: Vec<Line>,
    pub(super) tag: Tag,
    /// The node the link annotation belongs to.
    pub(super) link: Option<NodeId>,
    /// The requirement whose page number is still to be filled in.
    pub(super) page: Option<RequirementId>,
    /// What stands below the row's first lines, across all columns from this one on.
    pub(super) below: Option<(Tag, Vec<Line>)>,
}

impl Flow<'_> {
    /// Breaks a cell's text; marks and coloured chips are drawn into `strip` at once.
    pub(super) fn cell(
        &mut self,
        cell: &Cell,
        side: Side,
        id: NodeId,
        (left, width): (f32, f32),
        strip: &mut Strip,
    ) -> CellBox {
        let tag = Tag::Node(id);
        let mut place = CellBox { left, width, lines: Vec::new(), tag, link: None, page: None, below: None };
        let style = CELL.side(side);
        let text: Text = match cell {
            Cell::Text(text) | Cell::Anchor(_, text) => self.resolved(text),
            Cell::Mean(mean) => mean.map_or_else(|| "–".to_owned(), decimal).into(),
            Cell::Share(share) => share.map_or_else(|| "–".into(), |share| self.percent(share).into()),
            Cell::Count(count) => count.to_string().into(),
            Cell::Date(Some(date), _) => self.words.short_date(*date).into(),
            Cell::Date(None, instead) => instead.as_str().into(),
            Cell::Level(level) => {
                let middle = left + width / 2.0;
                self.level_chip(strip, Tag::Node(id), *level, [middle - 13.0, PAD - 1.5, middle + 13.0, PAD + 12.5]);
                strip.height += PAD;
                return place;
            }
            Cell::Priority(priority) => {
                if let Some(priority) = priority {
                    let (fill, colour) = of_priority(*priority);
                    let area = [left, PAD - 1.5, left + 24.0, PAD + 12.5];
                    self.chip(strip, Tag::Node(id), priority.token(), area, (fill, colour));
                    strip.height += PAD;
                }
                return place;
            }
            Cell::Verdict(verdict, word) => {
                verdict_mark(strip, *verdict, left + 4.0, PAD + 5.8);
                place.left += MARK;
                place.width -= MARK;
                word.as_str().into()
            }
            Cell::Standings(groups) => {
                self.standings(strip, Tag::Node(id), groups, (left, width));
                return place;
            }
            // A band stands alone in its row; elsewhere it is text.
            Cell::Band(text) => text.clone(),
            Cell::Reference(about, text) | Cell::Explained(about, text, _) => {
                if self.linkable.contains(&Place::Requirement(about.clone())) {
                    let link = self.tree.add(Role::Link, id);
                    place.link = Some(link);
                    place.tag = Tag::Node(link);
                }
                text.clone()
            }
            Cell::Page(about) => {
                if !self.linkable.contains(&Place::Requirement(about.clone())) {
                    return place;
                }
                let link = self.tree.add(Role::Link, id);
                place.link = Some(link);
                place.tag = Tag::Node(link);
                place.page = Some(about.clone());
                STAND_IN.into()
            }
        };
        place.lines = self.listed_lines(&text, style, place.width);
        place
    }

    /// Lines of a text in which the items of a list hang from their marks.
    pub(super) fn listed_lines(&mut self, text: &Text, style: Style, width: f32) -> Vec<Line> {
        if !text.0.iter().any(|span| span.text.lines().any(|line| item(line).is_some())) {
            return self.shaper.lines(text, style, width);
        }
        let mut lines = Vec::new();
        for paragraph in paragraphs(text) {
            let Some((mark, rest)) = as_item(&paragraph) else {
                lines.append(&mut self.shaper.lines(&paragraph, style, width));
                continue;
            };
            let indent = BULLET.max(0.62 * style.size * mark.chars().count() as f32);
            let marker = self.shaper.one_line(&mark, style.colour(ACCENT), width);
            let mut of_item = self.shaper.lines(&rest, style, width - indent);
            for line in &mut of_item {
                line.runs.iter_mut().for_each(|run| run.x += indent);
                line.ink = (line.ink.0 + indent, line.ink.1 + indent);
            }
            if let (Some(first), Some(mut marker)) = (of_item.first_mut(), marker) {
                // The mark is read before the text.
                marker.runs.append(&mut first.runs);
                first.runs = marker.runs;
            }
            lines.append(&mut of_item);
        }
        lines
    }

    /// Words, and after each its requirements with their levels, as many on a line as fit.
    fn standings(&mut self, strip: &mut Strip, tag: Tag, groups: &[Standings], (left, width): (f32, f32)) {
        const CHIP: f32 = 12.0;
        let line_height = CELL.size * CELL.leading + 2.4;
        let (mut x, mut y) = (left, PAD);
        // A word stays on the line of its first requirement: room is kept for both.
        const FIRST: f32 = CHIP + 34.0;
        let mut put = |flow: &mut Self, level: Option<Option<Level>>, text: &str, style: Style| {
            let Some(line) = flow.shaper.one_line(&format!("{text} "), style, width) else { return };
            let (before, after) = if level.is_some() { (CHIP + 3.0, 0.0) } else { (0.0, FIRST) };
            if x > left && x + before + line.ink.1 + after > left + width {
                (x, y) = (left, y + line_height);
            }
            let ink = line.ink.1;
            if let Some(level) = level {
                flow.level_chip(strip, tag, level, [x, y, x + CHIP, y + line_height - 2.4]);
            }
            put_line(strip, tag, line, x + before, y);
            x += before + ink + 6.0;
        };
        for Standings { word, requirements } in groups {
            put(self, None, word, CELL.colour(MUTED));
            for (id, level) in requirements {
                put(self, Some(*level), id.as_str(), CELL);
            }
        }
        strip.height = strip.height.max(y + line_height - 2.4) + PAD;
    }

    fn percent(&self, share: f64) -> String {
        say!(self.words, "percent", number = whole_percent(share))
    }

    /// A level as a coloured box with its number, or an empty box with a dash.
    pub(crate) fn level_chip(&mut self, strip: &mut Strip, tag: Tag, level: Option<Level>, area: [f32; 4]) {
        match level {
            Some(level) => {
                let colours = (of_level(level), on_level(level));
                self.chip(strip, tag, &level.number().to_string(), area, colours);
            }
            None => {
                let points = vec![(area[0], area[1]), (area[2], area[1]), (area[2], area[3]), (area[0], area[3])];
                let stroke = Some(Stroke { colour: RULE, width: 0.7, dash: Dash::Solid });
                strip.draw(Tag::Ornament, Draw::Path { points, closed: true, fill: None, stroke });
                self.chip_text(strip, tag, "–", area, CELL.colour(MUTED));
            }
        }
    }

    fn chip(&mut self, strip: &mut Strip, tag: Tag, text: &str, area: [f32; 4], colours: (Colour, Colour)) {
        strip.draw(Tag::Ornament, Draw::Box { area, fill: colours.0 });
        self.chip_text(strip, tag, text, area, CELL.colour(colours.1).weight(600.0));
    }

    fn chip_text(&mut self, strip: &mut Strip, tag: Tag, text: &str, area: [f32; 4], style: Style) {
        let height = style.size * style.leading;
        let at = (area[0], (area[1] + area[3] - height) / 2.0);
        self.set(strip, tag, &text.into(), style.side(Side::Centre), at, area[2] - area[0]);
    }
}

/// One decimal, as everywhere.
pub(crate) fn decimal(value: f64) -> String {
    format!("{:.1}", one_decimal(value))
}

/// A full, half or empty disc; a dash where it does not apply; a small dot while unanswered.
fn verdict_mark(strip: &mut Strip, verdict: Option<Verdict>, x: f32, y: f32) {
    let ring = Some(Stroke { colour: ACCENT, width: 0.9, dash: Dash::Solid });
    let radius = 3.4;
    let mut path = |points, fill, stroke| strip.draw(Tag::Ornament, Draw::Path { points, closed: true, fill, stroke });
    match verdict {
        Some(Verdict::Met) => path(disc(x, y, radius, 0.0, 1.0), Some(ACCENT), ring),
        Some(Verdict::Partly) => {
            path(disc(x, y, radius, 0.25, 0.5), Some(ACCENT), None);
            path(disc(x, y, radius, 0.0, 1.0), None, ring);
        }
        Some(Verdict::Unmet) => path(disc(x, y, radius, 0.0, 1.0), None, ring),
        Some(Verdict::NotApplicable) => {
            let bar = vec![(x - 3.0, y - 0.5), (x + 3.0, y - 0.5), (x + 3.0, y + 0.5), (x - 3.0, y + 0.5)];
            path(bar, Some(MUTED), None);
        }
        None => path(disc(x, y, 1.2, 0.0, 1.0), Some(MUTED), None),
    }
}

/// The lines a person wrote, each with its emphases.
fn paragraphs(text: &Text) -> Vec<Text> {
    let mut paragraphs = vec![Text::default()];
    for span in &text.0 {
        for (at, line) in span.text.split('\n').enumerate() {
            if at > 0 {
                paragraphs.push(Text::default());
            }
            if let Some(last) = paragraphs.last_mut()
                && !line.is_empty()
            {
                last.0.push(Span { text: line.to_owned(), ..span.clone() });
            }
        }
    }
    paragraphs
}

/// Mark and text of a paragraph that is an item of a list.
fn as_item(paragraph: &Text) -> Option<(String, Text)> {
    let first = paragraph.0.first()?;
    let (mark, rest) = item(&first.text)?;
    let mark = if mark.ends_with(['.', ')']) { mark.to_owned() } else { "•".to_owned() };
    let mut spans = paragraph.0.clone();
    spans[0].text = rest.to_owned();
    Some((mark, Text(spans)))
}

/// A dash, a bullet or a number, and what follows it.
fn item(line: &str) -> Option<(&str, &str)> {
    let (mark, rest) = line.trim_start().split_once(' ')?;
    let number = mark
        .strip_suffix(['.', ')'])
        .is_some_and(|number| (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit()));
    let listed = matches!(mark, "-" | "–" | "*" | "•") || number;
    (listed && !rest.trim().is_empty()).then(|| (mark, rest.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Emphasis;

    #[test]
    fn items_of_a_list_are_known_from_sentences() {
        for (line, wanted) in [
            ("- one", Some(("-", "one"))),
            ("  • two", Some(("•", "two"))),
            ("12. twelve", Some(("12.", "twelve"))),
            ("2026. was a year", None),
            ("-5 °C", None),
            ("- ", None),
            ("a word", None),
        ] {
            assert_eq!(item(line), wanted, "of {line:?}");
        }
    }

    #[test]
    fn lines_keep_their_emphases() {
        let text = Text::strong("a\n- b").and(" c\nd", Emphasis::Soft);
        let told: Vec<String> = paragraphs(&text).iter().map(Text::plain).collect();
        assert_eq!(told, ["a", "- b c", "d"], "a line ends where one was begun, not where an emphasis ends");
        let (mark, rest) = as_item(&paragraphs(&text)[1]).expect("an item");
        assert_eq!((mark.as_str(), rest.plain().as_str()), ("•", "b c"), "a dash is set as a bullet");
        assert_eq!(rest.0[1].emphasis, Emphasis::Soft, "the emphasis stays");
    }
}
