//! The executive summary: the facts in prose, and what the meeting must decide.

use assessment::{
    Grade, Level,
    score::{Priority, RequirementScore, Rollup, Why, one_decimal},
};

use super::{
    context::{Context, heading, paragraph},
    decisions,
    phrases::{decimal, shorten},
    since,
};
use crate::{
    model::{Block, Emphasis, Headline, List, Numbering, Place, Text, Tone},
    options::Kind,
    words::say,
};

/// How much the summary says. Decisions are never left out: a meeting is asked for all of them.
#[derive(Debug, Clone, Copy)]
struct Measure {
    /// How many gaps it names.
    gaps: usize,
    /// How many strengths it names.
    strengths: usize,
    /// The longest a sentence about a gap may get, in characters, before a shorter one stands for it.
    sentence: usize,
}

/// How many gaps it names if there is room.
const MOST: usize = 5;

/// How many clauses and groups that share a mean are named before the rest is only counted.
const SHARING: usize = 2;

/// The longest a title of an earlier assessment may get in a sentence, in characters.
const LONGEST_TITLE: usize = 60;

/// The longest a name of an organisation may get in the opening sentence, in characters.
const LONGEST_NAME: usize = 80;

/// From what is wished to what fits beside the longest of names: in the full report, the summary is one page.
const MEASURES: [Measure; 24] = [
    Measure { gaps: MOST, strengths: 3, sentence: usize::MAX },
    Measure { gaps: MOST, strengths: 3, sentence: 200 },
    Measure { gaps: MOST, strengths: 3, sentence: 170 },
    Measure { gaps: MOST, strengths: 1, sentence: usize::MAX },
    Measure { gaps: MOST, strengths: 1, sentence: 200 },
    Measure { gaps: MOST, strengths: 1, sentence: 170 },
    Measure { gaps: MOST, strengths: 1, sentence: 150 },
    Measure { gaps: MOST, strengths: 1, sentence: 130 },
    Measure { gaps: MOST, strengths: 1, sentence: 110 },
    Measure { gaps: MOST, strengths: 1, sentence: 90 },
    Measure { gaps: MOST, strengths: 1, sentence: 75 },
    Measure { gaps: MOST, strengths: 1, sentence: 60 },
    Measure { gaps: MOST, strengths: 1, sentence: 38 },
    Measure { gaps: MOST, strengths: 0, sentence: 170 },
    Measure { gaps: MOST, strengths: 0, sentence: 140 },
    Measure { gaps: 4, strengths: 1, sentence: 150 },
    Measure { gaps: 4, strengths: 0, sentence: 150 },
    Measure { gaps: 3, strengths: 0, sentence: 200 },
    Measure { gaps: 3, strengths: 0, sentence: 150 },
    Measure { gaps: 3, strengths: 0, sentence: 120 },
    Measure { gaps: 2, strengths: 0, sentence: 120 },
    Measure { gaps: 2, strengths: 0, sentence: 80 },
    Measure { gaps: 1, strengths: 0, sentence: 80 },
    Measure { gaps: 0, strengths: 0, sentence: 80 },
];

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let words = context.words;
    if context.is_empty() {
        return vec![
            paragraph(Tone::Lead, say!(words, "empty-assessment")),
            heading(2, say!(words, "summary-decisions")),
            list(
                Numbering::Numbers,
                vec![say!(words, "decision-start").into(), say!(words, "decision-targets-first").into()],
            ),
        ];
    }
    let of = |measure: &Measure| page(context, measure);
    let versions = match context.options.kind {
        // Where it is the report, it goes on overleaf before it leaves out a gap or the strengths.
        Kind::Summary => {
            let whole = MEASURES.iter().filter(|measure| measure.gaps == MOST && measure.strengths > 0);
            whole.chain([&MEASURES[0]]).map(of).collect()
        }
        Kind::Full | Kind::Applicability | Kind::Actions => MEASURES.iter().map(of).collect(),
    };
    vec![Block::OnePage(versions)]
}

/// The whole summary in one measure.
fn page(context: &Context<'_>, measure: &Measure) -> Vec<Block> {
    let words = context.words;
    let mut blocks = vec![paragraph(Tone::Lead, lead(context)), headlines(context)];
    let told = [Some(readiness(context)), Some(gap_count(context)), groups(context), trend(context)];
    blocks.push(paragraph(Tone::Body, told.into_iter().flatten().collect::<Vec<_>>().join(" ")));
    let gaps: Vec<Text> =
        top_gaps(context).take(measure.gaps).map(|score| gap(context, score, measure.sentence)).collect();
    if !gaps.is_empty() {
        blocks.push(heading(2, say!(words, "summary-five")));
        blocks.push(list(Numbering::Numbers, gaps));
    }
    let strengths = strengths(context, measure.strengths);
    if measure.strengths > 1 {
        blocks.push(heading(2, say!(words, "summary-strengths")));
        blocks.push(paragraph(Tone::Body, strengths));
    } else if measure.strengths == 1 {
        // One alone needs no heading.
        let label = Text::strong(say!(words, "summary-strengths") + ":");
        blocks.push(paragraph(Tone::Body, Text::joined([label, strengths], " ")));
    }
    blocks.push(heading(2, say!(words, "summary-decisions")));
    blocks.push(list(Numbering::Numbers, decisions::decisions(context, measure.sentence)));
    blocks
}

