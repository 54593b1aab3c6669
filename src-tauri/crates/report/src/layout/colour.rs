//! The palette: one accent, greys, and the maturity ramp.

use assessment::{Level, score::Priority};

/// Red, green, blue.
pub(crate) type Colour = [u8; 3];

/// Deep teal-blue, the one accent.
pub(crate) const ACCENT: Colour = [0x0F, 0x4C, 0x5C];
/// The accent, thinned for fills.
pub(crate) const ACCENT_TINT: Colour = [0xD6, 0xE7, 0xEB];
/// The accent, thinned for the background of boxes.
pub(crate) const PALE: Colour = [0xF0, 0xF5, 0xF6];
/// Running text.
pub(crate) const INK: Colour = [0x1B, 0x23, 0x28];
/// Small print and labels; 5.9 : 1 on white.
pub(crate) const MUTED: Colour = [0x55, 0x62, 0x6A];
/// Hairlines.
pub(crate) const RULE: Colour = [0xC8, 0xD2, 0xD7];
/// What must not be missed.
pub(crate) const ALERT: Colour = [0x9C, 0x34, 0x24];
/// The background of what must not be missed.
pub(crate) const ALERT_TINT: Colour = [0xFB, 0xF1, 0xEC];
/// The page.
pub(crate) const WHITE: Colour = [0xFF, 0xFF, 0xFF];

/// From warm (0) to cool (5). The number is always written on it; in grey print, too, neighbours differ.
const RAMP: [Colour; 6] = [
    [0x9C, 0x34, 0x24],
    [0xDB, 0x7D, 0x45],
    [0xEB, 0xB3, 0x5C],
    [0xCF, 0xE6, 0xDF],
    [0x6F, 0xB5, 0xB1],
    [0x14, 0x61, 0x6E],
];

/// The fill of a level.
pub(crate) fn of_level(level: Level) -> Colour {
    RAMP[usize::from(level.number())]
}

/// Dark on a light fill, white on a dark one; at least 4.5 : 1.
pub(crate) fn on_level(level: Level) -> Colour {
    match level.number() {
        0 | 5 => WHITE,
        _ => INK,
    }
}

/// Fill and text of a priority class, the most pressing the darkest.
pub(crate) fn of_priority(priority: Priority) -> (Colour, Colour) {
    match priority {
        Priority::P1 => (ALERT, WHITE),
        Priority::P2 => ([0xE3, 0x9A, 0x62], INK),
        Priority::P3 => ([0xF0, 0xCC, 0x8C], INK),
        Priority::P4 => ([0xF0, 0xF4, 0xF5], INK),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How light a colour is in grey print (Rec. 601), 0 to 255.
    fn grey([red, green, blue]: Colour) -> f32 {
        0.299 * f32::from(red) + 0.587 * f32::from(green) + 0.114 * f32::from(blue)
    }

    /// Contrast of two colours (WCAG 2.2, 1.4.3).
    fn contrast(one: Colour, other: Colour) -> f32 {
        let part = |value: u8| {
            let value = f32::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        let light = |[r, g, b]: Colour| 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
        let (one, other) = (light(one), light(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn neighbouring_levels_and_classes_differ_in_grey_print() {
        let levels: Vec<Colour> = Level::all().map(of_level).collect();
        let classes: Vec<Colour> = Priority::ALL.iter().map(|&class| of_priority(class).0).collect();
        for (what, colours) in [("levels", levels), ("classes", classes)] {
            for (at, pair) in colours.windows(2).enumerate() {
                let apart = (grey(pair[0]) - grey(pair[1])).abs();
                assert!(apart >= 30.0, "{what} {at} and {} are {apart} of 255 apart in grey", at + 1);
            }
        }
    }

    #[test]
    fn what_is_written_on_a_colour_can_be_read() {
        let levels = Level::all().map(|level| (of_level(level), on_level(level)));
        let classes = Priority::ALL.iter().map(|&class| of_priority(class));
        let small = [(WHITE, INK), (WHITE, MUTED), (WHITE, ACCENT), (PALE, INK), (ALERT_TINT, ALERT), (PALE, ACCENT)];
        for (ground, text) in levels.chain(classes).chain(small) {
            let contrast = contrast(ground, text);
            assert!(contrast >= 4.5, "{text:?} on {ground:?} has only {contrast} : 1");
        }
    }
}
