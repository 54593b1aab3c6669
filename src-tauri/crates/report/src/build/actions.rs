//! The action plan: a timeline by month, and every action.

use std::collections::BTreeMap;

use assessment::{Action, ActionStatus};
use catalogue::{Requirement, RequirementId};
use chrono::{Datelike, Months, NaiveDate};

use super::context::{Context, heading, paragraph};
use crate::{
    model::{Block, Cell, Column, Emphasis, MarkState, Place, Table, Text, Timeline, TimelineMark, TimelineRow, Tone},
    section::Section,
    words::say,
};

/// How many months the timeline shows.
const MONTHS: u32 = 12;

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let words = context.words;
    let plan = numbered(context);
    if plan.is_empty() {
        return vec![paragraph(Tone::Callout, say!(words, "actions-none"))];
    }
    let mut blocks = vec![paragraph(Tone::Body, count(context, &plan))];
    if let Some((timeline, outside)) = timeline(context, &plan) {
        blocks.push(heading(2, say!(words, "actions-timeline")));
        let mut note = say!(words, "actions-timeline-note");
        if outside > 0 {
            note = format!("{note} {}", say!(words, "actions-outside", count = outside));
        }
        blocks.push(paragraph(Tone::Note, note));
        blocks.push(Block::Timeline(timeline));
    }
    blocks.push(heading(2, say!(words, "actions-all")));
    blocks.push(Block::Table(table(context, &plan)));
    blocks
}

/// Actions by due date, then class, with the numbers the timeline and the table share.
pub(super) fn numbered<'a>(context: &Context<'a>) -> Vec<(usize, &'a Action)> {
    let mut actions: Vec<&Action> = context.assessment().actions.iter().collect();
    actions.sort_by_key(|action| (action.due.is_none(), action.due, action.priority.is_none(), action.priority));
    actions.into_iter().enumerate().map(|(at, action)| (at + 1, action)).collect()
}

fn count(context: &Context<'_>, plan: &[(usize, &Action)]) -> String {
    let words = context.words;
    let with = |status| plan.iter().filter(|(_, action)| action.status == status).count();
    let running = || plan.iter().map(|(_, action)| action).filter(|action| action.is_running());
    let overdue = running().filter(|action| context.is_overdue(action)).count();
    let unowned = running().filter(|action| action.owner.trim().is_empty()).count();
    let undated = running().filter(|action| action.due.is_none()).count();
    let running = running().count();
    let mut told = vec![say!(
        words,
        "actions-count",
        count = plan.len(),
        open = with(ActionStatus::Open),
        doing = with(ActionStatus::Doing),
        done = with(ActionStatus::Done),
        dropped = with(ActionStatus::Dropped),
    )];
    if overdue > 0 {
        told.push(say!(words, "actions-overdue", count = overdue));
    }
    if unowned > 0 {
        told.push(say!(words, "actions-unowned", count = unowned, running = running));
    }
    if undated > 0 {
        told.push(say!(words, "actions-undated", count = undated, running = running));
    }
    told.join(" ")
}

/// Twelve months of actions, and how many dated actions they leave out.
fn timeline(context: &Context<'_>, plan: &[(usize, &Action)]) -> Option<(Timeline, usize)> {
    let words = context.words;
    let dated: Vec<(usize, &Action, NaiveDate)> = plan
        .iter()
        .filter(|(_, action)| action.status != ActionStatus::Dropped)
        .filter_map(|(number, action)| Some((*number, *action, action.due?)))
        .collect();
    let start = first_month(context.options.date, &dated)?;
    let first_days: Vec<NaiveDate> =
        (0..MONTHS).filter_map(|ahead| start.checked_add_months(Months::new(ahead))).collect();
    let end = start.checked_add_months(Months::new(MONTHS))?;
    let mut rows: BTreeMap<&str, Vec<TimelineMark>> = BTreeMap::new();
    let mut outside = 0;
    for (number, action, due) in dated {
        if !(start..end).contains(&due) {
            outside += 1;
            continue;
        }
        let state = match action.status {
            ActionStatus::Done => MarkState::Done,
            _ if context.is_overdue(action) => MarkState::Overdue,
            _ => MarkState::Ahead,
        };
        rows.entry(action.owner.trim()).or_default().push(TimelineMark { number, due, state });
    }
    let nobody = say!(words, "owner-none");
    let rows: Vec<TimelineRow> = rows
        .into_iter()
        .map(|(owner, actions)| TimelineRow {
            owner: if owner.is_empty() { nobody.clone() } else { owner.to_owned() },
            actions,
        })
        .collect();
    let month = |first: &NaiveDate| {
        let month = words.token("month-short", &first.month().to_string());
        if first.month() == 1 || *first == start {
            return say!(words, "month-year", month = month, year = first.format("%y").to_string());
        }
        month
    };
    let months = first_days.iter().map(|first| (month(first), *first)).collect();
    let alternative = say!(words, "timeline-alternative", rows = rows_in_words(context, &rows));
    let legend = vec![
        (MarkState::Ahead, say!(words, "timeline-ahead")),
        (MarkState::Overdue, say!(words, "timeline-overdue")),
        (MarkState::Done, say!(words, "timeline-done")),
    ];
    let (today, today_word) = (context.options.date, say!(words, "timeline-today"));
    (!rows.is_empty()).then_some((Timeline { alternative, months, today, rows, legend, today_word }, outside))
}

