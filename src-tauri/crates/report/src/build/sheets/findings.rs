//! Every requirement in a row: where it stands, what was found, what to do.

use assessment::{Answer, Basis, Verdict, score::RequirementScore};
use catalogue::Requirement;

use super::columns;
use crate::{
    build::{context::Context, findings},
    model::{Sheet, Value},
    words::say,
};

pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let words = context.words;
    Sheet {
        token: "findings",
        name: say!(words, "sheet-findings"),
        columns: columns([
            (say!(words, "column-requirement"), 9),
            (say!(words, "column-title"), 30),
            (say!(words, "sheet-column-applies"), 9),
            (say!(words, "column-level"), 8),
            (say!(words, "column-target"), 8),
            (say!(words, "sheet-column-gap"), 8),
            (say!(words, "sheet-column-weight"), 8),
            (say!(words, "column-class"), 8),
            (say!(words, "sheet-column-grade"), 13),
            (say!(words, "sheet-column-suggested"), 13),
            (say!(words, "label-basis"), 18),
            (say!(words, "sheet-column-met"), 8),
            (say!(words, "sheet-column-partly"), 8),
            (say!(words, "sheet-column-unmet"), 8),
            (say!(words, "sheet-column-not-applicable"), 8),
            (say!(words, "sheet-column-open"), 8),
            (say!(words, "sheet-column-attainment-low"), 11),
            (say!(words, "sheet-column-attainment-high"), 11),
            (say!(words, "label-achievement"), 18),
            (say!(words, "label-finding"), 60),
            (say!(words, "label-root-cause"), 60),
            (say!(words, "label-recommendation"), 60),
            (say!(words, "sheet-column-next"), 60),
            (say!(words, "sheet-column-reason"), 40),
            (say!(words, "column-owner"), 24),
            (say!(words, "label-evidence"), 40),
            (say!(words, "label-interviewed"), 30),
            (say!(words, "label-systems"), 30),
            (say!(words, "sheet-column-warnings"), 40),
        ]),
        frozen: 2,
        unfiltered: 0,
        rows: context.requirements().map(|(requirement, score)| row(context, requirement, score)).collect(),
    }
}

fn row(context: &Context<'_>, requirement: &Requirement, score: &RequirementScore) -> Vec<Value> {
    let words = context.words;
    let untouched = Answer::default();
    let answer = context.answer(&requirement.id).unwrap_or(&untouched);
    let applies = if score.applicable { say!(words, "applicability-yes") } else { say!(words, "applicability-no") };
    let grade = |grade: Option<assessment::Grade>| {
        Value::text(grade.map(|grade| context.grade(Some(grade))).unwrap_or_default())
    };
    let count = |wanted: Option<Verdict>| match score.applicable {
        true => Value::count(requirement.checks.iter().filter(|it| context.verdict(&it.id) == wanted).count()),
        false => Value::Blank,
    };
    let share = |share: Option<f64>| share.map_or(Value::Blank, Value::Share);
    let owner = if score.is_gap() { context.owner(score) } else { String::new() };
    let reasons: Vec<&str> = [&answer.grade_reason, &answer.exclusion_reason]
        .into_iter()
        .map(|reason| reason.trim())
        .filter(|reason| !reason.is_empty())
        .collect();
    let warnings: Vec<String> = score.warnings.iter().map(|it| words.token("warning", it.token())).collect();
    vec![
        Value::text(requirement.id.as_str()),
        Value::text(&requirement.title),
        Value::text(applies),
        Value::from(score.level),
        Value::Level(score.target),
        score.gap.map_or(Value::Blank, |gap| Value::Count(u32::from(gap))),
        Value::Count(u32::from(score.weight)),
        Value::text(score.priority.map_or("", |priority| priority.token())),
        grade(score.effective_grade()),
        grade(score.suggested_grade),
        Value::text(answer.basis.map(Basis::token).map(|it| words.token("basis", it)).unwrap_or_default()),
        count(Some(Verdict::Met)),
        count(Some(Verdict::Partly)),
        count(Some(Verdict::Unmet)),
        count(Some(Verdict::NotApplicable)),
        count(None),
        share(score.attainment.map(|it| it.low())),
        share(score.attainment.map(|it| it.high())),
        Value::text(score.achievement.map(|it| words.token("achievement", it.token())).unwrap_or_default()),
        Value::text(&answer.finding),
        Value::text(&answer.root_cause),
        Value::text(&answer.recommendation),
        Value::text(context.next_step(score).map_or("", |step| step.step.as_str())),
        Value::text(reasons.join("\n")),
        Value::text(owner),
        Value::text(context.evidence_titles(&requirement.id).join("; ")),
        Value::text(findings::people(context, answer).join(", ")),
        Value::text(findings::systems(context, answer).join(", ")),
        Value::text(warnings.join(". ")),
    ]
}
