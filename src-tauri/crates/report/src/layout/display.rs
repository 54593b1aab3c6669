//! The neutral display list: what stands where on which page, and what it means.
//!
//! Knows nothing of PDF; another writer, or a preview, could read it. Points,
//! origin at the top left, y downwards.

use std::{ops::Range, sync::Arc};

use super::{colour::Colour, faces::Face};
use crate::{
    logo::Picture,
    model::{Numbering, Place},
};

/// A place in the tree of meaning.
pub(crate) type NodeId = usize;

/// Left, top, right, bottom.
pub(crate) type Area = [f32; 4];

/// A laid-out report.
#[derive(Debug)]
pub(crate) struct Display {
    pub(crate) pages: Vec<Page>,
    pub(crate) tree: Tree,
    pub(crate) headings: Vec<Mark>,
    pub(crate) faces: Vec<Face>,
    /// Characters no font draws, in order.
    pub(crate) replaced: Vec<char>,
}

#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) items: Vec<Item>,
    pub(crate) links: Vec<Link>,
}

/// A link to a place in the report.
#[derive(Debug, Clone)]
pub(crate) struct Link {
    pub(crate) node: NodeId,
    pub(crate) area: Area,
    pub(crate) page: usize,
    pub(crate) y: f32,
    /// Where it leads, in words.
    pub(crate) alternative: String,
}

/// A heading where it came to stand.
#[derive(Debug, Clone)]
pub(crate) struct Mark {
    pub(crate) level: u8,
    pub(crate) title: String,
    pub(crate) page: usize,
    pub(crate) y: f32,
}

/// Something drawn.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub(crate) tag: Tag,
    pub(crate) draw: Draw,
}

/// What an item belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tag {
    /// The running head.
    Header,
    /// The running foot.
    Footer,
    /// Decoration.
    Ornament,
    /// Content of a node.
    Node(NodeId),
}

#[derive(Debug, Clone)]
pub(crate) enum Draw {
    Text(TextRun),
    Box {
        area: Area,
        fill: Colour,
    },
    Picture {
        area: Area,
        picture: Arc<Picture>,
    },
    /// Rings of one colour; what lies within follows from the rule.
    Shape {
        rings: Vec<Vec<(f32, f32)>>,
        fill: Colour,
        even_odd: bool,
    },
    Path {
        points: Vec<(f32, f32)>,
        closed: bool,
        fill: Option<Colour>,
        stroke: Option<Stroke>,
    },
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Stroke {
    pub(crate) colour: Colour,
    pub(crate) width: f32,
    pub(crate) dash: Dash,
}

/// How a line is broken: different dashes distinguish the lines without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Dash {
    #[default]
    Solid,
    Dashed,
    Dotted,
}

/// Glyphs of one face, size and colour, in visual order from the left.
#[derive(Debug, Clone)]
pub(crate) struct TextRun {
    pub(crate) face: usize,
    pub(crate) size: f32,
    pub(crate) colour: Colour,
    /// Where the first glyph starts.
    pub(crate) x: f32,
    /// The baseline.
    pub(crate) y: f32,
    pub(crate) text: Arc<str>,
    pub(crate) glyphs: Vec<Glyph>,
    /// The place of the report it leads to.
    pub(crate) leads_to: Option<Place>,
}

#[derive(Debug, Clone)]
pub(crate) struct Glyph {
    pub(crate) id: u16,
    pub(crate) advance: f32,
    pub(crate) dx: f32,
    pub(crate) dy: f32,
    /// The characters it stands for, in `TextRun::text`.
    pub(crate) range: Range<usize>,
}

/// What a node is, in the terms of tagged PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Document,
    Section,
    Heading(u8),
    Paragraph,
    Contents,
    ContentsItem,
    Reference,
    Link,
    Table,
    TableHead,
    TableBody,
    Row,
    ColumnHeading,
    RowHeading,
    /// A heading over so many columns, for the rows below it.
    BandHeading(usize),
    Data,
    Figure,
    /// How its items are marked; `None` where each has a label of its own.
    List(Option<Numbering>),
    ListItem,
    Label,
    ListBody,
}

#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) role: Role,
    pub(crate) parent: NodeId,
    pub(crate) kids: Vec<NodeId>,
    /// A figure's alternative, a heading's title, a table's summary.
    pub(crate) words: Option<String>,
    /// Page and place of a figure.
    pub(crate) place: Option<(usize, Area)>,
}

/// The tree of meaning; kids are in reading order.
#[derive(Debug)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    /// The root, a document.
    pub(crate) const ROOT: NodeId = 0;

    pub(crate) fn new() -> Tree {
        Tree { nodes: vec![Node { role: Role::Document, parent: 0, kids: Vec::new(), words: None, place: None }] }
    }

    pub(crate) fn add(&mut self, role: Role, parent: NodeId) -> NodeId {
        let id = self.nodes.len();
        self.nodes.push(Node { role, parent, kids: Vec::new(), words: None, place: None });
        self.nodes[parent].kids.push(id);
        id
    }

    pub(crate) fn add_with_words(&mut self, role: Role, parent: NodeId, words: &str) -> NodeId {
        let id = self.add(role, parent);
        self.nodes[id].words = Some(words.to_owned());
        id
    }

    pub(crate) fn place(&mut self, id: NodeId, page: usize, area: Area) {
        self.nodes[id].place = Some((page, area));
    }

    /// Moves every placed figure this many pages on.
    pub(crate) fn shift_pages(&mut self, by: usize) {
        self.nodes.iter_mut().filter_map(|node| node.place.as_mut()).for_each(|place| place.0 += by);
    }

    pub(crate) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// Takes over the nodes of another tree, whose first ones are the nodes `known` of this one. What comes back
    /// tells the number a node of the other tree has here.
    pub(crate) fn graft<const COUNT: usize>(
        &mut self,
        other: Tree,
        known: [NodeId; COUNT],
    ) -> impl Fn(NodeId) -> NodeId + use<COUNT> {
        let first = self.nodes.len();
        let here = move |id: NodeId| known.get(id).copied().unwrap_or_else(|| first + id - COUNT);
        for (id, mut node) in other.nodes.into_iter().enumerate() {
            if id < COUNT {
                self.nodes[here(id)].kids.extend(node.kids.into_iter().filter(|kid| *kid >= COUNT).map(here));
            } else {
                node.parent = here(node.parent);
                node.kids.iter_mut().for_each(|kid| *kid = here(*kid));
                self.nodes.push(node);
            }
        }
        here
    }
}

impl Draw {
    /// Moves it down.
    pub(crate) fn shift(&mut self, by: f32) {
        match self {
            Draw::Text(run) => run.y += by,
            Draw::Box { area, .. } | Draw::Picture { area, .. } => {
                area[1] += by;
                area[3] += by;
            }
            Draw::Shape { rings, .. } => rings.iter_mut().flatten().for_each(|point| point.1 += by),
            Draw::Path { points, .. } => points.iter_mut().for_each(|point| point.1 += by),
        }
    }
}
