//! Made-up assessments for tests and examples.

#![allow(dead_code, reason = "each test uses what it needs")]

pub(crate) mod extremes;
pub(crate) mod objects;
pub(crate) mod scripts;

use assessment::{
    Action, ActionStatus, AiRole, AiSystem, Answer, Assessment, Basis, CheckAnswer, Edition, Effort, Evidence,
    EvidenceKind, Grade, InclusionReason, Key, Level, Organisation, Participant, ParticipantKind, Stage, Verdict,
    Weight,
    score::{Priority, Scores, score},
};
use catalogue::{Catalogue, Requirement, RequirementId};
use chrono::NaiveDate;
use report::{Error, Kind, Model, Options, Pdf, Quiet, Snapshot, Words, build, write_pdf};

/// The data attached to every report made here.
pub(crate) const DATA: &[u8] = br#"{"format":"plumbline-assessment"}"#;

/// A day.
pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

/// A key.
pub(crate) fn key(text: &str) -> Key {
    Key::new(text).expect("a key")
}

/// A requirement of the embedded catalogue.
pub(crate) fn id(text: &str) -> RequirementId {
    text.parse().expect("a requirement")
}

/// An assessment in which nothing has been done.
pub(crate) fn empty() -> Assessment {
    let catalogue = Catalogue::embedded();
    let edition = Edition { id: catalogue.id.clone(), edition: catalogue.edition.clone() };
    let organisation = Organisation { name: "Nordlicht Optik GmbH".to_owned(), ..Organisation::default() };
    Assessment::new(edition, organisation, "Gap assessment 2026".to_owned())
}

/// The assessment that ships as a sample, read as a user's file is.
pub(crate) fn sample() -> Assessment {
    let json = include_bytes!("../../../../../assets/sample/halden-optik.json");
    exchange::read(json).expect("the sample is a valid file")
}

/// A report on an assessment, with what precedes it if anything does.
pub(crate) struct Case {
    /// What was found.
    pub(crate) assessment: Assessment,
    /// The assessment before.
    pub(crate) previous: Option<Assessment>,
    /// Those before that one, the latest first.
    pub(crate) earlier: Vec<Assessment>,
    /// What is asked of the report.
    pub(crate) options: Options,
}

impl Case {
    /// The full report on an assessment, dated 22 November 2026.
    pub(crate) fn new(assessment: Assessment) -> Case {
        Case { assessment, previous: None, earlier: Vec::new(), options: Options::new(Kind::Full, day(2026, 11, 22)) }
    }

    /// The same with another kind of report.
    pub(crate) fn kind(mut self, kind: Kind) -> Case {
        self.options.kind = kind;
        self
    }

    /// The model.
    pub(crate) fn model(&self) -> Model {
        let catalogue = Catalogue::embedded();
        let scores = score(catalogue, &self.assessment);
        let before = self.previous.iter().chain(&self.earlier);
        let before: Vec<(&Assessment, Scores)> = before.map(|it| (it, score(catalogue, it))).collect();
        let before: Vec<(&Assessment, &Scores)> = before.iter().map(|(it, scores)| (*it, scores)).collect();
        let snapshot = Snapshot {
            catalogue,
            assessment: &self.assessment,
            scores: &scores,
            predecessors: &before,
            data_json: DATA,
        };
        build(&snapshot, &self.options, &Words::english())
    }

    /// The PDF.
    pub(crate) fn pdf(&self) -> Result<Pdf, Error> {
        write_pdf(&self.model(), &Quiet)
    }
}

/// An assessment with something of everything: gaps, strengths, exclusions, actions, things left open.
pub(crate) fn typical() -> Assessment {
    let mut assessment = empty();
    assessment.organisation.sector = "optical inspection systems".to_owned();
    assessment.organisation.employees = Some(140);
    assessment.started_on = Some(day(2026, 10, 5));
    assessment.finished_on = Some(day(2026, 11, 20));
    assessment.confidentiality = "Confidential".to_owned();
    assessment.scope = "Development, sale and operation of the inspection software Lumen, which grades lenses by \
        camera, and the internal use of a language model in customer support, at the sites in Jena and Graz."
        .to_owned();
    assessment.ai_roles = vec![AiRole::Producer, AiRole::Provider, AiRole::User];
    assessment.participants = people();
    assessment.ai_systems = systems();
    assessment.evidence = evidence();
    for (at, requirement) in Catalogue::embedded().requirements().iter().enumerate() {
        answer(&mut assessment, at, requirement);
    }
    assessment.actions = actions();
    assessment
}

