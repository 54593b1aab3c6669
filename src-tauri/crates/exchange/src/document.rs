//! The open JSON document, read into the domain.

use std::collections::BTreeMap;

use assessment::{
    Action, AiSystem, Answer, Assessment, Attachment, CheckAnswer, Digest, Edition, Evidence, EvidenceKind,
    InclusionReason, Key, Level, Organisation, Participant, ParticipantKind, Seal, Status, Verdict, Weight,
};
use catalogue::{Catalogue, CheckId, Kind, Requirement, RequirementId};
use chrono::{DateTime, Utc};

use crate::{
    Fault, MAX_BYTES, Wanted, Wrong,
    node::Node,
    reader::{Faults, Object},
};

/// Reads an assessment from JSON.
///
/// # Errors
/// Every fault of the file, each with its path; an import is all or nothing.
pub fn read(bytes: &[u8]) -> Result<Assessment, Vec<Fault>> {
    let faults = Faults::default();
    if bytes.len() as u64 > MAX_BYTES {
        faults.add("$", Wrong::TooLarge { bytes: bytes.len() as u64 });
        return Err(faults.into_vec());
    }
    let node: Node = match serde_json::from_slice(bytes) {
        Ok(node) => node,
        Err(error) => {
            faults.add("$", Wrong::NotJson { line: error.line(), column: error.column() });
            return Err(faults.into_vec());
        }
    };
    let assessment = document(node, &faults);
    let faults = faults.into_vec();
    // Only a file that is sound in itself can be held against its seal.
    if let Some(sealed) = assessment.as_ref().filter(|_| faults.is_empty())
        && !crate::fits(sealed)
    {
        return Err(vec![Fault { path: "seal.sha256".to_owned(), wrong: Wrong::SealBroken }]);
    }
    match assessment {
        Some(assessment) if faults.is_empty() => Ok(assessment),
        _ => Err(faults),
    }
}

fn document(node: Node, faults: &Faults) -> Option<Assessment> {
    let mut root = Object::new("$", node, faults);
    let format = root.text("format");
    if format != crate::write::FORMAT {
        root.fault("format", Wrong::OtherFormat(format));
    }
    let version = root.number("version", Wanted::Version, Some);
    match version {
        Some(crate::write::VERSION) => {}
        Some(newer) if newer > crate::write::VERSION => {
            root.fault("version", Wrong::NewerVersion(newer));
        }
        Some(other) => root.fault("version", Wrong::NoVersion(other)),
        None => root.fault("version", Wrong::Missing),
    }
    let edition = edition(&mut root);
    let catalogue = edition.as_ref().and_then(|edition| Catalogue::find(&edition.id, &edition.edition));
    let organisation = organisation(&mut root);
    let mut assessment = Assessment::new(
        edition.unwrap_or_else(|| Edition { id: String::new(), edition: String::new() }),
        organisation,
        String::new(),
    );
    header(&mut root, &mut assessment);
    assessment.participants = keyed(root.objects("participants"), participant, |it| &it.key);
    assessment.ai_systems = keyed(root.objects("ai_systems"), ai_system, |it| &it.key);
    assessment.evidence = keyed(root.objects("evidence"), evidence, |it| &it.key);
    if let Some(catalogue) = catalogue {
        assessment.answers = answers(&mut root, catalogue, &assessment);
        assessment.actions = keyed(root.objects("actions"), |object, key| action(object, key, catalogue), |it| &it.key);
    } else {
        // Without a catalogue nothing in them can be judged; the fault is already noted.
        root.list("requirements");
        root.list("actions");
    }
    assessment.seal = root.object_opt("seal").and_then(|mut object| seal(&mut object));
    if assessment.seal.is_some() && assessment.status != Status::Final {
        root.fault("seal", Wrong::SealNotFinal);
    }
    catalogue.map(|_| assessment)
}

fn seal(object: &mut Object<'_>) -> Option<Seal> {
    let (digest, at, by) = (object.required("sha256"), object.required("at"), object.text("by"));
    let digest: Result<Digest, _> = digest.parse();
    if digest.is_err() {
        object.fault("sha256", Wrong::NotADigest);
    }
    let at: Result<DateTime<Utc>, _> = at.parse();
    if at.is_err() {
        object.fault("at", Wrong::NotATime);
    }
    Some(Seal { digest: digest.ok()?, at: at.ok()?, by })
}

