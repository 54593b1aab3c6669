//! Display list → content streams, and which marked content belongs to which node.

use std::collections::BTreeMap;

use printpdf::{
    Color, CurTransMat, DictItem, Line, LineDashPattern, LinePoint, Mm, Op, PaintMode, PdfPage, Point, Polygon,
    PolygonRing, Pt, Rect, WindingOrder,
};

use super::{fonts::FaceUse, pictures::Pictures, text::show};
use crate::layout::{
    colour::Colour,
    display::{Dash, Display, Draw, NodeId, Page, Role, Tag},
};

/// Which pieces of content belong to which node.
#[derive(Debug)]
pub(super) struct Ownership {
    /// Per node: page and number of its marked content, in order.
    pub(super) of_node: Vec<Vec<(usize, usize)>>,
    /// Per page: the node of each marked content, by its number.
    pub(super) of_page: Vec<Vec<NodeId>>,
}

impl Ownership {
    pub(super) fn new(nodes: usize) -> Ownership {
        Ownership { of_node: vec![Vec::new(); nodes], of_page: Vec::new() }
    }
}

/// What has been written of a page, and what the page's state is.
pub(super) struct Stream {
    pub(super) ops: Vec<Op>,
    pub(super) height: f32,
    page: usize,
    fill: Option<Colour>,
    font: Option<(usize, u32)>,
    dash: Dash,
}

impl Stream {
    /// Whether text in this face and size needs another font.
    pub(super) fn changes_font(&mut self, face: usize, size: f32) -> bool {
        let wanted = Some((face, size.to_bits()));
        let changes = self.font != wanted;
        self.font = wanted;
        changes
    }

    pub(super) fn fill(&mut self, colour: Colour) {
        if self.fill != Some(colour) {
            self.ops.push(Op::SetFillColor { col: rgb(colour) });
            self.fill = Some(colour);
        }
    }
}

