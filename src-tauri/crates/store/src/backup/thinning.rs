//! Which backups are kept as they grow old. Knows times and reasons only, never files.

use std::collections::HashSet;

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::Reason;

/// Of how many days, weeks and months one backup is kept. All of today are kept.
///
/// Only those that have backups count, so that neither months without work nor a clock that jumps ahead takes any
/// away. Days are those of UTC, weeks begin on Monday (ISO 8601). Of a day, a week or a month, its last backup is the
/// one that is kept, so that what is kept for its week was kept for its day before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Thinning {
    /// How many days before today.
    pub(crate) days: usize,
    /// How many weeks before this one.
    pub(crate) weeks: usize,
    /// How many months before this one.
    pub(crate) months: usize,
    /// For how many days every backup is kept from which something large could be taken back.
    pub(crate) days_of_return: i64,
}

impl Default for Thinning {
    fn default() -> Self {
        Thinning { days: 7, weeks: 5, months: 12, days_of_return: 30 }
    }
}

impl Thinning {
    /// Whether each backup is kept, in the order given.
    ///
    /// A backup dated in the future is kept and not counted: the clock may have been wrong.
    pub(crate) fn keeps(self, now: DateTime<Utc>, backups: &[(DateTime<Utc>, Reason)]) -> Vec<bool> {
        let today = now.date_naive();
        let mut newest_first: Vec<usize> = (0..backups.len()).collect();
        newest_first.sort_by_key(|&place| std::cmp::Reverse(backups[place].0));

        let (mut days, mut weeks, mut months) = (HashSet::new(), HashSet::new(), HashSet::new());
        let mut keeps = vec![false; backups.len()];
        for place in newest_first {
            let (at, reason) = backups[place];
            let day = at.date_naive();
            keeps[place] = day >= today || {
                let of_day = days.insert(day) && days.len() <= self.days;
                let of_week = week(day) < week(today) && weeks.insert(week(day)) && weeks.len() <= self.weeks;
                let of_month = month(day) < month(today) && months.insert(month(day)) && months.len() <= self.months;
                of_day
                    || of_week
                    || of_month
                    || reason.is_before_return() && (today - day).num_days() <= self.days_of_return
            };
        }
        keeps
    }
}