fn edition(root: &mut Object<'_>) -> Option<Edition> {
    let mut object = root.object("catalogue");
    let edition = Edition { id: object.required("id"), edition: object.required("edition") };
    if Catalogue::find(&edition.id, &edition.edition).is_none() {
        object.fault("id", Wrong::NoCatalogue { id: edition.id, edition: edition.edition });
        return None;
    }
    Some(edition)
}

fn organisation(root: &mut Object<'_>) -> Organisation {
    let mut object = root.object("organisation");
    Organisation {
        name: object.required("name"),
        sector: object.text("sector"),
        employees: object.number("employees", Wanted::HeadCount, |number| u32::try_from(number).ok()),
        country: object.text("country"),
    }
}

fn header(root: &mut Object<'_>, assessment: &mut Assessment) {
    let mut object = root.object("assessment");
    assessment.title = object.required("title");
    assessment.kind = object.parsed("kind").unwrap_or(assessment.kind);
    assessment.started_on = object.date("started_on");
    assessment.finished_on = object.date("finished_on");
    if assessment.started_on.zip(assessment.finished_on).is_some_and(|(start, end)| end < start) {
        object.fault("finished_on", Wrong::EndsBeforeStart);
    }
    assessment.scope = object.text("scope");
    assessment.ai_roles = object.words("ai_roles");
    assessment.status = object.parsed("status").unwrap_or(assessment.status);
    assessment.confidentiality = object.text("confidentiality");
    assessment.default_target = object.level("default_target").unwrap_or(Level::DEFAULT_TARGET);
}

/// Reads the items of a list whose keys are unique within it.
fn keyed<T>(objects: Vec<Object<'_>>, read: impl Fn(&mut Object<'_>, Key) -> T, key: fn(&T) -> &Key) -> Vec<T> {
    let mut items: Vec<T> = Vec::with_capacity(objects.len());
    let mut taken: Vec<Key> = Vec::with_capacity(objects.len());
    // A faulty key is noted; a stand-in lets the rest of the item be read for its faults.
    let stand_in = Key::next("faulty", []);
    for mut object in objects {
        let item_key = object.key(&taken).unwrap_or_else(|| stand_in.clone());
        let item = read(&mut object, item_key);
        taken.push(key(&item).clone());
        items.push(item);
    }
    items
}

fn participant(object: &mut Object<'_>, key: Key) -> Participant {
    Participant {
        key,
        name: object.text("name"),
        title: object.text("title"),
        kind: object.parsed("kind").unwrap_or(ParticipantKind::Interviewee),
    }
}

fn ai_system(object: &mut Object<'_>, key: Key) -> AiSystem {
    AiSystem {
        key,
        name: object.text("name"),
        purpose: object.text("purpose"),
        role: object.parsed("role"),
        stage: object.parsed("stage"),
        owner: object.text("owner"),
        note: object.text("note"),
    }
}

fn evidence(object: &mut Object<'_>, key: Key) -> Evidence {
    Evidence {
        key,
        title: object.text("title"),
        kind: object.parsed("kind").unwrap_or(EvidenceKind::Document),
        locator: object.text("locator"),
        dated: object.date("dated"),
        note: object.text("note"),
        attachment: object.object_opt("attachment").map(|mut file| attachment(&mut file)),
    }
}

fn attachment(object: &mut Object<'_>) -> Attachment {
    let attachment = Attachment {
        name: object.required("name"),
        media_type: object.text("media_type"),
        bytes: object.number("bytes", Wanted::Bytes, |number| u64::try_from(number).ok()).unwrap_or_default(),
        sha256: object.text("sha256"),
    };
    if attachment.sha256.parse::<Digest>().is_err() {
        object.fault("sha256", Wrong::NotADigest);
    }
    attachment
}

fn action(object: &mut Object<'_>, key: Key, catalogue: &Catalogue) -> Action {
    Action {
        key,
        title: object.text("title"),
        requirements: object
            .texts("requirements", |text| requirement(catalogue, text).map(|requirement| requirement.id.clone())),
        owner: object.text("owner"),
        due: object.date("due"),
        effort: object.parsed("effort"),
        priority: object.parsed("priority"),
        status: object.parsed("status").unwrap_or(assessment::ActionStatus::Open),
        note: object.text("note"),
    }
}

fn requirement<'c>(catalogue: &'c Catalogue, text: &str) -> Result<&'c Requirement, Wrong> {
    let id: Option<RequirementId> = text.parse().ok();
    id.and_then(|id| catalogue.requirement(&id)).ok_or_else(|| Wrong::NoRequirement(text.to_owned()))
}