/// The first of twelve months, today's among them, that leave out the fewest actions; of several, the
/// latest, so that what is ahead has room.
fn first_month(today: NaiveDate, dated: &[(usize, &Action, NaiveDate)]) -> Option<NaiveDate> {
    let starts = (0..MONTHS).rev().filter_map(|back| today.with_day(1)?.checked_sub_months(Months::new(back)));
    let shown = |start: &NaiveDate| {
        let end = start.checked_add_months(Months::new(MONTHS)).unwrap_or(*start);
        dated.iter().filter(|(_, _, due)| (*start..end).contains(due)).count()
    };
    // Of equals, the last one counts: the latest month.
    starts.max_by_key(shown)
}

fn rows_in_words(context: &Context<'_>, rows: &[TimelineRow]) -> String {
    let words = context.words;
    let mark = |mark: &TimelineMark| {
        let due = words.short_date(mark.due);
        match mark.state {
            MarkState::Ahead => say!(words, "timeline-action", number = mark.number, due = due),
            MarkState::Overdue => say!(words, "timeline-action-overdue", number = mark.number, due = due),
            MarkState::Done => say!(words, "timeline-action-done", number = mark.number, due = due),
        }
    };
    let row = |row: &TimelineRow| {
        let actions = row.actions.iter().map(mark).collect::<Vec<_>>().join(", ");
        say!(words, "timeline-row", owner = row.owner.as_str(), actions = actions)
    };
    rows.iter().map(row).collect::<Vec<_>>().join("; ")
}

fn table(context: &Context<'_>, plan: &[(usize, &Action)]) -> Table {
    let words = context.words;
    Table {
        about: say!(words, "table-actions"),
        columns: vec![
            Column::number(say!(words, "column-number"), 0.4),
            Column::text(say!(words, "column-action"), 5.0),
            Column::text(say!(words, "column-serves"), 1.9),
            Column::text(say!(words, "column-owner"), 1.6),
            Column::text(say!(words, "column-due"), 1.1),
            Column::text(say!(words, "column-effort"), 0.75),
            Column::text(say!(words, "column-priority"), 0.75),
            Column::text(say!(words, "column-status"), 0.95),
        ],
        rows: plan.iter().map(|(number, action)| row(context, *number, action)).collect(),
    }
}

fn row(context: &Context<'_>, number: usize, action: &Action) -> Vec<Cell> {
    let words = context.words;
    let title = Text::from(action.title.as_str()).remarked(&action.note);
    let serves = Text::requirements(serves(action));
    vec![
        Cell::Anchor(Place::Action(number), number.to_string().into()),
        Cell::from(title),
        Cell::from(serves),
        owner(context, action),
        due(context, action),
        Cell::from(action.effort.map(|effort| words.token("effort", effort.token())).unwrap_or_default()),
        Cell::Priority(action.priority),
        Cell::from(words.token("action-status", action.status.token())),
    ]
}

/// The requirements an action serves, in the order of the standard.
pub(super) fn serves(action: &Action) -> Vec<&RequirementId> {
    let mut serves: Vec<&RequirementId> = action.requirements.iter().collect();
    serves.sort();
    serves
}

fn owner(context: &Context<'_>, action: &Action) -> Cell {
    match action.owner.trim() {
        "" if action.is_running() => Cell::from(Text::strong(say!(context.words, "owner-none"))),
        owner => Cell::from(owner),
    }
}

fn due(context: &Context<'_>, action: &Action) -> Cell {
    let words = context.words;
    match action.due {
        Some(due) if context.is_overdue(action) => {
            let late = format!("\n{}", say!(words, "action-overdue"));
            Cell::from(Text::from(words.short_date(due)).and(late, Emphasis::Strong))
        }
        due => Cell::Date(due, say!(words, "due-none")),
    }
}

/// The actions that serve one requirement; `None` if there are none.
pub(super) fn of_requirement(context: &Context<'_>, requirement: &Requirement) -> Option<Table> {
    let words = context.words;
    let of_requirement = |(_, action): &(usize, &Action)| context.serves(action, &requirement.id);
    let row = |(number, action): (usize, &Action)| {
        vec![
            Cell::from(Text::default().leading(number.to_string(), Place::Action(number))),
            Cell::from(action.title.as_str()),
            owner(context, action),
            due(context, action),
            Cell::from(words.token("action-status", action.status.token())),
        ]
    };
    let mut rows: Vec<Vec<Cell>> = numbered(context).into_iter().filter(of_requirement).map(row).collect();
    let mut columns = vec![
        Column::number(say!(words, "column-number"), 0.45),
        Column::text(say!(words, "column-action"), 5.2),
        Column::text(say!(words, "column-owner"), 2.0),
        Column::text(say!(words, "column-due"), 1.3),
        Column::text(say!(words, "column-status"), 1.2),
    ];
    // Without the plan its numbers say nothing.
    if !context.has(Section::Actions) {
        columns.remove(0);
        rows.iter_mut().for_each(|row| drop(row.remove(0)));
    }
    let about = say!(words, "table-actions-of", requirement = requirement.id.as_str());
    (!rows.is_empty()).then_some(Table { about, columns, rows })
}
