//! One search over the catalogue, the glossary and the workspace.

mod standard;
mod words;

use catalogue::Catalogue;
use store::Indexing;

use crate::{
    Desk,
    failure::{Doing, Outcome},
    wire::{MatchView, SearchHit, SearchView},
};

/// How many hits there are at most of what the query names, of the workspace, and of what else the catalogue says.
const MOST: (usize, usize, usize) = (8, 30, 8);

/// How many terms there are at most by their names, and by what they mean.
const MOST_TERMS: (usize, usize) = (4, 2);

impl Desk {
    /// Makes the index of the search follow what was written, for some milliseconds; whether something is left. A search
    /// does it, too; this spares it the wait. What fails now is done, or reported, then.
    pub fn index(&self) -> bool {
        self.workspace.index().is_ok_and(|indexing| indexing == Indexing::Left)
    }

    /// What has every word of the query: requirements, groups and terms by identifier or name, then the texts
    /// of an assessment or of all, then what else catalogue and glossary say. Words are prefixes.
    ///
    /// # Errors
    /// If the assessment's id is none, or the workspace cannot be read. No query is an error.
    pub fn search(&self, query: &str, assessment: Option<&str>) -> Outcome<SearchView> {
        let assessment = assessment.map(|id| self.id(id)).transpose()?;
        let (named, own, told) = MOST;
        let chunks = words::chunks(query);
        let found = standard::find(&chunks, named, told);
        let terms = standard::find_terms(&chunks, MOST_TERMS.0, MOST_TERMS.1);
        let own = self.workspace.search(query, assessment, own).map_err(|error| self.fail(error, Doing::Reading))?;
        let own = own.into_iter().map(SearchHit::from);
        let by_name = found.named.into_iter().chain(terms.named);
        Ok(SearchView { hits: by_name.chain(own).chain(found.told).chain(terms.told).collect() })
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
