//! SVG → outlines. Curves become many short lines; lines become the outline of their stroke.

use usvg::{
    BlendMode, FillRule, Group, Node, Options, Paint, Path, Tree,
    tiny_skia_path::{Path as Outline, PathSegment, Transform},
};

use super::{Content, LogoError, Shape};

/// Into how many lines a curve is cut.
const CUTS: u8 = 16;

/// Reads an SVG of plain shapes.
///
/// # Errors
/// Why it cannot be drawn faithfully.
pub(super) fn read(file: &[u8]) -> Result<(f32, Content), LogoError> {
    let text = std::str::from_utf8(file).map_err(|_| LogoError::Damaged)?;
    // Text without its font would be dropped in silence.
    if ["<text", ":text"].iter().any(|tag| text.contains(tag)) {
        return Err(LogoError::Text);
    }
    let tree = Tree::from_data(file, &Options::default()).map_err(|_| LogoError::Damaged)?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let mut shapes = Vec::new();
    group(tree.root(), Transform::from_scale(1.0 / width, 1.0 / height), &mut shapes)?;
    if shapes.is_empty() {
        // What usvg leaves out altogether is a picture it cannot reach, or nothing.
        return Err(if text.contains("<image") { LogoError::Picture } else { LogoError::Empty });
    }
    Ok((width / height, Content::Shapes(shapes)))
}

fn group(group: &Group, scale: Transform, shapes: &mut Vec<Shape>) -> Result<(), LogoError> {
    let plain = group.opacity().get() >= 1.0 && group.blend_mode() == BlendMode::Normal;
    if !plain || group.clip_path().is_some() || group.mask().is_some() || !group.filters().is_empty() {
        return Err(LogoError::Effects);
    }
    for node in group.children() {
        match node {
            Node::Group(inner) => self::group(inner, scale, shapes)?,
            Node::Path(path) => outline(path, scale, shapes)?,
            Node::Image(_) => return Err(LogoError::Picture),
            Node::Text(_) => return Err(LogoError::Text),
        }
    }
    Ok(())
}

fn outline(path: &Path, scale: Transform, shapes: &mut Vec<Shape>) -> Result<(), LogoError> {
    if !path.is_visible() {
        return Ok(());
    }
    let place = path.abs_transform().post_concat(scale);
    if let Some(fill) = path.fill() {
        let colour = colour(fill.paint(), fill.opacity().get())?;
        let rings = rings(path.data(), place);
        shapes.push(Shape { rings, colour, even_odd: fill.rule() == FillRule::EvenOdd });
    }
    if let Some(stroke) = path.stroke() {
        let colour = colour(stroke.paint(), stroke.opacity().get())?;
        let line = stroke.to_tiny_skia();
        let dashed = line.dash.as_ref().and_then(|dash| path.data().dash(dash, 1.0));
        let outline = dashed.as_ref().unwrap_or(path.data()).stroke(&line, 8.0);
        let rings = outline.map(|outline| rings(&outline, place)).unwrap_or_default();
        shapes.push(Shape { rings, colour, even_odd: false });
    }
    Ok(())
}

fn colour(paint: &Paint, opacity: f32) -> Result<[u8; 3], LogoError> {
    match paint {
        _ if opacity < 1.0 => Err(LogoError::Effects),
        Paint::Color(colour) => Ok([colour.red, colour.green, colour.blue]),
        Paint::LinearGradient(_) | Paint::RadialGradient(_) | Paint::Pattern(_) => Err(LogoError::Gradient),
    }
}

/// Closed rings of straight lines.
fn rings(outline: &Outline, place: Transform) -> Vec<Vec<(f32, f32)>> {
    let mut rings: Vec<Vec<(f32, f32)>> = Vec::new();
    let Some(outline) = outline.clone().transform(place) else { return rings };
    let mut pen = (0.0, 0.0);
    for segment in outline.segments() {
        let steps = (1..=CUTS).map(|step| f32::from(step) / f32::from(CUTS));
        match segment {
            PathSegment::MoveTo(to) => {
                rings.push(vec![(to.x, to.y)]);
                pen = (to.x, to.y);
            }
            PathSegment::LineTo(to) => {
                extend(&mut rings, [(to.x, to.y)]);
                pen = (to.x, to.y);
            }
            PathSegment::QuadTo(a, to) => {
                let curve = |t: f32| {
                    let u = 1.0 - t;
                    let mix = |p: f32, a: f32, b: f32| u * u * p + 2.0 * u * t * a + t * t * b;
                    (mix(pen.0, a.x, to.x), mix(pen.1, a.y, to.y))
                };
                extend(&mut rings, steps.map(curve));
                pen = (to.x, to.y);
            }
            PathSegment::CubicTo(a, b, to) => {
                let curve = |t: f32| {
                    let u = 1.0 - t;
                    let mix = |p: f32, a: f32, b: f32, c: f32| {
                        u * u * u * p + 3.0 * u * u * t * a + 3.0 * u * t * t * b + t * t * t * c
                    };
                    (mix(pen.0, a.x, b.x, to.x), mix(pen.1, a.y, b.y, to.y))
                };
                extend(&mut rings, steps.map(curve));
                pen = (to.x, to.y);
            }
            PathSegment::Close => {
                if let Some(&first) = rings.last().and_then(|ring| ring.first()) {
                    pen = first;
                }
            }
        }
    }
    rings.retain(|ring| ring.len() > 2);
    rings
}

fn extend(rings: &mut Vec<Vec<(f32, f32)>>, points: impl IntoIterator<Item = (f32, f32)>) {
    match rings.last_mut() {
        Some(ring) => ring.extend(points),
        None => rings.push(points.into_iter().collect()),
    }
}