/// Writes one page.
pub(super) fn page(
    display: &Display,
    number: usize,
    fonts: &mut [FaceUse<'_>],
    owners: &mut Ownership,
    pictures: &mut Pictures,
) -> PdfPage {
    let page: &Page = &display.pages[number];
    let mut stream =
        Stream { ops: Vec::new(), height: page.height, page: number, fill: None, font: None, dash: Dash::Solid };
    let mut open: Option<Tag> = None;
    let mut owned: Vec<NodeId> = Vec::new();
    for item in &page.items {
        if open != Some(item.tag) {
            if open.is_some() {
                stream.ops.push(Op::EndMarkedContentWithProperties);
            }
            if let Tag::Node(node) = item.tag {
                owners.of_node[node].push((number, owned.len()));
            }
            stream.ops.push(begin(display, item.tag, owned.len()));
            if let Tag::Node(node) = item.tag {
                owned.push(node);
            }
            open = Some(item.tag);
        }
        draw(&mut stream, &item.draw, fonts, pictures);
    }
    if open.is_some() {
        stream.ops.push(Op::EndMarkedContentWithProperties);
    }
    owners.of_page.push(owned);
    PdfPage::new(millimetres(page.width), millimetres(page.height), stream.ops)
}

fn millimetres(points: f32) -> Mm {
    Pt(points).into()
}

fn begin(display: &Display, tag: Tag, number: usize) -> Op {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let running =
        |subtype| BTreeMap::from([("Type".to_owned(), name("Pagination")), ("Subtype".to_owned(), name(subtype))]);
    let (tag, map) = match tag {
        Tag::Header => ("Artifact".to_owned(), running("Header")),
        Tag::Footer => ("Artifact".to_owned(), running("Footer")),
        Tag::Ornament => ("Artifact".to_owned(), BTreeMap::from([("Type".to_owned(), name("Layout"))])),
        Tag::Node(node) => {
            let number = BTreeMap::from([("MCID".to_owned(), DictItem::Int(number as i64))]);
            (role_name(display.tree.nodes()[node].role), number)
        }
    };
    Op::BeginMarkedContentWithProperties { tag, properties: DictItem::Dict { map } }
}

/// The standard structure type (PDF 32000-1, 14.8.4).
pub(super) fn role_name(role: Role) -> String {
    match role {
        Role::Heading(level) => return format!("H{level}"),
        Role::Document => "Document",
        Role::Section => "Sect",
        Role::Paragraph => "P",
        Role::Contents => "TOC",
        Role::ContentsItem => "TOCI",
        Role::Reference => "Reference",
        Role::Link => "Link",
        Role::Table => "Table",
        Role::TableHead => "THead",
        Role::TableBody => "TBody",
        Role::Row => "TR",
        Role::ColumnHeading | Role::RowHeading | Role::BandHeading(_) => "TH",
        Role::Data => "TD",
        Role::Figure => "Figure",
        Role::List(_) => "L",
        Role::ListItem => "LI",
        Role::Label => "Lbl",
        Role::ListBody => "LBody",
    }
    .to_owned()
}

fn draw(stream: &mut Stream, draw: &Draw, fonts: &mut [FaceUse<'_>], pictures: &mut Pictures) {
    match draw {
        Draw::Text(run) => show(stream, run, &mut fonts[run.face]),
        Draw::Box { area: [left, top, right, bottom], fill } => {
            stream.fill(*fill);
            let rectangle = Rect {
                x: hundredth(*left),
                y: hundredth(stream.height - bottom),
                width: hundredth(right - left),
                height: hundredth(bottom - top),
                mode: Some(PaintMode::Fill),
                winding_order: Some(WindingOrder::NonZero),
            };
            stream.ops.push(Op::DrawRectangle { rectangle });
        }
        Draw::Picture { area: [left, top, right, bottom], picture } => {
            let matrix = CurTransMat::Raw([right - left, 0.0, 0.0, bottom - top, *left, stream.height - bottom]);
            let name = DictItem::Name(pictures.name(picture, stream.page).into_bytes());
            stream.ops.extend([
                Op::SaveGraphicsState,
                Op::SetTransformationMatrix { matrix },
                Op::Unknown { key: "Do".to_owned(), value: vec![name] },
                Op::RestoreGraphicsState,
            ]);
        }
        Draw::Shape { rings, fill, even_odd } => {
            stream.fill(*fill);
            let height = stream.height;
            let point = |&(x, y): &(f32, f32)| corner(x, height - y);
            let rings = rings.iter().map(|ring| PolygonRing { points: ring.iter().map(point).collect() }).collect();
            let winding_order = if *even_odd { WindingOrder::EvenOdd } else { WindingOrder::NonZero };
            stream.ops.push(Op::DrawPolygon { polygon: Polygon { rings, mode: PaintMode::Fill, winding_order } });
        }
        Draw::Path { points, closed, fill, stroke } => {
            if let Some(fill) = fill {
                stream.fill(*fill);
            }
            if let Some(stroke) = stroke {
                stream.ops.push(Op::SetOutlineColor { col: rgb(stroke.colour) });
                stream.ops.push(Op::SetOutlineThickness { pt: Pt(stroke.width) });
                if stroke.dash != stream.dash {
                    let dash = match stroke.dash {
                        Dash::Solid => LineDashPattern::solid(),
                        Dash::Dashed => LineDashPattern::new(0.0, &[5.0, 2.4]),
                        Dash::Dotted => LineDashPattern::new(0.0, &[1.2, 1.8]),
                    };
                    stream.ops.push(Op::SetLineDashPattern { dash });
                    stream.dash = stroke.dash;
                }
            }
            let height = stream.height;
            let point = |&(x, y): &(f32, f32)| corner(x, height - y);
            let points = points.iter().map(point).collect();
            let mode = if stroke.is_some() { PaintMode::FillStroke } else { PaintMode::Fill };
            stream.ops.push(if fill.is_some() {
                let rings = vec![PolygonRing { points }];
                Op::DrawPolygon { polygon: Polygon { rings, mode, winding_order: WindingOrder::NonZero } }
            } else {
                Op::DrawLine { line: Line { points, is_closed: *closed } }
            });
        }
    }
}

/// A measure in hundredths of a point, finer than any printer draws, in half the digits.
pub(super) fn hundredth(points: f32) -> Pt {
    Pt((points * 100.0).round() / 100.0)
}

fn corner(x: f32, y: f32) -> LinePoint {
    LinePoint { p: Point { x: hundredth(x), y: hundredth(y) }, bezier: false }
}

fn rgb(colour: Colour) -> Color {
    let [r, g, b] = colour.map(|part| f32::from(part) / 255.0);
    Color::Rgb(printpdf::Rgb { r, g, b, icc_profile: None })
}
