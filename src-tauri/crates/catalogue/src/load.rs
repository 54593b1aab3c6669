//! Files → [`Catalogue`], or every fault that stands in the way.

use std::{collections::HashMap, fmt, str::FromStr};

use serde::de::DeserializeOwned;

use crate::{
    id::{BadId, CheckId, GroupId},
    model::{Catalogue, Check, Exhibit, Group, Phase, Question, Requirement, Role, Step},
    source::{Edition, File, GroupFile, RequirementSource, Structure},
};

/// Something wrong in a catalogue file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file it stands in.
    pub file: String,
    /// Where in the file: `4.1 levels[2]`.
    pub field: String,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.file, self.field, self.message)
    }
}

/// The files of one edition.
#[derive(Debug, Clone)]
pub struct Files<'a> {
    /// `catalogue.toml`.
    pub edition: File<'a>,
    /// `structure.toml`.
    pub structure: File<'a>,
    /// One per clause or control group, in the order of the standard.
    pub groups: Vec<File<'a>>,
}

/// Collects faults; every finding is kept, none stops the reading.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Faults {
    pub(crate) fn add(&mut self, file: &str, field: impl Into<String>, message: impl Into<String>) {
        self.0.push(Fault { file: file.to_owned(), field: field.into(), message: message.into() });
    }

    pub(crate) fn into_sorted(mut self) -> Vec<Fault> {
        self.0.sort();
        self.0.dedup();
        self.0
    }

    pub(crate) fn toml<T: DeserializeOwned>(&mut self, file: File<'_>) -> Option<T> {
        toml::from_str(file.text)
            .map_err(|error| {
                let line = error.span().map_or(0, |span| file.text[..span.start].lines().count().max(1));
                self.add(file.name, format!("line {line}"), error.message());
            })
            .ok()
    }

    fn id<T: FromStr<Err = BadId>>(&mut self, file: &str, field: &str, text: &str) -> Option<T> {
        text.parse().map_err(|error: BadId| self.add(file, field, error.to_string())).ok()
    }

    fn role(&mut self, file: &str, field: &str, token: &str) -> Option<Role> {
        let role = Role::from_token(token);
        if role.is_none() {
            self.add(file, field, format!("“{token}” is not in the list of roles"));
        }
        role
    }
}

/// The parsed files, before they are tied together.
pub(crate) struct Sources<'a> {
    pub(crate) edition: Option<Edition>,
    pub(crate) structure: Option<Structure>,
    pub(crate) groups: Vec<(&'a str, GroupFile)>,
}

