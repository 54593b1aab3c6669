//! The catalogue as the window shows it: the working text at once, the guide on demand.

use catalogue::{Catalogue, Crosswalk, Kind, Phase, Requirement, glossary::Term};
use serde::Serialize;
use ts_rs::TS;

/// What every screen needs of the catalogue; the guide comes with [`GuideView`].
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the fields are those of catalogue::Catalogue")]
pub struct CatalogueView {
    pub id: String,
    pub edition: String,
    pub title: String,
    pub notice: String,
    pub groups: Vec<GroupText>,
    pub requirements: Vec<RequirementText>,
}

/// A clause or control group.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct GroupText {
    pub id: String,
    pub title: String,
}

/// A requirement as it is worked through.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the fields are those of catalogue::Requirement")]
pub struct RequirementText {
    pub id: String,
    pub title: String,
    /// `clause` or `control`.
    pub kind: String,
    pub group: String,
    pub plain: String,
    pub levels: Vec<String>,
    pub checks: Vec<CheckText>,
    pub roles: Vec<String>,
    /// How many other requirements build on this one.
    pub dependents: usize,
}

/// A check.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the fields are those of catalogue::Check")]
pub struct CheckText {
    pub id: String,
    pub text: String,
    pub documented: bool,
    pub conditional: bool,
    pub look: String,
}

/// What helps to assess one requirement.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the fields are those of catalogue::Requirement")]
pub struct GuideView {
    pub id: String,
    /// `plan`, `do`, `check` or `act`.
    pub phase: String,
    pub plain: String,
    pub why: String,
    pub small: String,
    pub pitfalls: Vec<String>,
    pub ask: Vec<QuestionText>,
    pub evidence: Vec<ExhibitText>,
    pub next: Vec<StepText>,
    pub depends_on: Vec<String>,
    pub related: Vec<String>,
    /// Where the same work may also help with a neighbouring regime.
    pub crosswalks: Vec<CrosswalkView>,
}

/// What one neighbouring regime has to do with a requirement. An indication, not conformity.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the fields are those of catalogue::Crosswalk")]
pub struct CrosswalkView {
    pub id: String,
    pub title: String,
    pub version: String,
    pub as_of: String,
    pub provenance: String,
    pub notice: String,
    pub links: Vec<LinkView>,
}

/// An item of a neighbouring regime.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the fields are those of catalogue::crosswalk::Item and Pair")]
pub struct LinkView {
    pub item: String,
    pub title: String,
    pub summary: String,
    /// `supports` or `partly`.
    pub strength: String,
    /// The titles of the sources.
    pub sources: Vec<String>,
    pub note: String,
}

/// A term of the glossary.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the fields are those of catalogue::glossary::Term")]
pub struct TermView {
    pub id: String,
    pub term: String,
    pub meaning: String,
    pub see: Vec<String>,
}

/// An interview question and the role to put it to.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct QuestionText {
    pub role: String,
    pub question: String,
}

/// Something to ask to see.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct ExhibitText {
    pub item: String,
    pub good: String,
    pub poor: String,
}

/// The step from one level to the next.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct StepText {
    pub step: String,
    pub effort: String,
    pub owner: String,
}

impl From<&Catalogue> for CatalogueView {
    fn from(catalogue: &Catalogue) -> Self {
        CatalogueView {
            id: catalogue.id.clone(),
            edition: catalogue.edition.clone(),
            title: catalogue.title.clone(),
            notice: catalogue.notice.clone(),
            groups: catalogue
                .groups()
                .iter()
                .map(|group| GroupText { id: group.id.to_string(), title: group.title.clone() })
                .collect(),
            requirements: catalogue.requirements().iter().map(|it| RequirementText::new(catalogue, it)).collect(),
        }
    }
}

impl RequirementText {
    fn new(catalogue: &Catalogue, requirement: &Requirement) -> Self {
        let check = |check: &catalogue::Check| CheckText {
            id: check.id.to_string(),
            text: check.text.clone(),
            documented: check.documented,
            conditional: check.conditional,
            look: check.look.clone(),
        };
        RequirementText {
            id: requirement.id.to_string(),
            title: requirement.title.clone(),
            kind: kind_token(requirement.kind()).to_owned(),
            group: requirement.id.group().to_string(),
            plain: requirement.plain.clone(),
            levels: requirement.levels.to_vec(),
            checks: requirement.checks.iter().map(check).collect(),
            roles: requirement.roles.iter().map(ToString::to_string).collect(),
            dependents: catalogue.dependents(&requirement.id),
        }
    }
}

