//! A clock and ids that repeat, and an assessment with something in every field.

#![allow(dead_code, reason = "not every test uses all of it")]

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use assessment::{
    Action, ActionStatus, AiRole, AiSystem, Answer, Assessment, AssessmentKind, Attachment, Basis, CheckAnswer, Edit,
    Edition, Effort, Evidence, EvidenceKind, Grade, InclusionReason, Key, Level, Organisation, Participant,
    ParticipantKind, Reference, Stage, Status, Verdict, Weight, score::Priority,
};
use catalogue::{Catalogue, CheckId, RequirementId};
use chrono::{DateTime, NaiveDate, Utc};
use store::{Ambient, AssessmentId, Error, Op, OpenMode, Options, Receipt, Workspace};
use uuid::{Builder, Uuid};

/// Every look at the clock is a second later; ids count up from `start`.
#[derive(Debug)]
pub(crate) struct Repeatable {
    seconds: AtomicI64,
    ids: AtomicU64,
}

impl Repeatable {
    pub(crate) fn starting(start: u64) -> Arc<Repeatable> {
        let seconds = 1_790_000_000 + i64::try_from(start).expect("a small number");
        Arc::new(Repeatable { seconds: AtomicI64::new(seconds), ids: AtomicU64::new(start) })
    }

    /// Lets time pass.
    pub(crate) fn wait(&self, seconds: i64) {
        self.seconds.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl Ambient for Repeatable {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.seconds.fetch_add(1, Ordering::SeqCst), 0).expect("a time")
    }
    fn uuid(&self) -> Uuid {
        let number = self.ids.fetch_add(1, Ordering::SeqCst);
        let mut tail = [0; 10];
        tail[2..].copy_from_slice(&number.to_be_bytes());
        Builder::from_unix_timestamp_millis(1_790_000_000_000, &tail).into_uuid()
    }
}

pub(crate) fn options(ambient: &Arc<Repeatable>, mode: OpenMode) -> Options {
    Options { mode, ambient: ambient.clone(), user: "Ada".to_owned() }
}

/// Opens or creates the workspace; `start` must differ each time, so that ids do.
pub(crate) fn open(path: &Path, start: u64) -> Workspace {
    Workspace::open(path, &options(&Repeatable::starting(start), OpenMode::OrCreate)).expect("the workspace opens")
}

pub(crate) fn create(workspace: &mut Workspace, assessment: Assessment) -> AssessmentId {
    workspace.transact("Ada", Op::Create(Box::new(assessment))).expect("it is created").assessment
}

pub(crate) fn edit(workspace: &mut Workspace, id: AssessmentId, edit: Edit) -> Result<Receipt, Error> {
    workspace.transact("Ada", Op::Edit { assessment: id, edit, catalogue: catalogue() })
}

/// Attaches a file of these parts to the piece of evidence `e1`.
pub(crate) fn attach(workspace: &mut Workspace, id: AssessmentId, name: &str, parts: &[&[u8]]) {
    let mut file = workspace.begin_intake().expect("begun");
    for part in parts {
        workspace.take_in(&mut file, part).expect("taken in");
    }
    let (name, media_type) = (name.to_owned(), "text/plain".to_owned());
    let op = Op::Attach { assessment: id, evidence: key("e1"), file: &file, name, media_type, catalogue: catalogue() };
    workspace.transact("Ada", op).expect("attached");
}

pub(crate) fn catalogue() -> &'static Catalogue {
    Catalogue::embedded()
}

pub(crate) fn requirement(text: &str) -> RequirementId {
    text.parse().expect("a requirement")
}

pub(crate) fn check(text: &str) -> CheckId {
    text.parse().expect("a check")
}

pub(crate) fn key(text: &str) -> Key {
    Key::new(text).expect("a key")
}

pub(crate) fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().expect("a day"))
}

/// A check that accepts *not applicable*.
pub(crate) fn conditional() -> CheckId {
    let mut checks = catalogue().requirements().iter().flat_map(|requirement| &requirement.checks);
    checks.find(|check| check.conditional).expect("the catalogue has one").id.clone()
}

pub(crate) fn edition() -> Edition {
    Edition { id: catalogue().id.clone(), edition: catalogue().edition.clone() }
}

/// An assessment in which nobody has done anything.
pub(crate) fn empty() -> Assessment {
    let organisation = Organisation { name: "Halden Optics".to_owned(), ..Organisation::default() };
    Assessment::new(edition(), organisation, "Baseline".to_owned())
}

