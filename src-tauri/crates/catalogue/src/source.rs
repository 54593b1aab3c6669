//! The catalogue's files as they are written, before anything is believed.

use serde::Deserialize;

use crate::model::Effort;

/// One embedded or given file.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Name shown in faults: `04-context.toml`.
    pub name: &'a str,
    /// Its text.
    pub text: &'a str,
}

/// `catalogue.toml`: what edition this is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Edition {
    pub(crate) id: String,
    pub(crate) edition: String,
    pub(crate) title: String,
    pub(crate) publisher: String,
    pub(crate) language: String,
    pub(crate) version: String,
    pub(crate) licence: String,
    pub(crate) notice: String,
}

/// `structure.toml`: the published skeleton that the content must match exactly.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Structure {
    pub(crate) group: Vec<StructureGroup>,
    pub(crate) requirement: Vec<StructureRequirement>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StructureGroup {
    pub(crate) id: String,
    pub(crate) title: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StructureRequirement {
    pub(crate) id: String,
    pub(crate) title: String,
    /// Controls: whether the control's text demands documentation.
    #[serde(default)]
    pub(crate) documented: bool,
    /// Clauses: the obligations, in keywords of ours, in order.
    #[serde(default)]
    pub(crate) obligations: Vec<Obligation>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Obligation {
    pub(crate) id: String,
    #[expect(dead_code, reason = "for the reader of the file")]
    pub(crate) about: String,
    /// Demands documented information.
    #[serde(default)]
    pub(crate) documented: bool,
    /// Only permitted (“can”): no check may cover it.
    #[serde(default)]
    pub(crate) permissive: bool,
}

/// `04-context.toml` and its siblings: one clause or control group.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GroupFile {
    pub(crate) group: String,
    pub(crate) title: String,
    pub(crate) requirement: Vec<RequirementSource>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RequirementSource {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) phase: String,
    pub(crate) roles: Vec<String>,
    pub(crate) depends_on: Vec<String>,
    pub(crate) related: Vec<String>,
    pub(crate) plain: String,
    pub(crate) why: String,
    pub(crate) small: String,
    pub(crate) pitfalls: Vec<String>,
    pub(crate) levels: Vec<String>,
    pub(crate) check: Vec<CheckSource>,
    pub(crate) ask: Vec<QuestionSource>,
    pub(crate) evidence: Vec<ExhibitSource>,
    pub(crate) next: Vec<StepSource>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CheckSource {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) documented: bool,
    pub(crate) conditional: bool,
    pub(crate) look: String,
    #[serde(default)]
    pub(crate) covers: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct QuestionSource {
    pub(crate) role: String,
    pub(crate) question: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExhibitSource {
    pub(crate) item: String,
    pub(crate) good: String,
    pub(crate) poor: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StepSource {
    pub(crate) step: String,
    pub(crate) effort: Effort,
    pub(crate) owner: String,
}
