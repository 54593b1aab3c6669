//! Structure tree, parent tree and link annotations (PDF 32000-1, 14.7).

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::{
    content::{Ownership, role_name},
    objects::{name, text},
};
use crate::{
    Error,
    layout::display::{Area, Display, Node, Role},
    model::Numbering,
};

/// Writes the tree and the links into the document; returns the root of the tree.
pub(super) fn write(
    document: &mut Document,
    display: &Display,
    owners: &Ownership,
    pages: &[ObjectId],
) -> Result<ObjectId, Error> {
    let nodes = display.tree.nodes();
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = nodes.iter().map(|_| document.new_object_id()).collect();
    let mut annotations: Vec<Vec<Object>> = vec![Vec::new(); nodes.len()];
    let mut parents: Vec<Object> = Vec::new();
    let mut link_parents: Vec<Object> = Vec::new();
    // Keys of the parent tree: pages first, then links.
    let mut next_key = pages.len() as i64;
    for (at, page) in display.pages.iter().enumerate() {
        let mut of_page = Vec::new();
        for link in &page.links {
            let annotation = document.add_object(dictionary! {
                "Type" => "Annot",
                "Subtype" => "Link",
                "Rect" => rectangle(link.area, page.height),
                "Border" => vec![0.into(), 0.into(), 0.into()],
                "F" => 4,
                "Contents" => text(&link.alternative),
                "Dest" => destination(pages[link.page], link.y, display.pages[link.page].height),
                "StructParent" => next_key,
            });
            of_page.push(Object::Reference(annotation));
            annotations[link.node]
                .push(dictionary! { "Type" => "OBJR", "Obj" => annotation, "Pg" => pages[at] }.into());
            link_parents.extend([next_key.into(), ids[link.node].into()]);
            next_key += 1;
        }
        let owned = owners.of_page[at].iter().map(|&node| ids[node].into()).collect();
        parents.extend([(at as i64).into(), Object::Array(owned)]);
        finish_page(document, pages[at], at, of_page)?;
    }
    parents.append(&mut link_parents);
    for (at, node) in nodes.iter().enumerate() {
        let parent = if at == 0 { root } else { ids[node.parent] };
        let kids = node.kids.iter().map(|&kid| (owners.of_node[kid].first(), Object::Reference(ids[kid])));
        let content = &owners.of_node[at];
        let height = node.place.map_or(0.0, |(page, _)| display.pages[page].height);
        let element = element(node, parent, content, kids, std::mem::take(&mut annotations[at]), pages, height);
        document.objects.insert(ids[at], element.into());
    }
    let parent_tree = document.add_object(dictionary! { "Nums" => parents });
    let tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => ids[0],
        "ParentTree" => parent_tree,
        "ParentTreeNextKey" => next_key,
    };
    document.objects.insert(root, tree.into());
    Ok(root)
}

/// A place on a page, a little above what is aimed at.
pub(super) fn destination(page: ObjectId, y: f32, height: f32) -> Object {
    vec![page.into(), name("XYZ"), 0.into(), (height - y + 8.0).into(), Object::Null].into()
}

fn rectangle([left, top, right, bottom]: Area, height: f32) -> Object {
    vec![left.into(), (height - bottom).into(), right.into(), (height - top).into()].into()
}

fn finish_page(document: &mut Document, page: ObjectId, key: usize, links: Vec<Object>) -> Result<(), Error> {
    let dictionary = document.get_object_mut(page).and_then(Object::as_dict_mut).map_err(super::refused)?;
    dictionary.remove(b"TrimBox");
    dictionary.remove(b"CropBox");
    dictionary.remove(b"Annots");
    dictionary.set("StructParents", key as i64);
    if !links.is_empty() {
        dictionary.set("Annots", links);
        dictionary.set("Tabs", "S");
    }
    Ok(())
}

fn element<'a>(
    node: &Node,
    parent: ObjectId,
    content: &'a [(usize, usize)],
    kids: impl Iterator<Item = (Option<&'a (usize, usize)>, Object)>,
    mut annotations: Vec<Object>,
    pages: &[ObjectId],
    height: f32,
) -> Dictionary {
    let mut element = dictionary! { "S" => name(&role_name(node.role)), "P" => parent };
    let page = content.first().map(|(page, _)| *page).or(node.place.map(|(page, _)| page));
    if let Some(page) = page {
        element.set("Pg", pages[page]);
    }
    let piece = |&(at, number): &(usize, usize)| match Some(at) == page {
        true => Object::Integer(number as i64),
        false => dictionary! { "Type" => "MCR", "Pg" => pages[at], "MCID" => number as i64 }.into(),
    };
    let own = content.iter().map(|place| (Some(place), piece(place)));
    let mut content: Vec<_> = own.chain(kids).collect();
    if !matches!(content.as_slice(), [] | [(None, _), ..]) {
        // A link within a text is read where it stands.
        content.sort_by_key(|(place, _)| (place.is_none(), *place));
    }
    let mut content: Vec<Object> = content.into_iter().map(|(_, object)| object).collect();
    content.append(&mut annotations);
    if content.len() == 1 {
        element.set("K", content.remove(0));
    } else if !content.is_empty() {
        element.set("K", content);
    }
    let of_table = |key: &str, value: Object| {
        let mut attributes = dictionary! { "O" => "Table" };
        attributes.set(key, value);
        attributes
    };
    match node.role {
        Role::ColumnHeading => element.set("A", of_table("Scope", name("Column"))),
        Role::RowHeading => element.set("A", of_table("Scope", name("Row"))),
        Role::BandHeading(columns) => {
            let mut attributes = of_table("Scope", name("Row"));
            attributes.set("ColSpan", columns as i64);
            element.set("A", attributes);
        }
        Role::List(numbering) => {
            let marks = match numbering {
                Some(Numbering::Numbers) => "Decimal",
                Some(Numbering::Bullets) => "Disc",
                None => "None",
            };
            element.set("A", dictionary! { "O" => "List", "ListNumbering" => name(marks) });
        }
        _ => {}
    }
    if let Some(words) = &node.words {
        match node.role {
            Role::Heading(_) => element.set("T", text(words)),
            Role::Table => element.set("A", of_table("Summary", text(words))),
            _ => element.set("Alt", text(words)),
        }
    }
    if let Some((_, area)) = node.place {
        let attributes = dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => rectangle(area, height) };
        element.set("A", attributes);
    }
    element
}