impl Reason {
    /// Whether it was made before something after which a whole workspace may be wanted back.
    fn is_before_return(self) -> bool {
        match self {
            Reason::Restore | Reason::Migration | Reason::Passphrase => true,
            Reason::Daily | Reason::Import | Reason::Asked => false,
        }
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

    /// `2026-11-22T09:00`, and the reason after a space where it is not a daily one.
    fn backup(text: &str) -> (DateTime<Utc>, Reason) {
        let (time, reason) = text.split_once(' ').unwrap_or((text, "daily"));
        (format!("{time}:00Z").parse().expect("a time"), Reason::from_token(reason).expect("a reason"))
    }

    #[test]
    fn what_is_kept_of_a_day_a_week_and_a_month() {
        // A Sunday.
        let (now, _) = backup("2026-11-22T15:00");
        // Each row begins with seven days that have backups, so that what is older is kept for its week or month.
        let week = ["22", "21", "20", "19", "18", "17", "16", "15"].map(|day| format!("2026-11-{day}T09:00"));
        let rows: &[(&str, &[&str], &[&str])] = &[
            ("nothing more", &[], &[]),
            ("all of today", &["2026-11-22T00:00", "2026-11-22T14:59"], &["2026-11-22T00:00", "2026-11-22T14:59"]),
            ("the last of each of seven days", &["2026-11-21T08:00", "2026-11-15T08:00"], &[]),
            (
                "beyond seven days, the last of its week; that of last week is among the seven",
                &["2026-11-12T09:00", "2026-11-06T09:00", "2026-11-07T09:00"],
                &["2026-11-07T09:00"],
            ),
            (
                "weeks go from Monday to Sunday",
                &["2026-11-02T09:00", "2026-11-01T09:00"],
                &["2026-11-02T09:00", "2026-11-01T09:00"],
            ),
            (
                "five weeks that have backups, then the last of its month",
                &[
                    "2026-11-08T09:00",
                    "2026-11-01T09:00",
                    "2026-09-20T09:00",
                    "2026-09-13T09:00",
                    "2026-09-06T09:00",
                    "2026-08-31T09:00",
                    "2026-08-24T09:00",
                ],
                &["2026-11-08T09:00", "2026-11-01T09:00", "2026-09-20T09:00", "2026-09-13T09:00", "2026-08-31T09:00"],
            ),
            (
                "a time yet to come",
                &["2027-01-01T09:00", "2026-12-01T09:00"],
                &["2027-01-01T09:00", "2026-12-01T09:00"],
            ),
            (
                "for thirty days all those made before a whole workspace was replaced or written anew",
                &[
                    "2026-11-21T08:00 restore",
                    "2026-11-21T07:00 import",
                    "2026-10-23T08:00 migration",
                    "2026-10-23T09:00 passphrase",
                    "2026-10-23T10:00 asked",
                ],
                &[
                    "2026-11-21T08:00 restore",
                    "2026-10-23T08:00 migration",
                    "2026-10-23T09:00 passphrase",
                    "2026-10-23T10:00 asked",
                ],
            ),
            (
                "and no longer",
                &["2026-10-22T08:00 restore", "2026-10-22T09:00 migration", "2026-10-22T10:00 asked"],
                &["2026-10-22T10:00 asked"],
            ),
        ];
        for (name, more, wanted) in rows {
            let texts: Vec<&str> = more.iter().copied().chain(week.iter().map(String::as_str)).collect();
            let backups: Vec<_> = texts.iter().map(|text| backup(text)).collect();
            let keeps = Thinning::default().keeps(now, &backups);
            let kept: Vec<&str> = texts.iter().zip(keeps).filter(|(_, keep)| *keep).map(|(text, _)| *text).collect();
            assert!(week.iter().all(|day| kept.contains(&day.as_str())), "{name}: one of each of seven days stays");
            assert_eq!(kept[..kept.len() - week.len()], **wanted, "{name}");
        }
    }

    /// A year and more in which a backup is made on each day, thinned each time; and the time of the last.
    fn after_many_days() -> (Vec<(DateTime<Utc>, Reason)>, DateTime<Utc>) {
        let (mut now, _) = backup("2025-01-01T17:00");
        let mut backups = Vec::new();
        for _ in 0..500 {
            now += Duration::days(1);
            backups.push((now, Reason::Daily));
            thin(now, &mut backups);
        }
        (backups, now)
    }

    fn thin(now: DateTime<Utc>, backups: &mut Vec<(DateTime<Utc>, Reason)>) {
        let mut keeps = Thinning::default().keeps(now, backups).into_iter();
        backups.retain(|_| keeps.next().expect("one answer for each"));
    }

    #[test]
    fn after_a_year_of_days_there_is_one_for_each_day_week_and_month() {
        let (backups, last) = after_many_days();
        let has = |is: &dyn Fn(NaiveDate) -> bool| backups.iter().any(|(at, _)| is(at.date_naive()));
        let today = last.date_naive();
        for days in 0..=7 {
            assert!(has(&|day| today - day == Duration::days(days)), "the backup of {days} days ago is there");
        }
        for weeks in 1..=5 {
            assert!(has(&|day| week(day) == week(today) - weeks), "one of {weeks} weeks ago is there");
        }
        for months in 1..=12 {
            assert!(has(&|day| month(day) == month(today) - months), "one of {months} months ago is there");
        }
        assert!(backups.len() <= 1 + 7 + 5 + 12, "no more than promised: {}", backups.len());
    }

    #[test]
    fn neither_a_clock_that_jumps_nor_a_long_absence_takes_backups_away() {
        let (before, last) = after_many_days();
        for (name, away) in
            [("thirteen months away", 400), ("a clock ten years ahead", 3650), ("the year 3000", 356_000)]
        {
            let (mut backups, now) = (before.clone(), last + Duration::days(away));
            backups.push((now, Reason::Daily));
            thin(now, &mut backups);
            let lost: Vec<_> = before.iter().filter(|backup| !backups.contains(backup)).collect();
            // What today's was becomes the last of seven days, weeks and months, so that the oldest of each may go.
            assert!(lost.len() <= 3, "{name}: {lost:?}");
            // Back to the right time.
            let now = last + Duration::days(1);
            backups.push((now, Reason::Daily));
            thin(now, &mut backups);
            assert!(backups.len() + 5 >= before.len(), "{name}, and back: {} of {}", backups.len(), before.len());
        }
    }
}
