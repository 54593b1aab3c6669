//! Snapshot, options and words → model: what is said, and in which order.
//!
//! Takes figures from the scores and guidance from the catalogue; computes no
//! figure, and knows nothing of pages.

mod actions;
mod applicability;
mod bars;
mod brief;
mod context;
mod control;
mod decisions;
mod documented;
mod evidence;
mod findings;
mod front;
mod gaps;
mod method;
mod neighbours;
mod phrases;
mod radar;
mod results;
mod scope;
mod sheets;
mod sign_off;
mod since;
mod summary;
mod trend;

use crate::{
    Model, Options, Snapshot, Words,
    model::{Attachment, Block, Orientation, Part},
    options::Kind,
    section::Section,
    words::say,
};
use context::Context;

/// Makes the model of a report. Pure: the same snapshot, options and words give the same model.
pub fn build(snapshot: &Snapshot<'_>, options: &Options, words: &Words) -> Model {
    let context = Context { snapshot, options, words };
    let title = words.token("title", options.kind.token());
    let part = |(at, section): (usize, Section)| Part {
        section,
        // A short report is headed by its title.
        heading: match options.kind {
            Kind::Summary | Kind::Applicability | Kind::Actions if at == 0 => title.clone(),
            _ => words.token("section", section.token()),
        },
        orientation: orientation(section, options.kind),
        blocks: blocks(section, &context),
    };
    let parts = context.sections().into_iter().enumerate().map(part).collect();
    let attachment = (!snapshot.data_json.is_empty()).then(|| Attachment {
        name: say!(words, "attachment-name"),
        description: say!(words, "attachment-about"),
        bytes: snapshot.data_json.to_vec(),
    });
    Model {
        kind: options.kind,
        paper: options.paper,
        draft: options.draft,
        date: options.date,
        title,
        organisation: snapshot.assessment.organisation.name.trim().to_owned(),
        subtitle: snapshot.assessment.title.trim().to_owned(),
        author: front::prepared_by(&context).join(", "),
        confidentiality: context.confidentiality().to_owned(),
        reference: front::reference(&context),
        facts: front::facts(&context),
        notice: say!(words, "notice-short"),
        logos: front::logos(&context),
        parts,
        sheets: sheets::sheets(&context),
        attachment,
        words: words.clone(),
    }
}

/// Wide tables lie across, and where the whole report is such a table, so does the page to sign.
fn orientation(section: Section, kind: Kind) -> Orientation {
    match (section, kind) {
        (Section::Applicability | Section::Actions, _) => Orientation::Landscape,
        (_, Kind::Applicability | Kind::Actions) => Orientation::Landscape,
        _ => Orientation::Portrait,
    }
}

fn blocks(section: Section, context: &Context<'_>) -> Vec<Block> {
    match section {
        Section::Control => control::blocks(context),
        Section::Summary => summary::blocks(context),
        Section::Scope => scope::blocks(context),
        Section::Results => results::blocks(context),
        Section::Gaps => gaps::blocks(context),
        Section::Findings => findings::blocks(context),
        Section::Documented => documented::blocks(context),
        Section::Applicability => applicability::blocks(context),
        Section::Actions => actions::blocks(context),
        Section::Since => since::blocks(context),
        Section::Evidence => evidence::blocks(context),
        Section::Neighbours => neighbours::blocks(context),
        Section::Method => method::blocks(context),
        Section::SignOff => sign_off::blocks(context),
    }
}
