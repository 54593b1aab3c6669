//! Findings, clause by clause: full where there is something to read, short where there is not.

use assessment::{
    Answer, Basis, Grade, Level, Verdict,
    score::{RequirementScore, Rollup, whole_percent},
};
use catalogue::{Check, Group, Requirement};

use super::{
    actions, brief,
    context::{Context, heading, paragraph},
    phrases::{decimal, labelled, listed, paragraphs},
};
use crate::{
    model::{BETWEEN, Block, Cell, Column, Emphasis, Heading, Standing, Table, Text, Tone},
    words::{isolated, say},
};

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let words = context.words;
    let intro = if context.is_empty() { say!(words, "empty-assessment") } else { say!(words, "findings-intro") };
    let mut blocks = vec![paragraph(Tone::Body, intro)];
    for (group, rollup) in context.catalogue().groups().iter().zip(&context.scores().groups) {
        blocks.push(heading(2, format!("{} {}", group.id, group.title)));
        blocks.push(paragraph(Tone::Note, group_line(context, rollup)));
        blocks.extend(of_group(context, group));
    }
    blocks.extend(brief::in_full(context));
    blocks
}

fn group_line(context: &Context<'_>, rollup: &Rollup) -> String {
    let words = context.words;
    let applicable = rollup.applicable;
    match (rollup.mean(), rollup.target()) {
        (Some(mean), Some(target)) => {
            let (mean, target) = (decimal(mean), decimal(target));
            say!(words, "group-line", mean = mean, target = target, rated = rollup.rated, applicable = applicable)
        }
        _ if applicable > 0 => say!(words, "group-line-unrated", applicable = applicable),
        _ => say!(words, "group-line-none"),
    }
}

fn of_group(context: &Context<'_>, group: &Group) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (requirement, score) in context.requirements().filter(|(requirement, _)| requirement.id.group() == group.id) {
        let untouched = Answer::default();
        let answer = context.answer(&requirement.id).unwrap_or(&untouched);
        blocks.push(Block::Entry(brief::of(context, requirement, score, answer).unwrap_or_else(|| {
            let mut one = vec![Block::Heading(head(context, requirement, score))];
            one.extend(body(context, requirement, score, answer));
            one
        })));
    }
    blocks
}

pub(super) fn head(context: &Context<'_>, requirement: &Requirement, score: &RequirementScore) -> Heading {
    let words = context.words;
    let target = match score.applicable {
        true => say!(words, "target-short", target = score.target.number()),
        false => say!(words, "excluded-short"),
    };
    Heading {
        level: 3,
        text: context.name(&requirement.id),
        about: Some(requirement.id.clone()),
        standing: Some(Standing { level: score.level, target }),
    }
}

fn body(context: &Context<'_>, requirement: &Requirement, score: &RequirementScore, answer: &Answer) -> Vec<Block> {
    let sources = in_a_line(sources(context, answer, context.evidence_titled(&requirement.id)));
    if conforms(score) {
        return conforming(context, requirement, score, answer);
    }
    let facts = standing(context, score, answer);
    let mut blocks = Vec::new();
    if !facts.is_empty() {
        blocks.push(paragraph(Tone::Note, in_a_line(facts)));
    }
    blocks.push(match score.level {
        Some(level) => illustration(context, requirement, level),
        None => paragraph(Tone::Body, unrated(context, requirement)),
    });
    blocks.push(Block::Table(checks(context, requirement, answer)));
    blocks.extend(warnings(context, score));
    blocks.extend(written(context, score, answer));
    // Evidence and actions stay with what is written before them, so that no page opens with what nobody can place.
    let last = blocks.pop_if(|block| matches!(block, Block::Paragraph(_)));
    let note = (!sources.is_blank()).then(|| paragraph(Tone::Note, sources));
    let actions = actions::of_requirement(context, requirement).map(Block::Table);
    let tail = last.into_iter().chain(note).chain(actions);
    blocks.push(Block::Whole(tail.collect()));
    blocks
}

/// What stands for the level of what was looked at in part.
fn unrated(context: &Context<'_>, requirement: &Requirement) -> Text {
    let checks = &requirement.checks;
    let open = checks.iter().filter(|check| context.verdict(&check.id).is_none()).count();
    Text::from(say!(context.words, "finding-unrated", open = open, checks = checks.len()))
}

