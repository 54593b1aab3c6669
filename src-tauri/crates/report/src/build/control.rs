//! Document control: who, against what, how, and within which limits.

use assessment::{ParticipantKind, Seal};

use super::{
    context::{Context, heading, paragraph},
    front::{named, period, prepared_by, reference},
    phrases::listed,
};
use crate::{
    model::{Block, Emphasis, Fact, List, Numbering, Text, Tone},
    words::say,
};

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let words = context.words;
    let bullets = |items: Vec<String>| {
        Block::List(List { numbering: Numbering::Bullets, items: items.into_iter().map(Text::from).collect() })
    };
    vec![
        Block::Facts(facts(context)),
        heading(2, say!(words, "control-method")),
        bullets(vec![
            say!(words, "control-method-1"),
            say!(words, "control-method-2"),
            say!(words, "control-method-3"),
            say!(words, "control-method-4"),
        ]),
        heading(2, say!(words, "control-limits")),
        bullets(vec![say!(words, "control-limit-audit"), say!(words, "control-limit-sample")]),
        paragraph(Tone::Callout, context.catalogue().notice.as_str()),
    ]
}

/// The facts of document control; what is not stated says so.
pub(super) fn facts(context: &Context<'_>) -> Vec<Fact> {
    let (words, options, assessment) = (context.words, context.options, context.assessment());
    let or_blank = |text: &str| match text.trim() {
        "" => Text::default().and(say!(words, "control-blank"), Emphasis::Soft),
        told => Text::from(told),
    };
    let organisation = match assessment.organisation.sector.trim() {
        "" => assessment.organisation.name.clone(),
        sector => {
            say!(words, "organisation-line-sector", name = assessment.organisation.name.as_str(), sector = sector)
        }
    };
    let employees = assessment.organisation.employees.map(|count| say!(words, "employees", count = count));
    let sponsors = listed(named(context, ParticipantKind::Sponsor), ", ");
    let distribution = if options.distribution.trim().is_empty() { &sponsors } else { &options.distribution };
    let catalogue = context.catalogue();
    let edition = say!(
        words,
        "catalogue-line",
        id = catalogue.id.as_str(),
        edition = catalogue.edition.as_str(),
        version = catalogue.version.as_str(),
    );
    let sealed = assessment.seal.as_ref().map(|seal| (say!(words, "fact-seal"), Text::from(seal_line(context, seal))));
    [
        (say!(words, "fact-organisation"), or_blank(&organisation)),
        (say!(words, "fact-employees"), or_blank(&employees.unwrap_or_default())),
        (say!(words, "fact-title"), or_blank(&assessment.title)),
        (say!(words, "fact-period"), or_blank(&period(context))),
        (say!(words, "fact-version"), Text::from(reference(context))),
        (say!(words, "fact-date"), Text::from(words.date(options.date))),
        (say!(words, "fact-confidentiality"), or_blank(context.confidentiality())),
        (say!(words, "fact-prepared"), or_blank(&listed(prepared_by(context), ", "))),
        (say!(words, "fact-reviewed"), or_blank(&options.reviewed_by)),
        (say!(words, "fact-approved"), or_blank(&options.approved_by)),
        (say!(words, "fact-distribution"), or_blank(distribution)),
        (say!(words, "fact-criteria"), Text::from(catalogue.title.as_str())),
        (say!(words, "fact-catalogue"), Text::from(edition)),
    ]
    .into_iter()
    .chain(sealed)
    .map(|(label, text)| Fact { label, text })
    .collect()
}

/// When and by whom the assessment was finalised, and its whole digest, to hold the data against.
pub(super) fn seal_line(context: &Context<'_>, seal: &Seal) -> String {
    let date = context.words.date(seal.at.date_naive());
    let (seal, by) = (seal.digest.as_str(), seal.by.trim());
    if by.is_empty() {
        return say!(context.words, "seal-line-nobody", date = date, seal = seal);
    }
    say!(context.words, "seal-line", date = date, by = by, seal = seal)
}