/// An assessment with something in every field, and in text what tends to break.
pub(crate) fn rich() -> Assessment {
    let organisation = Organisation {
        name: "Müller & Söhne “KI” ; DROP TABLE".to_owned(),
        sector: "手術ロボット".to_owned(),
        employees: Some(u32::MAX),
        country: "DE".to_owned(),
    };
    let mut value = Assessment::new(edition(), organisation, "Überwachung\n2026 🧭".to_owned());
    value.kind = AssessmentKind::Surveillance;
    (value.started_on, value.finished_on) = (day("2026-03-02"), day("2026-11-20"));
    value.scope = "Line one\r\nline two\twith 'quotes' and \"more\" and \\ and \u{0}".to_owned();
    value.ai_roles = vec![AiRole::User, AiRole::Provider];
    value.status = Status::InReview;
    value.confidentiality = "Confidential".to_owned();
    value.default_target = Level::new(4).expect("a level");
    value.filing.previous = Reference::new("01a2b3c4-0000-7000-8000-00000000ffff");
    value.filing.reopened = "A record had been overlooked".to_owned();
    value.participants = vec![participant("p2", "Zoë"), participant("p1", "Bo"), participant("a/b %_*", "Cy")];
    value.ai_systems = vec![
        AiSystem { role: None, stage: None, ..ai_system("s1", "Triage") },
        AiSystem { note: "Two of them".to_owned(), ..ai_system("s2", "Chat") },
    ];
    value.evidence = vec![
        evidence("e10", "AI policy"),
        Evidence {
            kind: EvidenceKind::Interview,
            dated: None,
            note: "By telephone".to_owned(),
            attachment: Some(Attachment {
                name: "notes \"final\".pdf".to_owned(),
                media_type: "application/pdf".to_owned(),
                bytes: u64::MAX,
                sha256: "ab".repeat(32),
            }),
            ..evidence("e2", "Interview")
        },
    ];
    value.actions = vec![
        action("x1", "Name an owner"),
        Action { due: None, effort: None, priority: None, status: ActionStatus::Dropped, ..action("x2", "Drop it") },
    ];
    value.answers =
        [(requirement("4.1"), answer()), (requirement("A.2.2"), excluded()), (requirement("10.2"), Answer::default())]
            .into_iter()
            .collect();
    value
}

fn answer() -> Answer {
    let met = CheckAnswer { verdict: Some(Verdict::Met), reason: String::new(), note: "Seen".to_owned() };
    let untouched = CheckAnswer::default();
    Answer {
        applicable: true,
        exclusion_reason: String::new(),
        inclusion_reasons: Vec::new(),
        weight: Weight::new(3).expect("a weight"),
        target: Level::new(5),
        level: Level::new(0),
        basis: Some(Basis::Sampled),
        grade: Some(Grade::Opportunity),
        grade_reason: "Better than it looks".to_owned(),
        finding: "Context is described.".to_owned(),
        root_cause: "Its scope grew unnoticed.".to_owned(),
        recommendation: "Review it yearly.".to_owned(),
        note: "Ask again".to_owned(),
        review: true,
        checks: [(check("4.1/a"), met), (check("4.1/b"), untouched)].into_iter().collect(),
        evidence: vec![key("e2"), key("e10")],
        participants: vec![key("a/b %_*")],
        ai_systems: vec![key("s2"), key("s1")],
    }
}

fn excluded() -> Answer {
    Answer {
        applicable: false,
        exclusion_reason: "Nothing is developed".to_owned(),
        inclusion_reasons: vec![InclusionReason::Legal, InclusionReason::GoodPractice],
        ..Answer::default()
    }
}

pub(crate) fn participant(name: &str, called: &str) -> Participant {
    Participant { key: key(name), name: called.to_owned(), title: "CTO".to_owned(), kind: ParticipantKind::Sponsor }
}

pub(crate) fn ai_system(name: &str, called: &str) -> AiSystem {
    AiSystem {
        key: key(name),
        name: called.to_owned(),
        purpose: "To sort".to_owned(),
        role: Some(AiRole::Producer),
        stage: Some(Stage::Operation),
        owner: "Bo".to_owned(),
        note: String::new(),
    }
}

pub(crate) fn evidence(name: &str, title: &str) -> Evidence {
    Evidence {
        key: key(name),
        title: title.to_owned(),
        kind: EvidenceKind::Document,
        locator: "wiki/ai".to_owned(),
        dated: day("2025-02-28"),
        note: String::new(),
        attachment: None,
    }
}

pub(crate) fn action(name: &str, title: &str) -> Action {
    Action {
        key: key(name),
        title: title.to_owned(),
        requirements: vec![requirement("4.1"), requirement("A.2.2")],
        owner: "Zoë".to_owned(),
        due: day("2027-01-31"),
        effort: Some(Effort::Large),
        priority: Some(Priority::P2),
        status: ActionStatus::Doing,
        note: "Board knows".to_owned(),
    }
}
