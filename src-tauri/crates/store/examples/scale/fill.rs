//! A workspace as full as one that a firm of consultants has used for years, written by the store's own writer.

use std::error::Error;

use assessment::{
    Action, ActionStatus, Assessment, CheckAnswer, Edition, Evidence, EvidenceKind, Key, Level, Organisation, Verdict,
};
use catalogue::Catalogue;
use store::{AssessmentId, Op, PART, Workspace};

/// Writes so many assessments, each in one piece as an import does it, and returns them in order.
pub(crate) fn assessments(workspace: &mut Workspace, count: usize) -> Result<Vec<AssessmentId>, Box<dyn Error>> {
    let write = |number| Ok(workspace.transact("Ada", Op::Create(Box::new(filled(number)?)))?.assessment);
    (0..count).map(write).collect()
}

/// Attaches files of 25 MiB to the first evidence of assessment after assessment, so many MiB together.
pub(crate) fn attachments(
    workspace: &mut Workspace,
    assessments: &[AssessmentId],
    megabytes: usize,
) -> Result<(), Box<dyn Error>> {
    const FILE: usize = 25;
    for (number, id) in (0..megabytes / FILE).zip(assessments.iter().cycle()) {
        let evidence = workspace.assessment(*id)?.evidence.first().ok_or("an assessment has evidence")?.key.clone();
        let mut file = workspace.begin_intake()?;
        for part in 0..FILE {
            // Every part is another, so that none is kept only once.
            let mut state = (number * FILE + part) as u64 + 1;
            let next = || {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                state.to_le_bytes()
            };
            let bytes: Vec<u8> = std::iter::repeat_with(next).take(PART / 8).flatten().collect();
            workspace.take_in(&mut file, &bytes)?;
        }
        let (name, media_type) = (format!("File {number}.bin"), "application/octet-stream".to_owned());
        let catalogue = Catalogue::embedded();
        workspace
            .transact("Ada", Op::Attach { assessment: *id, evidence, file: &file, name, media_type, catalogue })?;
    }
    Ok(())
}

/// An assessment with the words of the catalogue in its texts, everywhere a little different.
fn filled(number: usize) -> Result<Assessment, Box<dyn Error>> {
    let catalogue = Catalogue::embedded();
    let edition = Edition { id: catalogue.id.clone(), edition: catalogue.edition.clone() };
    let organisation = Organisation { name: format!("Company {number}"), ..Organisation::default() };
    let mut value = Assessment::new(edition, organisation, format!("Assessment {number}"));
    for (at, requirement) in catalogue.requirements().iter().enumerate() {
        let answer = value.answers.entry(requirement.id.clone()).or_default();
        answer.finding = format!("{number}: {}", requirement.levels[(number + at) % 6]);
        answer.recommendation = requirement.next[(number + at) % 5].step.clone();
        answer.level = Level::new(u8::try_from((number + at) % 6)?);
        for (place, check) in requirement.checks.iter().enumerate() {
            // Every third has a note.
            let note = if (number + at + place).is_multiple_of(3) { check.look.clone() } else { String::new() };
            let given = CheckAnswer { verdict: Some(Verdict::Partly), reason: String::new(), note };
            answer.checks.insert(check.id.clone(), given);
        }
        let exhibit = requirement.evidence.first().ok_or("a requirement has an exhibit")?;
        if at % 4 == number % 4 {
            value.evidence.push(Evidence {
                key: Key::new(&format!("e{at}")).ok_or("a key")?,
                title: exhibit.item.clone(),
                kind: EvidenceKind::Document,
                locator: format!("share/{number}/{at}"),
                dated: None,
                note: exhibit.good.clone(),
                attachment: None,
            });
            value.actions.push(Action {
                key: Key::new(&format!("a{at}")).ok_or("a key")?,
                title: requirement.next[at % 5].step.clone(),
                requirements: vec![requirement.id.clone()],
                owner: "Ada".to_owned(),
                due: None,
                effort: None,
                priority: None,
                status: ActionStatus::Open,
                note: String::new(),
            });
        }
    }
    Ok(value)
}
