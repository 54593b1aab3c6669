//! An edit as the window sends it, read into the domain's.

use std::str::FromStr;

use assessment::{
    self as domain, Edit, Key,
    edit::{AnswerEdit, CheckEdit},
};
use serde::Deserialize;
use ts_rs::TS;

use super::{ActionView, AiSystemView, EvidenceView, OrganisationView, ParticipantView};

/// One change a person makes. A blank key asks for a new one.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "the names are those of assessment::Edit")]
pub enum WireEdit {
    Organisation { organisation: OrganisationView },
    Title { text: String },
    Kind { kind: String },
    Period { started_on: Option<String>, finished_on: Option<String> },
    Scope { text: String },
    AiRoles { ai_roles: Vec<String> },
    Status { status: String },
    Confidentiality { text: String },
    DefaultTarget { level: u8 },
    GroupTarget { group: String, level: Option<u8> },
    Include { requirement: String },
    Exclude { requirement: String, reason: String },
    InclusionReasons { requirement: String, reasons: Vec<String> },
    Weight { requirement: String, weight: u8 },
    Target { requirement: String, level: Option<u8> },
    Level { requirement: String, level: Option<u8> },
    Basis { requirement: String, basis: Option<String> },
    Grade { requirement: String, grade: Option<String> },
    GradeReason { requirement: String, text: String },
    Finding { requirement: String, text: String },
    RootCause { requirement: String, text: String },
    Recommendation { requirement: String, text: String },
    Note { requirement: String, text: String },
    Review { requirement: String, review: bool },
    LinkEvidence { requirement: String, keys: Vec<String> },
    LinkParticipants { requirement: String, keys: Vec<String> },
    LinkAiSystems { requirement: String, keys: Vec<String> },
    Verdict { check: String, verdict: Option<String>, reason: String },
    CheckNote { check: String, text: String },
    PutParticipant { participant: ParticipantView },
    RemoveParticipant { key: String },
    PutAiSystem { ai_system: AiSystemView },
    RemoveAiSystem { key: String },
    PutEvidence { evidence: EvidenceView },
    RemoveEvidence { key: String },
    Detach { key: String },
    PutAction { action: ActionView },
    RemoveAction { key: String },
}

/// How several changes were made; undo names the step by it: “paste of 34 cells”.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are those of store::Several")]
pub enum HowSeveral {
    Paste,
    Fill,
    Clear,
    Bulk,
}

impl From<HowSeveral> for store::Several {
    fn from(how: HowSeveral) -> store::Several {
        match how {
            HowSeveral::Paste => store::Several::Paste,
            HowSeveral::Fill => store::Several::Fill,
            HowSeveral::Clear => store::Several::Clear,
            HowSeveral::Bulk => store::Several::Bulk,
        }
    }
}

/// A wire value that is none of the domain's: what was wanted, as `edit-value` words it, and what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BadValue {
    pub(crate) wanted: &'static str,
    pub(crate) found: String,
}

pub(crate) type Read<T> = Result<T, BadValue>;

fn bad(wanted: &'static str, found: impl ToString) -> BadValue {
    BadValue { wanted, found: found.to_string() }
}

/// A value of a closed set or an identifier.
pub(crate) fn parse<T: FromStr>(wanted: &'static str, text: &str) -> Read<T> {
    text.parse().map_err(|_| bad(wanted, text))
}

/// The same, where nothing is an answer too.
pub(crate) fn parse_opt<T: FromStr>(wanted: &'static str, text: Option<&str>) -> Read<Option<T>> {
    text.map(|text| parse(wanted, text)).transpose()
}

pub(crate) fn level(number: u8) -> Read<domain::Level> {
    domain::Level::new(number).ok_or_else(|| bad("level", number))
}

fn level_opt(number: Option<u8>) -> Read<Option<domain::Level>> {
    number.map(level).transpose()
}

fn key(text: &str) -> Read<Key> {
    Key::new(text).ok_or_else(|| bad("key", text))
}

fn keys(texts: &[String]) -> Read<Vec<Key>> {
    texts.iter().map(|text| key(text)).collect()
}