fn answers(root: &mut Object<'_>, catalogue: &Catalogue, assessment: &Assessment) -> BTreeMap<RequirementId, Answer> {
    let mut answers = BTreeMap::new();
    for mut object in root.objects("requirements") {
        let text = object.text("id");
        match requirement(catalogue, &text) {
            Ok(requirement) => {
                let answer = answer(&mut object, requirement, assessment);
                if answers.insert(requirement.id.clone(), answer).is_some() {
                    object.fault("id", Wrong::Twice(text));
                }
            }
            Err(wrong) => {
                object.fault("id", wrong);
                // The answer is read against any requirement for the faults that do not depend on it.
                object.list("checks");
                if let Some(any) = catalogue.requirements().first() {
                    answer(&mut object, any, assessment);
                }
            }
        }
    }
    answers
}

fn answer(object: &mut Object<'_>, requirement: &Requirement, assessment: &Assessment) -> Answer {
    let answer = Answer {
        applicable: object.flag("applicable", true),
        exclusion_reason: object.text("exclusion_reason"),
        inclusion_reasons: inclusion_reasons(object),
        weight: object
            .number("weight", Wanted::Weight, |number| Weight::new(u8::try_from(number).ok()?))
            .unwrap_or_default(),
        target: object.level("target"),
        level: object.level("level"),
        basis: object.parsed("basis"),
        grade: object.parsed("grade"),
        grade_reason: object.text("grade_reason"),
        finding: object.text("finding"),
        root_cause: object.text("root_cause"),
        recommendation: object.text("recommendation"),
        note: object.text("note"),
        review: object.flag("review", false),
        checks: checks(object, requirement),
        evidence: references(object, "evidence", assessment.evidence.iter().map(|it| &it.key)),
        participants: references(object, "participants", assessment.participants.iter().map(|it| &it.key)),
        ai_systems: references(object, "ai_systems", assessment.ai_systems.iter().map(|it| &it.key)),
    };
    if !answer.applicable && requirement.kind() == Kind::Clause {
        object.fault("applicable", Wrong::ClauseExcluded);
    } else if !answer.applicable && answer.exclusion_reason.trim().is_empty() {
        object.fault("exclusion_reason", Wrong::ExclusionWithoutReason);
    }
    if requirement.kind() == Kind::Clause && !answer.inclusion_reasons.is_empty() {
        object.fault("inclusion_reasons", Wrong::ClauseIncluded);
    }
    answer
}

/// The reasons in their order, whatever that of the file; a file without the field has none.
fn inclusion_reasons(object: &mut Object<'_>) -> Vec<InclusionReason> {
    let read: Vec<InclusionReason> = object.words("inclusion_reasons");
    InclusionReason::ALL.iter().copied().filter(|reason| read.contains(reason)).collect()
}

fn references<'a>(object: &mut Object<'_>, field: &str, known: impl Iterator<Item = &'a Key>) -> Vec<Key> {
    let known: Vec<&Key> = known.collect();
    object.texts(field, |text| {
        let key = known.iter().find(|key| key.as_str() == text);
        key.map(|key| (*key).clone()).ok_or_else(|| Wrong::NoSuchKey(text.to_owned()))
    })
}

fn checks(object: &mut Object<'_>, requirement: &Requirement) -> BTreeMap<CheckId, CheckAnswer> {
    let mut checks = BTreeMap::new();
    for mut object in object.objects("checks") {
        let text = object.text("id");
        let check = text.parse::<CheckId>().ok().and_then(|id| requirement.check(&id));
        if check.is_none() {
            object.fault("id", Wrong::NoCheck { requirement: requirement.id.clone(), check: text });
        }
        let answer =
            CheckAnswer { verdict: object.parsed("verdict"), reason: object.text("reason"), note: object.text("note") };
        let Some(check) = check else { continue };
        if answer.verdict == Some(Verdict::NotApplicable) {
            if !check.conditional {
                object.fault("verdict", Wrong::AlwaysApplies(check.id.clone()));
            } else if answer.reason.trim().is_empty() {
                object.fault("reason", Wrong::NotApplicableWithoutReason);
            }
        }
        if checks.insert(check.id.clone(), answer).is_some() {
            object.fault("id", Wrong::Twice(check.id.to_string()));
        }
    }
    checks
}