/// The same organisation a year before: a level lower here and there, one a level higher.
pub(crate) fn a_year_before() -> Assessment {
    let mut earlier = typical();
    earlier.title = "Gap assessment 2025".to_owned();
    earlier.finished_on = Some(day(2025, 11, 14));
    for (at, answer) in earlier.answers.values_mut().enumerate() {
        let Some(level) = answer.level else { continue };
        answer.level = match at % 5 {
            0 | 1 => Level::new(level.number().saturating_sub(1)),
            2 if at % 3 == 0 => Level::new((level.number() + 1).min(5)),
            _ => Some(level),
        };
    }
    for action in &mut earlier.actions {
        action.status = ActionStatus::Open;
    }
    earlier
}

fn people() -> Vec<Participant> {
    let person = |at: usize, name: &str, title: &str, kind| Participant {
        key: key(&format!("p{at}")),
        name: name.to_owned(),
        title: title.to_owned(),
        kind,
    };
    vec![
        person(1, "Dr Henrike Sørensen", "Lead assessor, Kessler & Partner", ParticipantKind::Assessor),
        person(2, "Jörg Łukasiewicz", "Managing director", ParticipantKind::Sponsor),
        person(3, "Ανδρέας Νικολάου", "Head of data science", ParticipantKind::Interviewee),
        person(4, "Nguyễn Thị Hoa", "Product manager, Lumen", ParticipantKind::Interviewee),
        person(5, "Мария Иванова", "Information security officer", ParticipantKind::Interviewee),
    ]
}

fn systems() -> Vec<AiSystem> {
    let system = |at: usize, name: &str, purpose: &str, role, stage, owner: &str| AiSystem {
        key: key(&format!("s{at}")),
        name: name.to_owned(),
        purpose: purpose.to_owned(),
        role,
        stage,
        owner: owner.to_owned(),
        note: String::new(),
    };
    vec![
        system(
            1,
            "Lumen Grader",
            "Grades lenses as pass, rework or scrap from camera images on the line.",
            Some(AiRole::Producer),
            Some(Stage::Operation),
            "Nguyễn Thị Hoa",
        ),
        system(
            2,
            "Support assistant",
            "Drafts answers to customers’ mails from the manuals; a person sends them.",
            Some(AiRole::User),
            Some(Stage::Deployment),
            "Мария Иванова",
        ),
        system(
            3,
            "Tool wear forecast",
            "Forecasts when a grinding head must be changed.",
            None,
            Some(Stage::Design),
            "",
        ),
    ]
}

fn evidence() -> Vec<Evidence> {
    let titles = [
        ("AI policy, signed 12 March 2026", EvidenceKind::Document, "SharePoint / QM / POL-07"),
        (
            "Risk register of Lumen Grader",
            EvidenceKind::Record,
            "https://intranet.example/risk/registers/lumen/2026/export?format=xlsx&view=full",
        ),
        ("Interview with the head of data science", EvidenceKind::Interview, ""),
        ("Training records of the inspection team", EvidenceKind::Record, "HR system"),
        ("Walk through the labelling station", EvidenceKind::Observation, "Jena, hall 3"),
        ("Monitoring dashboard, October", EvidenceKind::System, "Grafana"),
        ("Minutes of the management review, June", EvidenceKind::Document, "QM / 9.3"),
    ];
    let make = |(at, (title, kind, locator)): (usize, (&str, EvidenceKind, &str))| Evidence {
        key: key(&format!("e{}", at + 1)),
        title: title.to_owned(),
        kind,
        locator: locator.to_owned(),
        dated: (at % 3 != 2).then(|| day(2026, 3 + at as u32, 12)),
        note: String::new(),
        attachment: None,
    };
    titles.into_iter().enumerate().map(make).collect()
}

const FINDINGS: [&str; 4] = [
    "The process is described for Lumen Grader only; the support assistant and the wear forecast were bought or begun without it. Two of five sampled releases had no record of the review.",
    "Nobody has been named as owner, and the three people asked gave three different answers. The last entry is fourteen months old.",
    "What is done in the data science team is sound and was shown on records. It depends on two people, is not written down, and did not take place during the summer holidays.",
    "The document exists and is current. It names a yearly review; no record of one could be shown.\nStaff in Graz did not know of it.",
];

const ADVICE: [&str; 3] = [
    "Name one owner, extend the procedure to all three systems, and keep the record of each review with the release.",
    "Write down in two pages what the team already does, with a deputy for each step. Let the security officer check it once a quarter.",
    "Hold the review before the next release of Lumen, and file what was decided.",
];

