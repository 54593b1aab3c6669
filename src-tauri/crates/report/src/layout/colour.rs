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

/// From warm (0) to cool (5). The number is always written on it, so grey print loses nothing.
const RAMP: [Colour; 6] = [
    [0x9C, 0x34, 0x24],
    [0xDB, 0x7D, 0x45],
    [0xF2, 0xC8, 0x7E],
    [0xC5, 0xDF, 0xD7],
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
        Priority::P3 => ([0xF6, 0xDC, 0xA8], INK),
        Priority::P4 => ([0xE4, 0xEA, 0xED], INK),
    }
}
