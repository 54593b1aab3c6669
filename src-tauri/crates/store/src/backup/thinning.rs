//! Which backups are kept as they grow old. Knows times only, never files.

use std::collections::HashSet;

use chrono::{DateTime, Datelike, NaiveDate, Utc};

/// How far back one backup is kept for each day, week and month. All of today are kept.
///
/// Days are those of UTC, weeks begin on Monday (ISO 8601). Of a day, a week or a month, its last
/// backup is the one that is kept, so that what is kept for its week was kept for its day before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Thinning {
    /// How many days before today.
    pub(crate) days: i64,
    /// How many weeks before this one.
    pub(crate) weeks: i64,
    /// How many months before this one.
    pub(crate) months: i64,
}

impl Default for Thinning {
    fn default() -> Self {
        Thinning { days: 7, weeks: 5, months: 12 }
    }
}

impl Thinning {
    /// Whether each backup is kept, in the order given.
    ///
    /// The newest is kept however old it is, and so is what bears a time yet to come: the clock may
    /// have been wrong.
    pub(crate) fn keeps(self, now: DateTime<Utc>, backups: &[DateTime<Utc>]) -> Vec<bool> {
        let today = now.date_naive();
        let mut newest_first: Vec<usize> = (0..backups.len()).collect();
        newest_first.sort_by_key(|&place| std::cmp::Reverse(backups[place]));

        let (mut days, mut weeks, mut months) = (HashSet::new(), HashSet::new(), HashSet::new());
        let mut keeps = vec![false; backups.len()];
        for (rank, place) in newest_first.into_iter().enumerate() {
            let day = backups[place].date_naive();
            let first_of_day = days.insert(day);
            let first_of_week = weeks.insert(week(day));
            let first_of_month = months.insert(month(day));
            keeps[place] = rank == 0
                || day >= today
                || first_of_day && (today - day).num_days() <= self.days
                || first_of_week && week(today) - week(day) <= self.weeks
                || first_of_month && month(today) - month(day) <= self.months;
        }
        keeps
    }
}

/// The week, counted from some Monday long ago.
fn week(day: NaiveDate) -> i64 {
    // Day 1 of the common era was a Monday.
    i64::from(day.num_days_from_ce() - 1).div_euclid(7)
}

/// The month, counted from the beginning of the common era.
fn month(day: NaiveDate) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month0())
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;

    fn time(text: &str) -> DateTime<Utc> {
        format!("{text}:00Z").parse().expect("a time")
    }

    #[test]
    fn what_is_kept_of_a_day_a_week_and_a_month() {
        // A Sunday.
        let now = time("2026-11-22T15:00");
        let rows: &[(&str, &[&str], &[&str])] = &[
            ("nothing", &[], &[]),
            ("the only one, however old", &["2019-01-01T09:00"], &["2019-01-01T09:00"]),
            (
                "all of today",
                &["2026-11-22T00:00", "2026-11-22T09:00", "2026-11-22T14:59"],
                &["2026-11-22T00:00", "2026-11-22T09:00", "2026-11-22T14:59"],
            ),
            (
                "the last of each of seven days",
                &["2026-11-21T08:00", "2026-11-21T20:00", "2026-11-15T08:00", "2026-11-15T09:00"],
                &["2026-11-21T20:00", "2026-11-15T09:00"],
            ),
            (
                "beyond seven days, the last of its week",
                &["2026-11-22T09:00", "2026-11-12T09:00", "2026-11-13T09:00", "2026-11-14T09:00"],
                &["2026-11-22T09:00", "2026-11-14T09:00"],
            ),
            (
                "weeks go from Monday to Sunday",
                &["2026-11-22T09:00", "2026-11-02T09:00", "2026-11-01T09:00"],
                &["2026-11-22T09:00", "2026-11-02T09:00", "2026-11-01T09:00"],
            ),
            (
                "beyond five weeks, the last of its month",
                &["2026-11-22T09:00", "2026-09-28T09:00", "2026-09-07T09:00", "2026-08-31T09:00"],
                &["2026-11-22T09:00", "2026-09-28T09:00", "2026-08-31T09:00"],
            ),
            (
                "twelve months back and no further",
                &["2026-11-22T09:00", "2025-11-30T09:00", "2025-11-01T09:00", "2025-10-31T09:00"],
                &["2026-11-22T09:00", "2025-11-30T09:00"],
            ),
            (
                "a time yet to come",
                &["2027-01-01T09:00", "2026-12-01T09:00"],
                &["2027-01-01T09:00", "2026-12-01T09:00"],
            ),
            (
                "in whatever order they come",
                &["2026-11-21T20:00", "2026-11-22T09:00", "2026-11-21T21:00"],
                &["2026-11-22T09:00", "2026-11-21T21:00"],
            ),
        ];
        for (name, backups, wanted) in rows {
            let times: Vec<_> = backups.iter().map(|text| time(text)).collect();
            let keeps = Thinning::default().keeps(now, &times);
            let kept: Vec<&str> = backups.iter().zip(keeps).filter(|(_, keep)| *keep).map(|(text, _)| *text).collect();
            assert_eq!(kept, *wanted, "{name}");
        }
    }

    #[test]
    fn after_a_year_of_days_there_is_one_for_each_day_week_and_month() {
        let mut now = time("2025-01-01T17:00");
        let mut backups = Vec::new();
        for _ in 0..500 {
            backups.push(now);
            let mut keeps = Thinning::default().keeps(now, &backups).into_iter();
            backups.retain(|_| keeps.next().expect("one answer for each"));
            now += Duration::days(1);
        }
        let last = now - Duration::days(1);
        for days in 0..=7 {
            assert!(backups.contains(&(last - Duration::days(days))), "the backup of {days} days ago is there");
        }
        for weeks in 1..=5 {
            let wanted = week(last.date_naive()) - weeks;
            assert!(backups.iter().any(|at| week(at.date_naive()) == wanted), "one of {weeks} weeks ago is there");
        }
        for months in 1..=12 {
            let wanted = month(last.date_naive()) - months;
            assert!(backups.iter().any(|at| month(at.date_naive()) == wanted), "one of {months} months ago is there");
        }
        assert!(backups.len() <= 1 + 7 + 5 + 12, "no more than promised: {}", backups.len());
    }
}