impl From<&Requirement> for GuideView {
    fn from(requirement: &Requirement) -> Self {
        let phase = match requirement.phase {
            Phase::Plan => "plan",
            Phase::Do => "do",
            Phase::Check => "check",
            Phase::Act => "act",
        };
        GuideView {
            id: requirement.id.to_string(),
            phase: phase.to_owned(),
            plain: requirement.plain.clone(),
            why: requirement.why.clone(),
            small: requirement.small.clone(),
            pitfalls: requirement.pitfalls.clone(),
            ask: requirement
                .ask
                .iter()
                .map(|it| QuestionText { role: it.role.to_string(), question: it.question.clone() })
                .collect(),
            evidence: requirement
                .evidence
                .iter()
                .map(|it| ExhibitText { item: it.item.clone(), good: it.good.clone(), poor: it.poor.clone() })
                .collect(),
            next: requirement
                .next
                .iter()
                .map(|it| StepText {
                    step: it.step.clone(),
                    effort: it.effort.token().to_owned(),
                    owner: it.owner.to_string(),
                })
                .collect(),
            depends_on: requirement.depends_on.iter().map(ToString::to_string).collect(),
            related: requirement.related.iter().map(ToString::to_string).collect(),
            crosswalks: Crosswalk::embedded().iter().filter_map(|it| crosswalk(it, requirement)).collect(),
        }
    }
}

/// What a regime has to do with a requirement; `None` if nothing.
fn crosswalk(crosswalk: &Crosswalk, requirement: &Requirement) -> Option<CrosswalkView> {
    let source =
        |id: &String| crosswalk.sources.iter().find(|source| source.id == *id).map(|source| source.title.clone());
    let links: Vec<LinkView> = crosswalk
        .of(&requirement.id)
        .map(|(pair, item)| LinkView {
            item: item.id.clone(),
            title: item.title.clone(),
            summary: item.summary.clone(),
            strength: pair.strength.token().to_owned(),
            sources: pair.sources.iter().filter_map(source).collect(),
            note: pair.note.clone(),
        })
        .collect();
    (!links.is_empty()).then(|| CrosswalkView {
        id: crosswalk.id.clone(),
        title: crosswalk.title.clone(),
        version: crosswalk.version.clone(),
        as_of: crosswalk.as_of.clone(),
        provenance: crosswalk.provenance.clone(),
        notice: crosswalk.notice.clone(),
        links,
    })
}

impl From<&Term> for TermView {
    fn from(term: &Term) -> Self {
        TermView { id: term.id.clone(), term: term.term.clone(), meaning: term.meaning.clone(), see: term.see.clone() }
    }
}

/// `clause` or `control`.
pub(crate) fn kind_token(kind: Kind) -> &'static str {
    match kind {
        Kind::Clause => "clause",
        Kind::Control => "control",
    }
}

/// The catalogue in the form of `plumbline catalogue --json`.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the fields are those of catalogue::Catalogue")]
pub struct CatalogueListing {
    pub id: String,
    pub edition: String,
    pub requirements: Vec<ListedRequirement>,
}

/// A requirement in a [`CatalogueListing`].
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the fields are those of catalogue::Requirement")]
pub struct ListedRequirement {
    pub id: String,
    pub title: String,
    pub kind: &'static str,
    pub group: String,
    pub checks: Vec<ListedCheck>,
    pub depends_on: Vec<String>,
}

/// A check in a [`CatalogueListing`].
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the fields are those of catalogue::Check")]
pub struct ListedCheck {
    pub id: String,
    pub text: String,
    pub documented: bool,
    pub conditional: bool,
}

impl From<&Catalogue> for CatalogueListing {
    fn from(catalogue: &Catalogue) -> Self {
        let check = |check: &catalogue::Check| ListedCheck {
            id: check.id.to_string(),
            text: check.text.clone(),
            documented: check.documented,
            conditional: check.conditional,
        };
        let requirement = |it: &Requirement| ListedRequirement {
            id: it.id.to_string(),
            title: it.title.clone(),
            kind: kind_token(it.kind()),
            group: it.id.group().to_string(),
            checks: it.checks.iter().map(check).collect(),
            depends_on: it.depends_on.iter().map(ToString::to_string).collect(),
        };
        CatalogueListing {
            id: catalogue.id.clone(),
            edition: catalogue.edition.clone(),
            requirements: catalogue.requirements().iter().map(requirement).collect(),
        }
    }
}