/// The key given, or a new one where it is blank.
fn key_or_next<'a>(text: &str, prefix: &str, taken: impl Iterator<Item = &'a Key>) -> Read<Key> {
    if text.is_empty() { Ok(Key::next(prefix, taken)) } else { key(text) }
}

impl OrganisationView {
    pub(crate) fn read(self) -> domain::Organisation {
        domain::Organisation { name: self.name, sector: self.sector, employees: self.employees, country: self.country }
    }
}

impl ParticipantView {
    pub(crate) fn read(self, taken: &[domain::Participant]) -> Read<domain::Participant> {
        Ok(domain::Participant {
            key: key_or_next(&self.key, "p", taken.iter().map(|it| &it.key))?,
            name: self.name,
            title: self.title,
            kind: parse("kind", &self.kind)?,
        })
    }
}

impl AiSystemView {
    pub(crate) fn read(self, taken: &[domain::AiSystem]) -> Read<domain::AiSystem> {
        Ok(domain::AiSystem {
            key: key_or_next(&self.key, "s", taken.iter().map(|it| &it.key))?,
            name: self.name,
            purpose: self.purpose,
            role: parse_opt("role", self.role.as_deref())?,
            stage: parse_opt("stage", self.stage.as_deref())?,
            owner: self.owner,
            note: self.note,
        })
    }
}

impl EvidenceView {
    fn read(self, taken: &[domain::Evidence]) -> Read<domain::Evidence> {
        let key = key_or_next(&self.key, "e", taken.iter().map(|it| &it.key))?;
        // A file is attached and taken off by itself: what the window last saw of it may be old.
        let attachment = taken.iter().find(|it| it.key == key).and_then(|it| it.attachment.clone());
        Ok(domain::Evidence {
            key,
            title: self.title,
            kind: parse("kind", &self.kind)?,
            locator: self.locator,
            dated: parse_opt("date", self.dated.as_deref())?,
            note: self.note,
            attachment,
        })
    }
}

impl ActionView {
    fn read(self, taken: &[domain::Action]) -> Read<domain::Action> {
        let requirements = self.requirements.iter().map(|id| parse("id", id));
        Ok(domain::Action {
            key: key_or_next(&self.key, "a", taken.iter().map(|it| &it.key))?,
            title: self.title,
            requirements: requirements.collect::<Read<_>>()?,
            owner: self.owner,
            due: parse_opt("date", self.due.as_deref())?,
            effort: parse_opt("effort", self.effort.as_deref())?,
            priority: parse_opt("priority", self.priority.as_deref())?,
            status: parse("status", &self.status)?,
            note: self.note,
        })
    }
}

