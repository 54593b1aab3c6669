//! Checks → attainment → achievement and suggested grade, for one requirement.

use crate::{
    answer::{Grade, Verdict},
    token::tokens,
};

tokens! {
    /// Achievement on the ISO/IEC 33020 scale: not, partially, largely, fully.
    Achievement { Not = "N", Partially = "P", Largely = "L", Fully = "F" }
}

/// The share of a requirement's checks that are met, counted in half credits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attainment {
    /// Half credits earned: 2 for met, 1 for partly.
    halves: u32,
    /// Checks without an answer.
    unanswered: u32,
    /// Checks that are not *not applicable*; at least 1.
    counted: u32,
}

impl Attainment {
    /// Counts the verdicts of one requirement; `None` if none of its checks applies.
    pub(super) fn of(verdicts: &[Option<Verdict>]) -> Option<Attainment> {
        let mut sum = Attainment { halves: 0, unanswered: 0, counted: 0 };
        for verdict in verdicts {
            let (halves, unanswered) = match verdict {
                Some(Verdict::NotApplicable) => continue,
                Some(Verdict::Met) => (2, 0),
                Some(Verdict::Partly) => (1, 0),
                Some(Verdict::Unmet) => (0, 0),
                None => (0, 1),
            };
            sum.halves += halves;
            sum.unanswered += unanswered;
            sum.counted += 1;
        }
        (sum.counted > 0).then_some(sum)
    }

    /// The share if every unanswered check turned out unmet, 0 to 1.
    pub fn low(self) -> f64 {
        f64::from(self.halves) / f64::from(2 * self.counted)
    }

    /// The share if every unanswered check turned out met, 0 to 1.
    pub fn high(self) -> f64 {
        f64::from(self.halves + 2 * self.unanswered) / f64::from(2 * self.counted)
    }

    /// Whether every check that applies is answered; then `low` equals `high`.
    pub fn is_complete(self) -> bool {
        self.unanswered == 0
    }

    /// N ≤ 15 % < P ≤ 50 % < L ≤ 85 % < F; `None` until complete.
    pub(super) fn achievement(self) -> Option<Achievement> {
        // Compared in whole numbers: 15 % of 2n half credits is 30n/100.
        let (percent, whole) = (100 * self.halves, 2 * self.counted);
        self.is_complete().then(|| match () {
            () if percent <= 15 * whole => Achievement::Not,
            () if percent <= 50 * whole => Achievement::Partially,
            () if percent <= 85 * whole => Achievement::Largely,
            () => Achievement::Fully,
        })
    }

    /// `conforms` if all are met, `major` at one half or less, else `minor`; `None` until complete.
    pub(super) fn suggested_grade(self, verdicts: &[Option<Verdict>]) -> Option<Grade> {
        let all_met = verdicts.iter().all(|verdict| matches!(verdict, Some(Verdict::Met | Verdict::NotApplicable)));
        self.is_complete().then_some(if all_met {
            Grade::Conforms
        } else if self.halves <= self.counted {
            Grade::Major
        } else {
            Grade::Minor
        })
    }
}