fn list(numbering: Numbering, items: Vec<Text>) -> Block {
    Block::List(List { numbering, items })
}

/// The two levels in a sentence, and what is still open.
fn lead(context: &Context<'_>) -> String {
    let (words, scores) = (context.words, context.scores());
    let organisation = shorten(context.assessment().organisation.name.trim(), LONGEST_NAME);
    let shown = |value: Option<f64>| value.map(decimal).unwrap_or_default();
    let (system, annex) = (&scores.management_system, &scores.annex_a);
    let (system_target, annex_target) = (shown(system.target()), shown(annex.target()));
    let values = [
        ("organisation", organisation),
        ("system", shown(system.mean())),
        ("system-target", system_target),
        ("annex", shown(annex.mean())),
        ("annex-target", annex_target),
    ]
    .map(|(name, value)| (name, fluent_bundle::FluentValue::from(value)));
    let levels = match (system.mean(), annex.mean()) {
        (Some(_), Some(_)) => words.message("summary-lead-both", &values),
        (Some(_), None) => words.message("summary-lead-system", &values),
        (None, Some(_)) => words.message("summary-lead-annex", &values),
        (None, None) => say!(words, "results-empty"),
    };
    let unrated = scores.overall.applicable - scores.overall.rated;
    if unrated == 0 {
        return levels;
    }
    format!("{levels} {}", say!(words, "summary-incomplete", unrated = unrated))
}

fn headlines(context: &Context<'_>) -> Block {
    let (words, scores) = (context.words, context.scores());
    let blockers = scores.readiness.requirements();
    Block::Headlines(vec![
        level_headline(context, say!(words, "headline-system"), &scores.management_system),
        level_headline(context, say!(words, "headline-annex"), &scores.annex_a),
        Headline {
            label: say!(words, "headline-readiness"),
            figure: words.token("readiness", scores.readiness.verdict.token()),
            beside: vec![say!(words, "headline-blockers", count = blockers), say!(words, "headline-readiness-scope")],
            level: None,
        },
    ])
}

fn level_headline(context: &Context<'_>, label: String, rollup: &Rollup) -> Headline {
    let words = context.words;
    let target = rollup.target().map(decimal).unwrap_or_default();
    let mut beside = vec![
        say!(words, "headline-target", target = target),
        say!(words, "headline-coverage", rated = rollup.rated, applicable = rollup.applicable),
    ];
    if let (false, Some(low), Some(high)) = (rollup.is_complete(), rollup.low(), rollup.high()) {
        beside.push(say!(words, "between", low = decimal(low), high = decimal(high)));
    }
    Headline {
        label,
        figure: context.mean(rollup).unwrap_or_else(|| say!(words, "headline-unrated")),
        beside,
        level: rollup.mean().and_then(|mean| Level::new(mean.round() as u8)),
    }
}

fn readiness(context: &Context<'_>) -> String {
    let (words, readiness) = (context.words, &context.scores().readiness);
    let verdict = words.token("summary-readiness", readiness.verdict.token());
    let count = |why| readiness.blockers.iter().filter(|blocker| blocker.why == why).count();
    let counted = [
        (Why::Major, count(Why::Major)),
        (Why::DocumentedUnmet, count(Why::DocumentedUnmet)),
        (Why::DocumentedPartly, count(Why::DocumentedPartly)),
        (Why::AuditOrReview, count(Why::AuditOrReview)),
        (Why::Unanswered, count(Why::Unanswered)),
    ];
    let told: Vec<String> = counted
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(why, count)| match why {
            Why::Major => say!(words, "blockers-major", count = count),
            Why::DocumentedUnmet => say!(words, "blockers-documented-unmet", count = count),
            Why::DocumentedPartly => say!(words, "blockers-documented-partly", count = count),
            Why::AuditOrReview => say!(words, "blockers-audit-or-review", count = count),
            Why::Unanswered => say!(words, "blockers-unanswered", count = count),
        })
        .collect();
    if told.is_empty() {
        return verdict;
    }
    let blockers = say!(words, "summary-blockers", count = readiness.requirements(), list = told.join("; "));
    format!("{verdict} {blockers}")
}