/// Whether the level is at the target or above and every check is met.
pub(super) fn conforms(score: &RequirementScore) -> bool {
    score.level.is_some() && !score.is_gap() && score.suggested_grade == Some(Grade::Conforms)
}

fn warnings(context: &Context<'_>, score: &RequirementScore) -> Option<Block> {
    let words = context.words;
    let warnings: Vec<String> = score.warnings.iter().map(|warning| words.token("warning", warning.token())).collect();
    let line = || paragraph(Tone::Warning, say!(words, "warning-line", warnings = warnings.join(". ")));
    (!warnings.is_empty()).then(line)
}

/// What was found, and what follows from it.
pub(super) fn written(context: &Context<'_>, score: &RequirementScore, answer: &Answer) -> Vec<Block> {
    let words = context.words;
    let mut blocks = labelled(&say!(words, "label-finding"), &answer.finding);
    blocks.extend(advice(context, score, answer));
    blocks
}

/// Why the grade, why it is so, what is advised, and the catalogue's next step.
pub(super) fn advice(context: &Context<'_>, score: &RequirementScore, answer: &Answer) -> Vec<Block> {
    let words = context.words;
    let mut blocks = labelled(&say!(words, "label-reason"), &answer.grade_reason);
    blocks.extend(labelled(&say!(words, "label-root-cause"), &answer.root_cause));
    blocks.extend(labelled(&say!(words, "label-recommendation"), &answer.recommendation));
    if let (Some(step), Some(level)) = (context.next_step(score), score.level) {
        let label = say!(words, "label-next", level = level.number() + 1);
        blocks.push(guidance(&label, &step.step));
    }
    blocks
}

/// What the catalogue says to every organisation, in small print: no reader takes it for what was found here.
fn guidance(label: &str, told: &str) -> Block {
    paragraph(Tone::Note, Text::strong(format!("{label}  ")).and(told, Emphasis::Plain))
}

/// A label and what it is about.
type Labelled = (String, Text);

/// Grade, class, checks met and basis.
fn standing(context: &Context<'_>, score: &RequirementScore, answer: &Answer) -> Vec<Labelled> {
    let words = context.words;
    let grade = match (score.grade, score.suggested_grade) {
        (Some(own), _) => say!(words, "grade-own", grade = context.grade(Some(own))),
        (None, Some(suggested)) => say!(words, "grade-suggested", grade = context.grade(Some(suggested))),
        (None, None) => String::new(),
    };
    let mut facts = Vec::new();
    if !grade.is_empty() {
        facts.push((say!(words, "label-grade"), grade.into()));
    }
    if let Some(priority) = score.priority {
        facts.push((say!(words, "label-class"), priority.token().into()));
    }
    if let Some(attainment) = score.attainment {
        let (low, high) = (whole_percent(attainment.low()), whole_percent(attainment.high()));
        let shown = match attainment.is_complete() {
            true => say!(words, "percent", number = low),
            false => say!(words, "attainment-range", low = low, high = high),
        };
        facts.push((say!(words, "label-attainment"), shown.into()));
    }
    if let Some(achievement) = score.achievement {
        facts.push((say!(words, "label-achievement"), words.token("achievement", achievement.token()).into()));
    }
    if let Some(basis) = answer.basis.map(Basis::token) {
        facts.push((say!(words, "label-basis"), words.token("basis", basis).into()));
    }
    if score.weight > 1 {
        facts.push((say!(words, "label-weight"), score.weight.to_string().into()));
    }
    facts
}

/// Evidence seen, people asked, systems sampled.
fn sources(context: &Context<'_>, answer: &Answer, evidence: Text) -> Vec<Labelled> {
    let words = context.words;
    let told = [
        (say!(words, "label-evidence"), evidence),
        (say!(words, "label-interviewed"), listed(people(context, answer), ", ").into()),
        (say!(words, "label-systems"), listed(systems(context, answer), ", ").into()),
    ];
    told.into_iter().filter(|(_, text)| !text.is_blank()).collect()
}

