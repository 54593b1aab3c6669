//! Maturity levels, from 0 to 5, and weights, from 1 to 3.

/// A maturity level: 0 Non-existent, 1 Initial, 2 Repeatable, 3 Defined, 4 Managed, 5 Optimizing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Level(u8);

impl Level {
    /// The highest level.
    pub const MAX: Level = Level(5);
    /// The target an assessment starts with.
    pub const DEFAULT_TARGET: Level = Level(3);

    /// The level with this number; `None` above 5.
    pub fn new(number: u8) -> Option<Level> {
        (number <= 5).then_some(Level(number))
    }

    /// 0 to 5.
    pub fn number(self) -> u8 {
        self.0
    }

    /// All six, from the lowest.
    pub fn all() -> impl Iterator<Item = Level> {
        (0..=5).map(Level)
    }
}

/// How much a requirement counts in the means: 1, 2 or 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Weight(u8);

impl Weight {
    /// The weight with this number; `None` outside 1–3.
    pub fn new(number: u8) -> Option<Weight> {
        (1..=3).contains(&number).then_some(Weight(number))
    }

    /// 1 to 3.
    pub fn number(self) -> u8 {
        self.0
    }
}

impl Default for Weight {
    fn default() -> Self {
        Weight(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_outside_the_scale_are_no_levels_and_no_weights() {
        assert_eq!(Level::new(6), None, "the scale ends at 5");
        assert_eq!(Weight::new(0), None, "a weight of 0 would exclude without a reason");
        assert_eq!(Weight::new(4), None, "weights end at 3");
    }
}