fn gap_count(context: &Context<'_>) -> String {
    let words = context.words;
    let class = |priority: &Priority| {
        let of_class = |score: &&RequirementScore| score.priority == Some(*priority);
        let count = context.scores().requirements.iter().filter(of_class).count();
        let told = || match priority {
            Priority::P1 => say!(words, "summary-class-p1", count = count),
            Priority::P2 => say!(words, "summary-class-p2", count = count),
            Priority::P3 => say!(words, "summary-class-p3", count = count),
            Priority::P4 => say!(words, "summary-class-p4", count = count),
        };
        (count > 0).then(told)
    };
    let classes: Vec<String> = Priority::ALL.iter().filter_map(class).collect();
    say!(words, "summary-gaps", count = context.scores().gaps.len(), classes = classes.join(", "))
}

/// The clauses and groups with the lowest and the highest mean, each with how much of it is rated; `None` where none
/// stands out.
fn groups(context: &Context<'_>) -> Option<String> {
    let words = context.words;
    let rated = || {
        let all = context.catalogue().groups().iter().zip(&context.scores().groups);
        all.filter_map(|(group, rollup)| Some((group, rollup, one_decimal(rollup.mean()?))))
    };
    let lowest = rated().map(|(_, _, mean)| mean).min_by(f64::total_cmp)?;
    let highest = rated().map(|(_, _, mean)| mean).max_by(f64::total_cmp)?;
    if lowest.total_cmp(&highest).is_eq() {
        return None;
    }
    // Who share a mean are named together: none of them alone is the lowest or the highest.
    let with = |wanted: f64| {
        let those = rated().filter(|(_, _, mean)| mean.total_cmp(&wanted).is_eq());
        let named = those.map(|(group, rollup, _)| {
            let name = format!("{} {}", group.id, group.title);
            say!(words, "summary-group", name = name, rated = rollup.rated, applicable = rollup.applicable)
        });
        let named: Vec<String> = named.collect();
        match named.len().saturating_sub(SHARING) {
            0 | 1 => named.join(", "),
            more => say!(words, "list-more", list = named[..SHARING].join(", "), count = more),
        }
    };
    let (low, high) = (decimal(lowest), decimal(highest));
    Some(say!(words, "summary-groups", low = low, weakest = with(lowest), high = high, strongest = with(highest)))
}

/// Whether the levels of the same requirements went up or down since the last assessment, and by how much.
fn trend(context: &Context<'_>) -> Option<String> {
    let (earlier, _) = context.previous()?;
    let halves = since::like_for_like(context)?;
    let title = shorten(earlier.title.trim(), LONGEST_TITLE);
    Some(say!(context.words, "summary-trend", title = title, halves = halves))
}

/// Gaps in the order in which they want attention.
fn top_gaps<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a RequirementScore> {
    let scores = context.scores();
    scores.gaps.iter().filter_map(|id| scores.requirement(id))
}

fn gap(context: &Context<'_>, score: &RequirementScore, longest: usize) -> Text {
    let words = context.words;
    let grade = context.grade(score.effective_grade());
    let level = score.level.map_or(0, Level::number);
    let standing = if score.gap > Some(0) {
        say!(words, "summary-gap-standing", grade = grade, level = level, target = score.target.number())
    } else {
        say!(words, "summary-gap-grade", grade = grade, level = level)
    };
    let opening = Text::strong(context.name(&score.id))
        .and(format!(" ({standing}). "), Emphasis::Plain)
        .written(context.finding_within(score, longest), Emphasis::Plain);
    Text::joined([opening, context.next_within(score, longest)], " ").see(Place::Requirement(score.id.clone()))
}

/// What is at or above target with every check met, the furthest above first.
fn strengths(context: &Context<'_>, most: usize) -> Text {
    let conforming = |score: &&RequirementScore| {
        score.level.is_some_and(|level| level >= score.target)
            && score.suggested_grade == Some(Grade::Conforms)
            && !score.is_gap()
    };
    let mut strong: Vec<&RequirementScore> = context.scores().requirements.iter().filter(conforming).collect();
    let above = |score: &RequirementScore| score.level.map_or(0, Level::number).saturating_sub(score.target.number());
    strong.sort_by_key(|score| std::cmp::Reverse((above(score), score.weight, score.level)));
    if strong.is_empty() {
        return say!(context.words, "strengths-none").into();
    }
    let named = strong.iter().take(most).enumerate().fold(Text::default(), |text, (at, score)| {
        let level = score.level.map_or(0, Level::number);
        let told = say!(context.words, "strength-level", level = level, target = score.target.number());
        let gap = if at == 0 { "" } else { "; " };
        text.and(gap, Emphasis::Plain)
            .and(context.name(&score.id), Emphasis::Strong)
            .and(format!(" ({told})"), Emphasis::Plain)
    });
    let opening = match strong.len() <= most {
        true => say!(context.words, "strengths-all", count = strong.len()),
        false => say!(context.words, "strengths-some", count = strong.len()),
    };
    Text::joined([Text::from(opening), named], " ").and(".", Emphasis::Plain)
}