/// Labelled facts one after the other.
fn in_a_line(facts: Vec<Labelled>) -> Text {
    Text::facts(facts.iter().map(|(label, value)| (label.as_str(), value.clone())))
}

/// What conforms and still has something to read: what was found and is advised, a line of what that rests on, and
/// the actions. That all checks are met needs no table.
fn conforming(
    context: &Context<'_>,
    requirement: &Requirement,
    score: &RequirementScore,
    answer: &Answer,
) -> Vec<Block> {
    let words = context.words;
    let met = requirement.checks.iter().filter(|check| context.verdict(&check.id) == Some(Verdict::Met)).count();
    let mut blocks = paragraphs(&answer.finding);
    blocks.extend(advice(context, score, answer));
    blocks.extend(warnings(context, score));
    let mut facts = Vec::new();
    if let Some(basis) = answer.basis.map(Basis::token) {
        facts.push((say!(words, "label-basis"), words.token("basis", basis).into()));
    }
    let evidence = context.evidence_named(&requirement.id);
    if !evidence.is_blank() {
        facts.push((say!(words, "label-evidence"), evidence));
    }
    let remarks = remarks(requirement, answer);
    if !remarks.is_empty() {
        facts.push((say!(words, "label-remarks"), remarks.into()));
    }
    let mut line = Text::default().and(say!(words, "finding-conforming", checks = met), Emphasis::Soft);
    if !facts.is_empty() {
        line = line.and(BETWEEN, Emphasis::Soft);
        line.0.extend(in_a_line(facts).0);
    }
    blocks.push(paragraph(Tone::Note, line));
    blocks.extend(actions::of_requirement(context, requirement).map(Block::Table));
    blocks
}

/// What was noted beside the checks.
pub(super) fn remarks(requirement: &Requirement, answer: &Answer) -> String {
    let noted = requirement.checks.iter().filter_map(|check| Some((check, answer.checks.get(&check.id)?)));
    let told = noted.flat_map(|(check, given)| {
        let texts = [given.reason.trim(), given.note.trim()].into_iter().filter(|it| !it.is_empty());
        texts.map(move |text| format!("{}) {}", check.id.letter(), isolated(text)))
    });
    told.collect::<Vec<_>>().join(" ")
}

/// How the level can look, in the words of the catalogue: an example, not what was found.
fn illustration(context: &Context<'_>, requirement: &Requirement, level: Level) -> Block {
    let words = context.words;
    let number = level.number();
    let name = words.token("level", &number.to_string());
    let label = say!(words, "label-illustration", level = number, name = name);
    guidance(&label, &requirement.levels[usize::from(number)])
}

fn checks(context: &Context<'_>, requirement: &Requirement, answer: &Answer) -> Table {
    let words = context.words;
    let row = |check: &Check| {
        let given = answer.checks.get(&check.id);
        let verdict = given.and_then(|given| given.verdict);
        let mut text = Text::from(check.text.as_str());
        for remark in given.iter().flat_map(|given| [&given.reason, &given.note]).filter(|it| !it.trim().is_empty()) {
            text = text.and("\n", Emphasis::Plain).written(remark.trim(), Emphasis::Italic);
        }
        vec![Cell::from(check.id.letter()), Cell::from(text), Cell::Verdict(verdict, context.verdict_word(verdict))]
    };
    Table {
        about: say!(words, "table-checks", requirement = requirement.id.as_str()),
        columns: vec![
            Column::text("", 0.3),
            Column::text(say!(words, "column-check"), 8.0),
            Column::text(say!(words, "column-verdict"), 1.9),
        ],
        rows: requirement.checks.iter().map(row).collect(),
    }
}

/// Who was interviewed, by name.
pub(super) fn people<'a>(context: &Context<'a>, answer: &Answer) -> Vec<&'a str> {
    let people = context.assessment().participants.iter().filter(|person| answer.participants.contains(&person.key));
    people.map(|person| person.name.as_str()).collect()
}

/// Which AI systems were sampled, by name.
pub(super) fn systems<'a>(context: &Context<'a>, answer: &Answer) -> Vec<&'a str> {
    let systems = context.assessment().ai_systems.iter().filter(|system| answer.ai_systems.contains(&system.key));
    systems.map(|system| system.name.as_str()).collect()
}
