//! The domain, written as the open JSON document.

use assessment::{Answer, Assessment, Attachment, CheckAnswer, Key, Level};
use catalogue::CheckId;
use chrono::{NaiveDate, SecondsFormat};
use serde_json::{Value, json};

/// The value of `format`.
pub(crate) const FORMAT: &str = "plumbline-assessment";
/// The value of `version`.
pub(crate) const VERSION: i64 = 1;

/// Writes an assessment as JSON: UTF-8, indented, fields in the order of the document, ending in a line feed.
///
/// What is written reads back as the same assessment, but for its filing, which is the workspace's own.
pub fn write(assessment: &Assessment) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(&document(assessment)).expect("BUG: JSON with text keys serialises");
    bytes.push(b'\n');
    bytes
}

/// Writes an assessment as [`write`] does, for others to have: without the notes on requirements, which are for the
/// assessor's eyes alone. What is written has the same seal, which is not about them.
pub fn write_for_others(assessment: &Assessment) -> Vec<u8> {
    write(&without_own_notes(assessment))
}

/// The assessment without the notes on requirements.
pub(crate) fn without_own_notes(assessment: &Assessment) -> Assessment {
    let mut assessment = assessment.clone();
    for answer in assessment.answers.values_mut() {
        answer.note.clear();
    }
    assessment
}

/// The whole document, its fields in their order.
pub(crate) fn document(assessment: &Assessment) -> Value {
    let mut document = json!({
        "format": FORMAT,
        "version": VERSION,
        "catalogue": {"id": assessment.catalogue.id, "edition": assessment.catalogue.edition},
        "organisation": {
            "name": assessment.organisation.name,
            "sector": assessment.organisation.sector,
            "employees": assessment.organisation.employees,
            "country": assessment.organisation.country,
        },
        "assessment": {
            "title": assessment.title,
            "kind": assessment.kind.token(),
            "started_on": date(assessment.started_on),
            "finished_on": date(assessment.finished_on),
            "scope": assessment.scope,
            "ai_roles": assessment.ai_roles.iter().map(|role| role.token()).collect::<Vec<_>>(),
            "status": assessment.status.token(),
            "confidentiality": assessment.confidentiality,
            "default_target": assessment.default_target.number(),
        },
        "participants": assessment.participants.iter().map(|it| json!({
            "key": it.key.as_str(), "name": it.name, "title": it.title, "kind": it.kind.token(),
        })).collect::<Vec<_>>(),
        "ai_systems": assessment.ai_systems.iter().map(|it| json!({
            "key": it.key.as_str(), "name": it.name, "purpose": it.purpose,
            "role": it.role.map(|role| role.token()), "stage": it.stage.map(|stage| stage.token()),
            "owner": it.owner, "note": it.note,
        })).collect::<Vec<_>>(),
        "requirements": assessment.answers.iter().map(|(id, it)| answer(id.as_str(), it)).collect::<Vec<_>>(),
        "evidence": assessment.evidence.iter().map(|it| json!({
            "key": it.key.as_str(), "title": it.title, "kind": it.kind.token(), "locator": it.locator,
            "dated": date(it.dated), "note": it.note, "attachment": it.attachment.as_ref().map(attachment),
        })).collect::<Vec<_>>(),
        "actions": assessment.actions.iter().map(|it| json!({
            "key": it.key.as_str(), "title": it.title,
            "requirements": it.requirements.iter().map(|id| id.as_str()).collect::<Vec<_>>(),
            "owner": it.owner, "due": date(it.due), "effort": it.effort.map(|effort| effort.token()),
            "priority": it.priority.map(|priority| priority.token()), "status": it.status.token(), "note": it.note,
        })).collect::<Vec<_>>(),
    });
    // Only what is final has the field, so that an open assessment goes out as it came in.
    if let Some(seal) = &assessment.seal {
        let at = seal.at.to_rfc3339_opts(SecondsFormat::Secs, true);
        document["seal"] = json!({"sha256": seal.digest.as_str(), "at": at, "by": seal.by});
    }
    document
}

fn answer(id: &str, it: &Answer) -> Value {
    let mut answer = json!({
        "id": id,
        "applicable": it.applicable,
        "exclusion_reason": it.exclusion_reason,
        "weight": it.weight.number(),
        "target": it.target.map(Level::number),
        "level": it.level.map(Level::number),
        "basis": it.basis.map(|basis| basis.token()),
        "grade": it.grade.map(|grade| grade.token()),
        "grade_reason": it.grade_reason,
        "finding": it.finding,
        "recommendation": it.recommendation,
        "note": it.note,
        "review": it.review,
        "checks": it.checks.iter().map(check).collect::<Vec<_>>(),
        "evidence": keys(&it.evidence),
        "participants": keys(&it.participants),
        "ai_systems": keys(&it.ai_systems),
    });
    // A file without these stays one that those can read who knew of none.
    if !it.inclusion_reasons.is_empty() {
        answer["inclusion_reasons"] = it.inclusion_reasons.iter().map(|reason| reason.token()).collect();
    }
    if !it.root_cause.is_empty() {
        answer["root_cause"] = Value::from(it.root_cause.as_str());
    }
    answer
}

fn check((id, it): (&CheckId, &CheckAnswer)) -> Value {
    json!({"id": id.as_str(), "verdict": it.verdict.map(|verdict| verdict.token()), "reason": it.reason, "note": it.note})
}

fn attachment(it: &Attachment) -> Value {
    json!({"name": it.name, "media_type": it.media_type, "bytes": it.bytes, "sha256": it.sha256})
}

fn keys(keys: &[Key]) -> Vec<&str> {
    keys.iter().map(Key::as_str).collect()
}

fn date(date: Option<NaiveDate>) -> Option<String> {
    date.map(|date| date.to_string())
}
