//! Assessments at the far end of what anybody will have.

use assessment::{Action, ActionStatus, Assessment, Evidence, EvidenceKind};

use super::{day, id, key, typical};

/// A finding of 20,000 characters in sentences, and one without a blank.
pub(crate) fn long_finding() -> Assessment {
    let mut assessment = typical();
    let sentence = "The sampled release had no record of the review, and nobody could say who had held it. ";
    assessment.answers.entry(id("6.1.2")).or_default().finding = sentence.repeat(20_000 / sentence.len());
    assessment.answers.entry(id("8.2")).or_default().finding = "x".repeat(20_000);
    assessment
}

/// 500 actions.
pub(crate) fn many_actions() -> Assessment {
    let mut assessment = typical();
    let make = |at: usize| Action {
        key: key(&format!("b{at}")),
        title: format!("Action {at}: close the gap that was found in the sampled records"),
        requirements: vec![id("6.1.3")],
        owner: format!("Owner {}", at % 37),
        due: Some(day(2026, 1 + (at % 12) as u32, 1 + (at % 28) as u32)),
        effort: None,
        priority: None,
        status: ActionStatus::ALL[at % 4],
        note: if at % 50 == 7 { format!("Remark {at}") } else { String::new() },
    };
    assessment.actions = (0..500).map(make).collect();
    assessment
}

/// 3,000 pieces of evidence.
pub(crate) fn much_evidence() -> Assessment {
    let mut assessment = typical();
    let make = |at: usize| Evidence {
        key: key(&format!("x{at}")),
        title: format!("Record {at}"),
        kind: EvidenceKind::ALL[at % EvidenceKind::ALL.len()],
        locator: format!("https://archive.example/{}", "segment/".repeat(at % 30)),
        dated: None,
        note: if at % 100 == 7 { format!("Remark {at}") } else { String::new() },
        attachment: None,
    };
    assessment.evidence = (0..3_000).map(make).collect();
    assessment
}

/// An organisation name of 200 characters, and a title without a blank.
pub(crate) fn long_names() -> Assessment {
    let mut assessment = typical();
    assessment.organisation.name = "Gesellschaft für angewandte Inspektionstechnik ".repeat(4) + &"W".repeat(12);
    assessment.title = "Donaudampfschifffahrtsgesellschaft".repeat(6);
    assessment.confidentiality = "Strictly confidential, for the addressees of the distribution list only".to_owned();
    assessment
}