impl<'a> Sources<'a> {
    pub(crate) fn parse(files: &Files<'a>, faults: &mut Faults) -> Sources<'a> {
        Sources {
            edition: faults.toml(files.edition),
            structure: faults.toml(files.structure),
            groups: files.groups.iter().filter_map(|file| Some((file.name, faults.toml(*file)?))).collect(),
        }
    }
}

/// Reads a catalogue.
///
/// # Errors
/// Every fault that keeps the files from being a catalogue: what does not
/// parse, identifiers of the wrong shape, references that lead nowhere.
/// Sizes, wording and completeness are [`crate::check::check`]'s business.
pub fn load(files: &Files<'_>) -> Result<Catalogue, Vec<Fault>> {
    let mut faults = Faults::default();
    let sources = Sources::parse(files, &mut faults);
    let catalogue = build(sources, &mut faults);
    match catalogue {
        Some(catalogue) if faults.0.is_empty() => Ok(catalogue),
        _ => Err(faults.into_sorted()),
    }
}

fn build(sources: Sources<'_>, faults: &mut Faults) -> Option<Catalogue> {
    let edition = sources.edition?;
    let mut groups = Vec::new();
    let mut requirements: Vec<Requirement> = Vec::new();
    for (file, source) in sources.groups {
        if let Some(id) = faults.id::<GroupId>(file, "group", &source.group) {
            groups.push(Group { id, title: source.title });
        }
        let read = source.requirement.into_iter().filter_map(|requirement| read_requirement(file, requirement, faults));
        requirements.extend(read.collect::<Vec<_>>());
    }
    groups.sort_by(|a, b| a.id.cmp(&b.id));
    requirements.sort_by(|a, b| a.id.cmp(&b.id));
    let catalogue = Catalogue {
        id: edition.id,
        edition: edition.edition,
        title: edition.title,
        publisher: edition.publisher,
        language: edition.language,
        version: edition.version,
        licence: edition.licence,
        notice: edition.notice,
        groups,
        requirements,
        index: HashMap::new(),
        dependents: HashMap::new(),
    }
    .tied_together();
    for requirement in catalogue.requirements() {
        for id in requirement.depends_on.iter().chain(&requirement.related) {
            if catalogue.requirement(id).is_none() || *id == requirement.id {
                faults.add(requirement.id.as_str(), "depends_on, related", format!("{id} leads nowhere"));
            }
        }
    }
    if catalogue.index.len() < catalogue.requirements().len() {
        faults.add("catalogue", "requirement", "an identifier is used twice");
    }
    Some(catalogue)
}

fn read_requirement(file: &str, source: RequirementSource, faults: &mut Faults) -> Option<Requirement> {
    let at = |field: &str| format!("{} {field}", source.id);
    let id = faults.id(file, &at("id"), &source.id);
    let phase = match source.phase.as_str() {
        "plan" => Some(Phase::Plan),
        "do" => Some(Phase::Do),
        "check" => Some(Phase::Check),
        "act" => Some(Phase::Act),
        other => {
            faults.add(file, at("phase"), format!("“{other}” is not plan, do, check or act"));
            None
        }
    };
    let roles = source.roles.iter().filter_map(|role| faults.role(file, &at("roles"), role)).collect();
    let depends_on = source.depends_on.iter().filter_map(|id| faults.id(file, &at("depends_on"), id)).collect();
    let related = source.related.iter().filter_map(|id| faults.id(file, &at("related"), id)).collect();
    let mut checks: Vec<Check> = Vec::with_capacity(source.check.len());
    for check in source.check {
        let Some(check_id) = faults.id::<CheckId>(file, &at("check"), &check.id) else { continue };
        if check_id.requirement().as_str() != source.id || checks.iter().any(|other| other.id == check_id) {
            faults.add(file, at("check"), format!("{check_id} is another requirement’s or is used twice"));
        }
        checks.push(Check {
            id: check_id,
            text: check.text,
            documented: check.documented,
            conditional: check.conditional,
            look: check.look,
        });
    }
    let mut ask = Vec::with_capacity(source.ask.len());
    for question in source.ask {
        let role = faults.role(file, &at("ask"), &question.role);
        ask.extend(role.map(|role| Question { role, question: question.question }));
    }
    let evidence =
        source.evidence.into_iter().map(|it| Exhibit { item: it.item, good: it.good, poor: it.poor }).collect();
    let mut next = Vec::with_capacity(source.next.len());
    for step in source.next {
        let owner = faults.role(file, &at("next"), &step.owner);
        next.extend(owner.map(|owner| Step { step: step.step, effort: step.effort, owner }));
    }
    let levels = source.levels.try_into().map_err(|given: Vec<String>| {
        faults.add(file, at("levels"), format!("{} descriptors instead of six", given.len()));
    });
    let next = next.try_into().map_err(|given: Vec<Step>| {
        faults.add(file, at("next"), format!("{} steps instead of five", given.len()));
    });
    Some(Requirement {
        id: id?,
        title: source.title,
        phase: phase?,
        plain: source.plain,
        why: source.why,
        small: source.small,
        roles,
        depends_on,
        related,
        pitfalls: source.pitfalls,
        levels: levels.ok()?,
        checks,
        ask,
        evidence,
        next: next.ok()?,
    })
}
