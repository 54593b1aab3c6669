//! How the cells of a workbook look.

use assessment::Level;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::layout::colour;

/// A format for each kind of cell.
pub(super) struct Formats {
    pub(super) heading: Format,
    pub(super) text: Format,
    pub(super) count: Format,
    pub(super) mean: Format,
    pub(super) share: Format,
    pub(super) day: Format,
    levels: Vec<Format>,
}

impl Formats {
    pub(super) fn new() -> Formats {
        let top = Format::new().set_align(FormatAlign::Top);
        let level = |level: Level| {
            let fill = rgb(colour::of_level(level));
            let number = top.clone().set_num_format("0").set_align(FormatAlign::Center);
            number.set_background_color(fill).set_font_color(rgb(colour::on_level(level)))
        };
        Formats {
            heading: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_background_color(rgb(colour::ACCENT_TINT))
                .set_border_bottom(FormatBorder::Thin),
            text: top.clone().set_text_wrap(),
            count: top.clone().set_num_format("0"),
            mean: top.clone().set_num_format("0.0"),
            share: top.clone().set_num_format("0 %"),
            day: top.clone().set_num_format("yyyy-mm-dd"),
            levels: Level::all().map(level).collect(),
        }
    }

    /// The format of a level: its number on the colour it has on the page.
    pub(super) fn of_level(&self, level: Level) -> &Format {
        &self.levels[usize::from(level.number())]
    }
}

fn rgb([red, green, blue]: colour::Colour) -> Color {
    Color::RGB(u32::from(red) << 16 | u32::from(green) << 8 | u32::from(blue))
}
