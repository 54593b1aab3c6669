//! The trend over the assessments before this one, as a chart and as a table.

use assessment::{
    Assessment,
    score::{Rollup, Scores},
};
use chrono::{Datelike, NaiveDate};

use super::{context::Context, phrases::decimal};
use crate::{
    model::{Cell, Column, Emphasis, Table, Text, Trend, TrendLine},
    words::{isolated, say},
};

/// What one line of the trend is of, and its figures at each moment.
struct Followed<'a> {
    label: String,
    name: Text,
    rollups: Vec<Option<&'a Rollup>>,
}

impl Followed<'_> {
    fn means(&self) -> impl Iterator<Item = Option<f64>> {
        self.rollups.iter().map(|rollup| rollup.and_then(Rollup::mean))
    }

    fn target(&self) -> Option<f64> {
        self.rollups.last().copied().flatten().and_then(Rollup::target)
    }
}

/// The assessments from the oldest to this one.
fn history<'a>(context: &Context<'a>) -> Vec<(&'a Assessment, &'a Scores)> {
    let now = (context.assessment(), context.scores());
    context.snapshot.predecessors.iter().rev().copied().chain([now]).collect()
}

/// How many lines come before those of the clauses and groups.
pub(super) const HALVES: usize = 2;

/// Both halves, then every clause and group.
fn followed<'a>(context: &Context<'a>) -> Vec<Followed<'a>> {
    let words = context.words;
    let history = history(context);
    let half = |label: String, of: fn(&Scores) -> &Rollup| Followed {
        name: Text::strong(label.as_str()),
        label,
        rollups: history.iter().map(|(_, scores)| Some(of(scores))).collect(),
    };
    let group = |group: &'a catalogue::Group| Followed {
        label: group.id.to_string(),
        name: Text::strong(group.id.as_str()).and(format!(" {}", group.title), Emphasis::Plain),
        rollups: history.iter().map(|(_, it)| it.groups.iter().find(|one| one.id == group.id.as_str())).collect(),
    };
    let halves: [_; HALVES] = [
        half(say!(words, "since-system"), |scores| &scores.management_system),
        half(say!(words, "since-annex"), |scores| &scores.annex_a),
    ];
    halves.into_iter().chain(context.catalogue().groups().iter().map(group)).collect()
}

/// When each assessment was, the oldest first; this one is now.
fn moments(context: &Context<'_>) -> Vec<String> {
    let words = context.words;
    let earlier = &context.snapshot.predecessors;
    let when = |(at, (assessment, _)): (usize, &(&Assessment, &Scores))| match day_of(assessment) {
        Some(day) => month_and_year(context, day),
        None if at == 0 => say!(words, "column-previous"),
        None => say!(words, "trend-undated", number = at + 1),
    };
    let mut moments: Vec<String> = earlier.iter().enumerate().map(when).collect();
    moments.reverse();
    moments.push(say!(words, "column-now"));
    moments
}

/// The day an assessment ended, else the day it began.
fn day_of(assessment: &Assessment) -> Option<NaiveDate> {
    assessment.finished_on.or(assessment.started_on)
}

fn month_and_year(context: &Context<'_>, day: NaiveDate) -> String {
    let month = context.words.token("month-short", &day.month().to_string());
    say!(context.words, "month-year", month = month, year = day.format("%y").to_string())
}

/// Which assessments the trend runs over, in a sentence; `None` if there is but one before this.
pub(super) fn runs_over(context: &Context<'_>) -> Option<String> {
    let earlier = context.snapshot.predecessors;
    let named: Vec<String> = earlier.iter().rev().map(|(it, _)| format!("“{}”", isolated(it.title.trim()))).collect();
    (named.len() > 1).then(|| say!(context.words, "trend-over", count = named.len(), list = named.join(", ")))
}

/// The chart.
pub(super) fn trend(context: &Context<'_>) -> Trend {
    let words = context.words;
    let moments = moments(context);
    let shown = |value: Option<f64>| value.map_or_else(|| say!(words, "radar-unrated"), decimal);
    let followed = followed(context);
    let in_words = |line: &Followed<'_>| {
        let means = line.means().zip(&moments).map(|(mean, moment)| format!("{moment} {}", shown(mean)));
        say!(words, "trend-number", label = line.label.as_str(), means = means.collect::<Vec<_>>().join(", "))
    };
    let numbers: Vec<String> = followed.iter().map(in_words).collect();
    let line = |line: &Followed<'_>| TrendLine {
        label: line.label.clone(),
        means: line.means().collect(),
        target: line.target(),
    };
    Trend {
        alternative: say!(words, "trend-alternative", numbers = numbers.join("; ")),
        lines: followed.iter().map(line).collect(),
        moments,
    }
}

/// The same numbers.
pub(super) fn table(context: &Context<'_>) -> Table {
    let words = context.words;
    let row = |line: &Followed<'_>| {
        let means = line.means().map(Cell::Mean);
        std::iter::once(Cell::from(line.name.clone())).chain(means).chain([Cell::Mean(line.target())]).collect()
    };
    let moments = moments(context).into_iter().map(|moment| Column::number(moment, 1.0));
    let target = Column::number(say!(words, "column-target"), 1.0);
    let group = Column::text(say!(words, "column-group"), 5.0);
    Table {
        about: say!(words, "table-means"),
        columns: std::iter::once(group).chain(moments).chain([target]).collect(),
        rows: followed(context).iter().map(row).collect(),
    }
}
