//! One search over the catalogue and the workspace.

mod standard;
mod words;

use catalogue::Catalogue;

use crate::{
    Desk,
    failure::{Doing, Outcome},
    wire::{MatchView, SearchHit, SearchView},
};

/// How many hits there are at most of what the query names, of the workspace, and of what else the catalogue says.
const MOST: (usize, usize, usize) = (8, 30, 8);

impl Desk {
    /// What has every word of the query: requirements and groups by identifier or title, then the texts
    /// of an assessment or of all, then what else the catalogue says. Words are prefixes.
    ///
    /// # Errors
    /// If the assessment's id is none, or the workspace cannot be read. No query is an error.
    pub fn search(&self, query: &str, assessment: Option<&str>) -> Outcome<SearchView> {
        let assessment = assessment.map(|id| self.id(id)).transpose()?;
        let (named, own, told) = MOST;
        let found = standard::find(&words::chunks(query), named, told);
        let own = self.workspace.search(query, assessment, own).map_err(|error| self.fail(error, Doing::Reading))?;
        let own = own.into_iter().map(SearchHit::from);
        Ok(SearchView { hits: found.named.into_iter().chain(own).chain(found.told).collect() })
    }
}

impl From<store::SearchHit> for SearchHit {
    fn from(it: store::SearchHit) -> Self {
        let requirement = it.requirement.as_ref();
        let titled = requirement.and_then(|id| Catalogue::embedded().requirement(id)).map(|it| it.title.clone());
        SearchHit {
            kind: it.entity.to_owned(),
            field: it.field.to_owned(),
            title: it.name.or(titled).unwrap_or_default(),
            matches: MatchView::of(&it.snippet, &it.matches),
            snippet: it.snippet,
            assessment: Some(it.assessment.to_string()),
            organisation: it.organisation,
            assessment_title: it.title,
            requirement: requirement.map(ToString::to_string),
            key: it.part,
        }
    }
}

#[cfg(test)]
mod tests;