fn answer(assessment: &mut Assessment, at: usize, requirement: &Requirement) {
    // Every ninth is left open, and three controls are excluded.
    if at % 9 == 7 {
        return;
    }
    let mut answer = Answer::default();
    if ["A.10.4", "A.8.4", "A.9.3"].contains(&requirement.id.as_str()) {
        answer.applicable = false;
        answer.exclusion_reason =
            "No system in scope is sold to consumers, and none is foreseen before 2028.".to_owned();
        assessment.answers.insert(requirement.id.clone(), answer);
        return;
    }
    let level = [2, 1, 3, 3, 0, 2, 4, 2, 3, 1, 3, 5, 2][at % 13];
    answer.level = Level::new(level);
    if requirement.id.is_control() {
        answer.inclusion_reasons = InclusionReason::ALL.iter().copied().take(at % 5).collect();
    }
    answer.basis = Some([Basis::Seen, Basis::Sampled, Basis::Stated][at % 3]);
    answer.target = (at % 11 == 3).then(|| Level::new(4).expect("a level"));
    answer.weight = Weight::new(if at % 8 == 2 { 2 } else { 1 }).expect("a weight");
    for (number, check) in requirement.checks.iter().enumerate() {
        let verdict = match (level, number % 3) {
            (3.., _) => Some(Verdict::Met),
            (2, 0) => Some(Verdict::Partly),
            (2, _) => Some(Verdict::Met),
            (1, 0) => Some(Verdict::Unmet),
            (1, 1) if at.is_multiple_of(2) => None,
            (1, _) => Some(Verdict::Partly),
            _ => Some(Verdict::Unmet),
        };
        let note = if number == 1 && level == 1 { "Seen for one system of three." } else { "" };
        let given = CheckAnswer { verdict, reason: String::new(), note: note.to_owned() };
        answer.checks.insert(check.id.clone(), given);
    }
    if level < 3 {
        answer.finding = FINDINGS[at % FINDINGS.len()].to_owned();
    }
    if at % 4 == 3 && level < 3 {
        answer.root_cause =
            "The task came with a project and ended with it; no line of the plan takes it up.".to_owned();
    }
    if at % 4 == 1 {
        answer.recommendation = ADVICE[at % ADVICE.len()].to_owned();
    }
    if at % 10 == 4 {
        answer.grade = Some(Grade::Minor);
        answer.grade_reason = "The gap is known, bounded to one system, and closed before the next release.".to_owned();
    }
    if at % 5 != 2 {
        answer.evidence = vec![key(&format!("e{}", at % 7 + 1)), key(&format!("e{}", (at + 3) % 7 + 1))];
    }
    answer.participants = vec![key(&format!("p{}", at % 3 + 3))];
    assessment.answers.insert(requirement.id.clone(), answer);
}

/// Title, requirements served, owner, due date, status, class.
type ActionRow<'a> = (&'a str, &'a [&'a str], &'a str, Option<NaiveDate>, ActionStatus, Priority);

fn actions() -> Vec<Action> {
    let rows: [ActionRow<'_>; 8] = [
        (
            "Name one owner for AI risk and publish it",
            &["5.3", "6.1.2"],
            "Jörg Łukasiewicz",
            Some(day(2026, 10, 30)),
            ActionStatus::Open,
            Priority::P1,
        ),
        (
            "Extend the risk procedure to the support assistant and the wear forecast",
            &["6.1.2", "6.1.3", "8.2"],
            "Ανδρέας Νικολάου",
            Some(day(2027, 1, 31)),
            ActionStatus::Doing,
            Priority::P1,
        ),
        (
            "Hold the first internal audit of the AI management system",
            &["9.2.1", "9.2.2"],
            "",
            Some(day(2027, 3, 15)),
            ActionStatus::Open,
            Priority::P1,
        ),
        (
            "Agenda of the management review with the inputs of 9.3.2",
            &["9.3.2"],
            "Jörg Łukasiewicz",
            Some(day(2027, 2, 12)),
            ActionStatus::Open,
            Priority::P2,
        ),
        (
            "Impact assessment for Lumen Grader",
            &["6.1.4", "8.4", "A.5.2"],
            "Nguyễn Thị Hoa",
            Some(day(2027, 1, 20)),
            ActionStatus::Open,
            Priority::P2,
        ),
        (
            "Checklist for bought AI tools",
            &["A.10.3"],
            "Мария Иванова",
            Some(day(2027, 5, 31)),
            ActionStatus::Open,
            Priority::P3,
        ),
        (
            "Archive of training data with provenance",
            &["A.7.5", "A.7.2"],
            "Ανδρέας Νικολάου",
            None,
            ActionStatus::Open,
            Priority::P3,
        ),
        (
            "Policy signed and made known",
            &["5.2"],
            "Jörg Łukasiewicz",
            Some(day(2026, 9, 15)),
            ActionStatus::Done,
            Priority::P2,
        ),
    ];
    let make = |(at, (title, serves, owner, due, status, priority)): (usize, ActionRow<'_>)| Action {
        key: key(&format!("a{}", at + 1)),
        title: title.to_owned(),
        requirements: serves.iter().map(|text| id(text)).collect(),
        owner: owner.to_owned(),
        due,
        effort: Some([Effort::Small, Effort::Medium, Effort::Large][at % 3]),
        priority: Some(priority),
        status,
        note: String::new(),
    };
    rows.into_iter().enumerate().map(make).collect()
}
