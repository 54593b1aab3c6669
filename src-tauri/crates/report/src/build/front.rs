//! Cover facts, and what the file says of itself.

use assessment::ParticipantKind;

use super::{context::Context, phrases::listed};
use crate::{
    logo::Logo,
    model::{Fact, Text},
    options::Kind,
    words::say,
};

/// Names of everybody with a part in the assessment.
pub(super) fn named<'a>(context: &Context<'a>, kind: ParticipantKind) -> Vec<&'a str> {
    let people = context.assessment().participants.iter().filter(|person| person.kind == kind);
    people.map(|person| person.name.trim()).filter(|name| !name.is_empty()).collect()
}

/// Who prepared the report: as given in the options, else each assessor.
pub(super) fn prepared_by<'a>(context: &Context<'a>) -> Vec<&'a str> {
    match context.options.prepared_by.trim() {
        "" => named(context, ParticipantKind::Assessor),
        told => vec![told],
    }
}

/// Version and number of the document.
pub(super) fn reference(context: &Context<'_>) -> String {
    let (words, options) = (context.words, context.options);
    match options.document_number.trim() {
        "" => say!(words, "reference-version", version = options.version.as_str()),
        number => say!(words, "reference-number", number = number, version = options.version.as_str()),
    }
}

/// The period of the assessment in words; blank if no day is known.
pub(super) fn period(context: &Context<'_>) -> String {
    let words = context.words;
    let date = |day| words.date(day);
    match (context.assessment().started_on, context.assessment().finished_on) {
        (Some(from), Some(to)) => say!(words, "period-both", from = date(from), to = date(to)),
        (Some(from), None) => say!(words, "period-from", from = date(from)),
        (None, Some(to)) => say!(words, "period-to", to = date(to)),
        (None, None) => String::new(),
    }
}

/// What stands on the cover, blank facts left out.
pub(super) fn facts(context: &Context<'_>) -> Vec<Fact> {
    let (words, options) = (context.words, context.options);
    let status = if options.draft { say!(words, "status-line-draft") } else { say!(words, "status-line-final") };
    let all = [
        (say!(words, "fact-kind"), words.token("assessment-kind", context.assessment().kind.token())),
        (say!(words, "fact-period"), period(context)),
        (say!(words, "fact-date"), words.date(options.date)),
        (say!(words, "fact-status"), format!("{status} · {}", reference(context))),
        (say!(words, "fact-confidentiality"), context.confidentiality().to_owned()),
        (say!(words, "fact-prepared"), listed(prepared_by(context), ", ")),
    ];
    // A report without a cover keeps its head short.
    let kept = if options.kind == Kind::Full { 0..all.len() } else { 2..all.len() };
    let chosen = all.into_iter().skip(kept.start);
    chosen
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(label, text)| Fact { label, text: Text::from(text) })
        .collect()
}

/// The logos given, the client's first.
pub(super) fn logos(context: &Context<'_>) -> Vec<(String, Logo)> {
    let (words, options) = (context.words, context.options);
    let organisation = context.assessment().organisation.name.trim();
    let client = || say!(words, "logo-client", organisation = organisation);
    let assessor = || say!(words, "logo-assessor", name = listed(prepared_by(context), ", "));
    let client = options.client_logo.iter().map(|logo| (client(), logo.clone()));
    client.chain(options.assessor_logo.iter().map(|logo| (assessor(), logo.clone()))).collect()
}