impl WireEdit {
    /// The domain's edit; new keys are taken from `assessment`.
    pub(crate) fn read(self, assessment: &domain::Assessment) -> Read<Edit> {
        let answer =
            |requirement: &str, change: AnswerEdit| Ok(Edit::Requirement { id: parse("id", requirement)?, change });
        match self {
            WireEdit::Organisation { organisation } => Ok(Edit::Organisation(organisation.read())),
            WireEdit::Title { text } => Ok(Edit::Title(text)),
            WireEdit::Kind { kind } => Ok(Edit::Kind(parse("kind", &kind)?)),
            WireEdit::Period { started_on, finished_on } => Ok(Edit::Period {
                started_on: parse_opt("date", started_on.as_deref())?,
                finished_on: parse_opt("date", finished_on.as_deref())?,
            }),
            WireEdit::Scope { text } => Ok(Edit::Scope(text)),
            WireEdit::AiRoles { ai_roles } => {
                Ok(Edit::AiRoles(ai_roles.iter().map(|role| parse("role", role)).collect::<Read<_>>()?))
            }
            WireEdit::Status { status } => Ok(Edit::Status(parse("status", &status)?)),
            WireEdit::Confidentiality { text } => Ok(Edit::Confidentiality(text)),
            WireEdit::DefaultTarget { level: number } => Ok(Edit::DefaultTarget(level(number)?)),
            WireEdit::GroupTarget { group, level: number } => {
                Ok(Edit::GroupTarget { group: parse("id", &group)?, target: level_opt(number)? })
            }
            WireEdit::Include { requirement } => answer(&requirement, AnswerEdit::Include),
            WireEdit::Exclude { requirement, reason } => answer(&requirement, AnswerEdit::Exclude { reason }),
            WireEdit::InclusionReasons { requirement, reasons } => {
                let reasons = reasons.iter().map(|reason| parse("reason", reason)).collect::<Read<_>>()?;
                answer(&requirement, AnswerEdit::InclusionReasons(reasons))
            }
            WireEdit::Weight { requirement, weight } => {
                let read = domain::Weight::new(weight).ok_or_else(|| bad("weight", weight));
                answer(&requirement, AnswerEdit::Weight(read?))
            }
            WireEdit::Target { requirement, level: number } => {
                answer(&requirement, AnswerEdit::Target(level_opt(number)?))
            }
            WireEdit::Level { requirement, level: number } => {
                answer(&requirement, AnswerEdit::Level(level_opt(number)?))
            }
            WireEdit::Basis { requirement, basis } => {
                answer(&requirement, AnswerEdit::Basis(parse_opt("basis", basis.as_deref())?))
            }
            WireEdit::Grade { requirement, grade } => {
                answer(&requirement, AnswerEdit::Grade(parse_opt("grade", grade.as_deref())?))
            }
            WireEdit::GradeReason { requirement, text } => answer(&requirement, AnswerEdit::GradeReason(text)),
            WireEdit::Finding { requirement, text } => answer(&requirement, AnswerEdit::Finding(text)),
            WireEdit::RootCause { requirement, text } => answer(&requirement, AnswerEdit::RootCause(text)),
            WireEdit::Recommendation { requirement, text } => answer(&requirement, AnswerEdit::Recommendation(text)),
            WireEdit::Note { requirement, text } => answer(&requirement, AnswerEdit::Note(text)),
            WireEdit::Review { requirement, review } => answer(&requirement, AnswerEdit::Review(review)),
            WireEdit::LinkEvidence { requirement, keys: texts } => {
                answer(&requirement, AnswerEdit::Evidence(keys(&texts)?))
            }
            WireEdit::LinkParticipants { requirement, keys: texts } => {
                answer(&requirement, AnswerEdit::Participants(keys(&texts)?))
            }
            WireEdit::LinkAiSystems { requirement, keys: texts } => {
                answer(&requirement, AnswerEdit::AiSystems(keys(&texts)?))
            }
            WireEdit::Verdict { check, verdict, reason } => Ok(Edit::Check {
                id: parse("id", &check)?,
                change: CheckEdit::Verdict { verdict: parse_opt("verdict", verdict.as_deref())?, reason },
            }),
            WireEdit::CheckNote { check, text } => {
                Ok(Edit::Check { id: parse("id", &check)?, change: CheckEdit::Note(text) })
            }
            WireEdit::PutParticipant { participant } => {
                Ok(Edit::PutParticipant(participant.read(&assessment.participants)?))
            }
            WireEdit::RemoveParticipant { key: text } => Ok(Edit::RemoveParticipant(key(&text)?)),
            WireEdit::PutAiSystem { ai_system } => Ok(Edit::PutAiSystem(ai_system.read(&assessment.ai_systems)?)),
            WireEdit::RemoveAiSystem { key: text } => Ok(Edit::RemoveAiSystem(key(&text)?)),
            WireEdit::PutEvidence { evidence } => Ok(Edit::PutEvidence(evidence.read(&assessment.evidence)?)),
            WireEdit::RemoveEvidence { key: text } => Ok(Edit::RemoveEvidence(key(&text)?)),
            WireEdit::Detach { key: text } => Ok(Edit::Attach { key: key(&text)?, attachment: None }),
            WireEdit::PutAction { action } => Ok(Edit::PutAction(action.read(&assessment.actions)?)),
            WireEdit::RemoveAction { key: text } => Ok(Edit::RemoveAction(key(&text)?)),
        }
    }
}
