//! Means over a set of requirements, always with how much of the set they cover.

use super::RequirementScore;

/// Weighted sums over a set of requirements; each figure is one division of whole numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rollup {
    /// `overall`, `management_system`, `annex_a`, or the group: `4`, `A.2`.
    pub id: String,
    /// How many requirements are rated.
    pub rated: u32,
    /// How many requirements apply.
    pub applicable: u32,
    weight_rated: u32,
    weight_applicable: u32,
    weighted_levels: u32,
    weighted_targets: u32,
}

impl Rollup {
    pub(super) fn of<'a>(id: &str, scores: impl Iterator<Item = &'a RequirementScore>) -> Rollup {
        let mut sum = Rollup {
            id: id.to_owned(),
            rated: 0,
            applicable: 0,
            weight_rated: 0,
            weight_applicable: 0,
            weighted_levels: 0,
            weighted_targets: 0,
        };
        for score in scores.filter(|score| score.applicable) {
            let weight = u32::from(score.weight);
            sum.applicable += 1;
            sum.weight_applicable += weight;
            sum.weighted_targets += weight * u32::from(score.target.number());
            if let Some(level) = score.level {
                sum.rated += 1;
                sum.weight_rated += weight;
                sum.weighted_levels += weight * u32::from(level.number());
            }
        }
        sum
    }

    /// Mean level of what is rated; `None` if nothing is, never 0 for that.
    pub fn mean(&self) -> Option<f64> {
        ratio(self.weighted_levels, self.weight_rated)
    }

    /// Mean level if everything unrated turned out 0.
    pub fn low(&self) -> Option<f64> {
        ratio(self.weighted_levels, self.weight_applicable)
    }

    /// Mean level if everything unrated turned out 5.
    pub fn high(&self) -> Option<f64> {
        ratio(self.weighted_levels + 5 * (self.weight_applicable - self.weight_rated), self.weight_applicable)
    }

    /// Weight rated over weight applicable, 0 to 1; `None` if nothing applies.
    pub fn coverage(&self) -> Option<f64> {
        ratio(self.weight_rated, self.weight_applicable)
    }

    /// Mean target of what applies.
    pub fn target(&self) -> Option<f64> {
        ratio(self.weighted_targets, self.weight_applicable)
    }

    /// Whether everything that applies is rated; then `low`, `mean` and `high` are equal.
    pub fn is_complete(&self) -> bool {
        self.rated == self.applicable
    }
}

fn ratio(part: u32, whole: u32) -> Option<f64> {
    (whole > 0).then(|| f64::from(part) / f64::from(whole))
}

/// Rounds to one decimal, half away from zero: only for display.
pub fn one_decimal(value: f64) -> f64 {
    // A mean such as 2.25 or 0.05 has a binary neighbour below it; the nudge
    // is far smaller than the distance between two different means.
    let nudged = value + value.signum() * 1e-9;
    (nudged * 10.0).round() / 10.0
}

/// Rounds a share of 0 to 1 to whole per cent, half away from zero: only for display.
///
/// What is nearly all is not shown as all, nor what is hardly any as none.
pub fn whole_percent(share: f64) -> f64 {
    if share <= 0.0 || share >= 1.0 {
        return (share * 100.0).round();
    }
    // The nudge is that of `one_decimal`.
    ((share + 1e-9) * 100.0).round().clamp(1.0, 99.0)
}
