//! Pages printed in grey: what differs in meaning differs without colour too. Looked at as painted, not as meant.

use super::{
    super::{
        colour::{ACCENT, ACCENT_TINT, ALERT},
        display::{Area, Role, Tag},
    },
    *,
};
use crate::preview::{PageImage, Preview};

/// How many pixels wide a page is painted.
const WIDTH: u32 = 2400;

/// Everything of a report with an earlier assessment, laid out and painted.
struct Printed {
    display: Display,
    preview: Preview,
}

impl Printed {
    fn new(section: Section) -> Printed {
        let mut case = Case::new(typical());
        case.previous = Some(a_year_before());
        case.options.sections = Some(vec![section]);
        let model = case.model();
        let pdf = crate::write_pdf(&model, &Quiet).expect("a report can be made");
        Printed { display: laid_out(&model), preview: Preview::new(pdf).expect("it can be read back") }
    }

    /// The first page on which something is, and all of it there.
    fn find<T>(&self, what: &str, wanted: impl Fn(&Draw, Option<Role>) -> Option<T>) -> (Grey, Vec<T>) {
        let role = |tag: Tag| match tag {
            Tag::Node(id) => Some(self.display.tree.nodes()[id].role),
            _ => None,
        };
        let on_page = |page: &Page| -> Vec<T> {
            page.items.iter().filter_map(|item| wanted(&item.draw, role(item.tag))).collect()
        };
        let pages = self.display.pages.iter().enumerate().map(|(at, page)| (at, page, on_page(page)));
        let found = pages.into_iter().find(|(_, _, found)| !found.is_empty());
        let (at, page, found) = found.unwrap_or_else(|| panic!("no page has {what}"));
        let image = self.preview.page(at, WIDTH).expect("the page can be painted");
        (Grey { image, scale: WIDTH as f32 / page.width }, found)
    }
}

/// A page in grey.
struct Grey {
    image: PageImage,
    scale: f32,
}

impl Grey {
    /// How light a point is (Rec. 601), 0 to 255.
    fn at(&self, x: f32, y: f32) -> f32 {
        let (x, y) = ((x * self.scale) as usize, (y * self.scale) as usize);
        let pixel = &self.image.pixels[(y * self.image.width as usize + x) * 4..][..3];
        0.299 * f32::from(pixel[0]) + 0.587 * f32::from(pixel[1]) + 0.114 * f32::from(pixel[2])
    }

    /// How light an area is on the whole.
    fn mean(&self, [left, top, right, bottom]: Area) -> f32 {
        let points = (0..400_u16).map(|at| (f32::from(at % 20) / 20.0, f32::from(at / 20) / 20.0));
        let sum: f32 = points.map(|(x, y)| self.at(left + x * (right - left), top + y * (bottom - top))).sum();
        sum / 400.0
    }

    /// How many dark stretches a horizontal line has.
    fn stretches(&self, from: f32, to: f32, y: f32) -> usize {
        let steps = ((to - from) * self.scale) as u16;
        let dark: Vec<bool> = (0..steps).map(|at| self.at(from + f32::from(at) / self.scale, y) < 190.0).collect();
        dark.windows(2).filter(|pair| pair[1] && !pair[0]).count() + usize::from(dark.first() == Some(&true))
    }
}

#[test]
fn neighbouring_levels_differ_in_grey() {
    let printed = Printed::new(Section::Results);
    // The boxes of the legend below the heat map, from level 0 to 5.
    let (grey, boxes) = printed.find("a legend of levels", |draw, role| match draw {
        Draw::Box { area, .. } if role == Some(Role::Figure) => {
            let is_one = (area[2] - area[0] - 13.0).abs() < 0.1 && (area[3] - area[1] - 12.0).abs() < 0.1;
            is_one.then_some(*area)
        }
        _ => None,
    });
    assert!(boxes.len() >= 6, "there are six levels, not {}", boxes.len());
    let shades: Vec<f32> = boxes[..6].iter().map(|area| grey.at(area[0] + 1.5, area[1] + 1.5)).collect();
    for (level, pair) in shades.windows(2).enumerate() {
        let apart = (pair[0] - pair[1]).abs();
        assert!(apart >= 25.0, "levels {level} and {} are {apart} of 255 apart: {shades:?}", level + 1);
    }
}

#[test]
fn what_is_ahead_overdue_and_done_differ_in_grey() {
    let printed = Printed::new(Section::Actions);
    let (grey, marks) = printed.find("marks of the timeline", |draw, _| match draw {
        Draw::Box { area, fill } if (area[2] - area[0] - 10.0).abs() < 0.1 && area[3] - area[1] < 10.5 => {
            [ACCENT, ALERT, ACCENT_TINT].contains(fill).then_some((*area, *fill))
        }
        _ => None,
    });
    let of = |wanted| {
        let mark = marks.iter().find(|(_, fill)| *fill == wanted);
        grey.mean(mark.unwrap_or_else(|| panic!("no mark of {wanted:?} in the legend")).0)
    };
    let (ahead, overdue, done) = (of(ACCENT), of(ALERT), of(ACCENT_TINT));
    for (what, one, other) in
        [("ahead and overdue", ahead, overdue), ("overdue and done", overdue, done), ("ahead and done", ahead, done)]
    {
        assert!((one - other).abs() >= 40.0, "{what} are {} of 255 apart in grey", (one - other).abs());
    }
}

#[test]
fn the_lines_of_a_radar_differ_without_colour() {
    let printed = Printed::new(Section::Results);
    let (grey, lines) = printed.find("the legend of a radar", |draw, role| match draw {
        Draw::Path { points, closed: false, stroke: Some(_), .. } if role == Some(Role::Figure) => {
            let [one, other] = points.as_slice() else { return None };
            (one.1 == other.1 && (other.0 - one.0 - 16.0).abs() < 0.1).then_some((one.0, other.0, one.1))
        }
        _ => None,
    });
    let broken: Vec<usize> = lines[..3].iter().map(|(from, to, y)| grey.stretches(*from, *to, *y)).collect();
    let [current, target, previous] = broken[..] else { panic!("three lines have a legend") };
    assert_eq!(current, 1, "the level now is a whole line");
    assert!(target > 1 && previous > target + 1, "target and before are broken differently: {broken:?}");
}
