//! The evidence register.

use std::collections::HashMap;

use assessment::{Evidence, Key};
use catalogue::RequirementId;

use super::context::{Context, paragraph};
use crate::{
    model::{Block, Cell, Column, Emphasis, Place, Table, Text, Tone},
    words::{isolated, say},
};

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let words = context.words;
    let register = &context.assessment().evidence;
    if register.is_empty() {
        return vec![paragraph(Tone::Callout, say!(words, "evidence-none"))];
    }
    let serves = serves(context);
    let row = |evidence: &Evidence| {
        let used = serves.get(&evidence.key).map_or(&[][..], Vec::as_slice);
        vec![
            Cell::Anchor(Place::Evidence(evidence.key.clone()), evidence.key.as_str().into()),
            Cell::from(title(context, evidence)),
            Cell::from(words.token("evidence-kind", evidence.kind.token())),
            Cell::Date(evidence.dated, say!(words, "undated")),
            Cell::from(Text::requirements(used.iter().copied())),
        ]
    };
    let table = Table {
        about: say!(words, "table-evidence"),
        columns: vec![
            Column::text(say!(words, "column-reference"), 0.8),
            Column::text(say!(words, "column-title"), 5.0),
            Column::text(say!(words, "column-kind"), 1.3),
            Column::text(say!(words, "column-dated"), 1.3),
            Column::text(say!(words, "column-serves"), 2.0),
        ],
        rows: register.iter().map(row).collect(),
    };
    vec![paragraph(Tone::Body, say!(words, "evidence-count", count = register.len())), Block::Table(table)]
}

/// Which requirements each piece of evidence is linked to.
pub(super) fn serves<'a>(context: &Context<'a>) -> HashMap<&'a Key, Vec<&'a RequirementId>> {
    let mut serves: HashMap<&Key, Vec<&RequirementId>> = HashMap::new();
    for (id, answer) in &context.assessment().answers {
        for key in &answer.evidence {
            serves.entry(key).or_default().push(id);
        }
    }
    serves
}

/// Title, and below it where the evidence lies, the remark and the file.
fn title(context: &Context<'_>, evidence: &Evidence) -> Text {
    let attached = evidence.attachment.as_ref().map(|file| {
        // As much of the digest as tells two files apart; all of it is in the data.
        let digest = file.sha256.get(..12).unwrap_or_default();
        say!(context.words, "evidence-attached", name = file.name.as_str(), digest = digest)
    });
    let more = [evidence.locator.as_str(), evidence.note.as_str(), attached.as_deref().unwrap_or("")];
    // What a person wrote stands beside our words: each keeps its own direction.
    let told = Text::default().written(&evidence.title, Emphasis::Plain);
    more.into_iter().fold(told, |text, remark| text.remarked(&isolated(remark)))
}
