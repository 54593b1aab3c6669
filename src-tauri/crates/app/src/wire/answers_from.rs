//! The domain, turned into what the window holds.

use std::collections::BTreeMap;

use assessment as domain;

use super::{
    ActionView, AiSystemView, AnswerView, AssessmentView, AttachmentView, CheckAnswerView, EvidenceView, HeaderView,
    HistoryView, OrganisationView, ParticipantView, Patch, ScoresView, SealView, StepView,
};

/// ISO 8601, as in every file.
pub(crate) fn iso(date: Option<chrono::NaiveDate>) -> Option<String> {
    date.map(|date| date.to_string())
}

impl From<&store::UndoLabel> for StepView {
    fn from(label: &store::UndoLabel) -> Self {
        StepView {
            op: label.op.token().to_owned(),
            entity: label.entity.to_owned(),
            subject: label.part.clone(),
            field: label.field.to_owned(),
            before: label.before.clone(),
            after: label.after.clone(),
            fields: u32::try_from(label.fields).unwrap_or(u32::MAX),
        }
    }
}

fn token(value: &'static str) -> String {
    value.to_owned()
}

fn keys(keys: &[domain::Key]) -> Vec<String> {
    keys.iter().map(ToString::to_string).collect()
}

impl From<&domain::Organisation> for OrganisationView {
    fn from(it: &domain::Organisation) -> Self {
        OrganisationView {
            name: it.name.clone(),
            sector: it.sector.clone(),
            employees: it.employees,
            country: it.country.clone(),
        }
    }
}

impl From<&domain::Seal> for SealView {
    fn from(it: &domain::Seal) -> Self {
        SealView { sha256: it.digest.to_string(), at: crate::assess::timestamp(it.at), by: it.by.clone() }
    }
}

impl From<&domain::Assessment> for HeaderView {
    fn from(it: &domain::Assessment) -> Self {
        HeaderView {
            organisation: (&it.organisation).into(),
            title: it.title.clone(),
            kind: token(it.kind.token()),
            started_on: iso(it.started_on),
            finished_on: iso(it.finished_on),
            scope: it.scope.clone(),
            ai_roles: it.ai_roles.iter().map(|role| token(role.token())).collect(),
            status: token(it.status.token()),
            confidentiality: it.confidentiality.clone(),
            default_target: it.default_target.number(),
            seal: it.seal.as_ref().map(Into::into),
            is_archived: it.filing.is_archived,
            reopened: it.filing.reopened.clone(),
        }
    }
}

impl From<&domain::Answer> for AnswerView {
    fn from(it: &domain::Answer) -> Self {
        let check = |check: &domain::CheckAnswer| CheckAnswerView {
            verdict: check.verdict.map(|verdict| token(verdict.token())),
            reason: check.reason.clone(),
            note: check.note.clone(),
        };
        AnswerView {
            applicable: it.applicable,
            exclusion_reason: it.exclusion_reason.clone(),
            inclusion_reasons: it.inclusion_reasons.iter().map(|reason| token(reason.token())).collect(),
            weight: it.weight.number(),
            target: it.target.map(domain::Level::number),
            level: it.level.map(domain::Level::number),
            basis: it.basis.map(|basis| token(basis.token())),
            grade: it.grade.map(|grade| token(grade.token())),
            grade_reason: it.grade_reason.clone(),
            finding: it.finding.clone(),
            root_cause: it.root_cause.clone(),
            recommendation: it.recommendation.clone(),
            note: it.note.clone(),
            review: it.review,
            checks: it.checks.iter().map(|(id, answer)| (id.to_string(), check(answer))).collect(),
            evidence: keys(&it.evidence),
            participants: keys(&it.participants),
            ai_systems: keys(&it.ai_systems),
        }
    }
}

impl From<&domain::Participant> for ParticipantView {
    fn from(it: &domain::Participant) -> Self {
        ParticipantView {
            key: it.key.to_string(),
            name: it.name.clone(),
            title: it.title.clone(),
            kind: token(it.kind.token()),
        }
    }
}

impl From<&domain::AiSystem> for AiSystemView {
    fn from(it: &domain::AiSystem) -> Self {
        AiSystemView {
            key: it.key.to_string(),
            name: it.name.clone(),
            purpose: it.purpose.clone(),
            role: it.role.map(|role| token(role.token())),
            stage: it.stage.map(|stage| token(stage.token())),
            owner: it.owner.clone(),
            note: it.note.clone(),
        }
    }
}

impl From<&domain::Evidence> for EvidenceView {
    fn from(it: &domain::Evidence) -> Self {
        EvidenceView {
            key: it.key.to_string(),
            title: it.title.clone(),
            kind: token(it.kind.token()),
            locator: it.locator.clone(),
            dated: iso(it.dated),
            note: it.note.clone(),
            attachment: it.attachment.as_ref().map(|file| AttachmentView {
                name: file.name.clone(),
                media_type: file.media_type.clone(),
                bytes: file.bytes,
                sha256: file.sha256.clone(),
            }),
        }
    }
}

impl From<&domain::Action> for ActionView {
    fn from(it: &domain::Action) -> Self {
        ActionView {
            key: it.key.to_string(),
            title: it.title.clone(),
            requirements: it.requirements.iter().map(ToString::to_string).collect(),
            owner: it.owner.clone(),
            due: iso(it.due),
            effort: it.effort.map(|effort| token(effort.token())),
            priority: it.priority.map(|priority| token(priority.token())),
            status: token(it.status.token()),
            note: it.note.clone(),
        }
    }
}

fn views<'a, T, V: From<&'a T>>(items: &'a [T]) -> Vec<V> {
    items.iter().map(Into::into).collect()
}

impl AssessmentView {
    /// The view of an assessment, with its figures and its place in the history; as one that is no sample and follows none.
    pub(crate) fn new(
        id: String,
        it: &domain::Assessment,
        scores: ScoresView,
        history: HistoryView,
        changed_at: String,
    ) -> AssessmentView {
        AssessmentView {
            id,
            header: it.into(),
            participants: views(&it.participants),
            ai_systems: views(&it.ai_systems),
            evidence: views(&it.evidence),
            actions: views(&it.actions),
            answers: it.answers.iter().map(|(id, answer)| (id.to_string(), answer.into())).collect(),
            scores,
            history,
            changed_at,
            previous: None,
            is_sample: false,
        }
    }
}

impl Patch {
    /// What turns a view of `before` into a view of `after`.
    pub(crate) fn between(before: &domain::Assessment, after: &domain::Assessment) -> Patch {
        fn list<'a, T: PartialEq, V: From<&'a T>>(before: &[T], after: &'a [T]) -> Option<Vec<V>> {
            (before != after).then(|| views(after))
        }
        let header = |it: &domain::Assessment| domain::Assessment {
            answers: BTreeMap::new(),
            participants: Vec::new(),
            ai_systems: Vec::new(),
            evidence: Vec::new(),
            actions: Vec::new(),
            ..it.clone()
        };
        let changed = after.answers.iter().filter(|(id, answer)| before.answers.get(id) != Some(answer));
        let removed = before.answers.keys().filter(|id| !after.answers.contains_key(id));
        Patch {
            header: (header(before) != header(after)).then(|| after.into()),
            participants: list(&before.participants, &after.participants),
            ai_systems: list(&before.ai_systems, &after.ai_systems),
            evidence: list(&before.evidence, &after.evidence),
            actions: list(&before.actions, &after.actions),
            answers: changed
                .map(|(id, answer)| (id.to_string(), Some(answer.into())))
                .chain(removed.map(|id| (id.to_string(), None)))
                .collect(),
        }
    }
}
