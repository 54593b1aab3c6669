//! Scope: what was assessed, with whom, and on which samples.

use assessment::{Basis, score::RequirementScore};

use super::{
    context::{Context, heading, paragraph},
    phrases::paragraphs,
};
use crate::{
    model::{Block, Cell, Column, List, Numbering, Table, Text, Tone},
    words::say,
};

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let (words, assessment) = (context.words, context.assessment());
    let mut blocks = vec![heading(2, say!(words, "scope-statement"))];
    match assessment.scope.trim() {
        "" => blocks.push(paragraph(Tone::Callout, say!(words, "scope-missing"))),
        scope => blocks.extend(paragraphs(scope)),
    }
    blocks.push(heading(2, say!(words, "scope-roles")));
    let roles: Vec<Text> = assessment.ai_roles.iter().map(|role| words.token("ai-role", role.token()).into()).collect();
    blocks.push(match roles.is_empty() {
        true => paragraph(Tone::Body, say!(words, "none-recorded")),
        false => Block::List(List { numbering: Numbering::Bullets, items: roles }),
    });
    blocks.push(heading(2, say!(words, "scope-systems")));
    blocks.push(match assessment.ai_systems.is_empty() {
        true => paragraph(Tone::Body, say!(words, "scope-systems-none")),
        false => Block::Table(systems(context)),
    });
    blocks.push(heading(2, say!(words, "scope-people")));
    blocks.push(match assessment.participants.is_empty() {
        true => paragraph(Tone::Body, say!(words, "scope-people-none")),
        false => Block::Table(people(context)),
    });
    blocks.push(heading(2, say!(words, "scope-sampling")));
    blocks.push(paragraph(Tone::Body, sampling(context)));
    blocks
}

fn systems(context: &Context<'_>) -> Table {
    let words = context.words;
    let not_stated = || say!(words, "not-stated");
    let rows = context.assessment().ai_systems.iter().map(|system| {
        vec![
            Cell::from(Text::strong(system.name.as_str())),
            Cell::from(Text::from(system.purpose.trim()).remarked(&system.note)),
            Cell::from(system.role.map_or_else(not_stated, |role| words.token("ai-role", role.token()))),
            Cell::from(system.stage.map_or_else(not_stated, |stage| words.token("stage", stage.token()))),
            Cell::from(system.owner.as_str()),
        ]
    });
    Table {
        about: say!(words, "scope-systems"),
        columns: vec![
            Column::text(say!(words, "column-system"), 1.6),
            Column::text(say!(words, "column-purpose"), 5.8),
            Column::text(say!(words, "column-role"), 1.3),
            Column::text(say!(words, "column-stage"), 1.5),
            Column::text(say!(words, "column-owner"), 1.5),
        ],
        rows: rows.collect(),
    }
}

fn people(context: &Context<'_>) -> Table {
    let words = context.words;
    let rows = context.assessment().participants.iter().map(|person| {
        vec![
            Cell::from(Text::strong(person.name.as_str())),
            Cell::from(person.title.as_str()),
            Cell::from(words.token("participant", person.kind.token())),
        ]
    });
    Table {
        about: say!(words, "scope-people"),
        columns: vec![
            Column::text(say!(words, "column-name"), 2.0),
            Column::text(say!(words, "column-position"), 3.0),
            Column::text(say!(words, "column-part"), 1.2),
        ],
        rows: rows.collect(),
    }
}

fn sampling(context: &Context<'_>) -> String {
    let words = context.words;
    let rated: Vec<&RequirementScore> = context.scores().requirements.iter().filter(|it| it.level.is_some()).collect();
    let basis = |wanted| {
        let rests_on =
            |score: &&&RequirementScore| context.answer(&score.id).and_then(|answer| answer.basis) == Some(wanted);
        rated.iter().filter(rests_on).count()
    };
    let count = say!(words, "scope-sampling-count", evidence = context.assessment().evidence.len());
    if rated.is_empty() {
        return count;
    }
    let rests = say!(
        words,
        "scope-sampling-basis",
        rated = rated.len(),
        sampled = basis(Basis::Sampled),
        seen = basis(Basis::Seen),
        stated = basis(Basis::Stated),
    );
    let told = format!("{count} {rests}");
    match rated.len() - Basis::ALL.iter().copied().map(basis).sum::<usize>() {
        0 => told,
        silent => format!("{told} {}", say!(words, "scope-sampling-silent", count = silent)),
    }
}
