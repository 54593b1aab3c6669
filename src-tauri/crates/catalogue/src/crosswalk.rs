//! Where the work for ISO/IEC 42001 may also help with a neighbouring regime.
//!
//! A pair says *supports* or *partly*, never *complies*, and names its sources.

use std::collections::HashSet;

use serde::{Deserialize, Deserializer, Serialize};

use crate::{
    id::RequirementId,
    load::{Fault, Faults},
    model::Catalogue,
    source::File,
};

/// One neighbouring regime and its pairs with ISO/IEC 42001.
#[derive(Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Crosswalk {
    /// Permanent identifier: `nist-ai-rmf-1.0`.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// Which version or edition.
    pub version: String,
    /// The day the facts were true (ISO 8601).
    pub as_of: String,
    /// How many items the list must hold to be complete on this side.
    complete: usize,
    /// Where the pairs come from and how far to trust them; shown wherever a pair is used.
    pub provenance: String,
    /// What a pair is not; shown wherever a pair is used.
    pub notice: String,
    /// What the pairs were taken from.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
    /// Categories, chapters or clauses.
    #[serde(rename = "group")]
    pub groups: Vec<ItemGroup>,
    /// Every item of the regime, with or without a hook.
    #[serde(rename = "item")]
    pub items: Vec<Item>,
    /// The pairs.
    #[serde(rename = "pair")]
    pub pairs: Vec<Pair>,
}

/// Something pairs were taken from.
#[derive(Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Source {
    pub id: String,
    pub title: String,
}

/// A category, chapter or clause of the regime.
#[derive(Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names say it")]
pub struct ItemGroup {
    pub id: String,
    pub title: String,
}

/// A subcategory, article or clause of the regime.
#[derive(Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// As the regime numbers it: `GOVERN 1.1`, `Art. 9`.
    pub id: String,
    /// Which group it stands in.
    pub group: String,
    /// A short title.
    pub title: String,
    /// What it asks, in our words.
    pub summary: String,
    /// Whether ISO/IEC 42001 offers anything toward it.
    pub hook: bool,
    /// To whom it applies; empty where the regime does not say.
    #[serde(default)]
    pub roles: Vec<Party>,
    /// From when it applies; empty where the regime has no dates.
    #[serde(default)]
    pub dates: Vec<AppliesFrom>,
}

/// A part somebody plays under the EU AI Act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are the Act's")]
pub enum Party {
    Provider,
    Deployer,
    Importer,
    Distributor,
    AuthorisedRepresentative,
    GpaiProvider,
    ProductManufacturer,
}

impl Party {
    /// The word that stands for it in locale keys: `gpai_provider`.
    pub fn token(self) -> &'static str {
        match self {
            Party::Provider => "provider",
            Party::Deployer => "deployer",
            Party::Importer => "importer",
            Party::Distributor => "distributor",
            Party::AuthorisedRepresentative => "authorised_representative",
            Party::GpaiProvider => "gpai_provider",
            Party::ProductManufacturer => "product_manufacturer",
        }
    }
}

/// From when something applies.
#[derive(Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct AppliesFrom {
    /// The first day (ISO 8601).
    #[serde(deserialize_with = "day")]
    pub applies_from: String,
    /// What applies from then.
    pub what: String,
    /// Whether sources disagree on the day.
    pub disputed: bool,
}

/// How far a requirement helps with an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// It covers a part, or only one source says so.
    Partly,
    /// What it asks is what the item needs, and sources agree.
    Supports,
}

impl Strength {
    /// `supports` or `partly`.
    pub fn token(self) -> &'static str {
        match self {
            Strength::Partly => "partly",
            Strength::Supports => "supports",
        }
    }
}

/// One requirement that helps with one item.
#[derive(Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// The requirement of ISO/IEC 42001.
    pub from: RequirementId,
    /// The item of the regime.
    pub to: String,
    /// How far it helps.
    pub strength: Strength,
    /// Which sources say so.
    pub sources: Vec<String>,
    /// Disagreements and hedges; often blank.
    pub note: String,
}

/// A date: TOML has a kind of its own for it, the embedded form keeps its text.
fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    if deserializer.is_human_readable() {
        Ok(toml::value::Datetime::deserialize(deserializer)?.to_string())
    } else {
        String::deserialize(deserializer)
    }
}

impl Crosswalk {
    /// The pairs of one requirement.
    pub fn of<'a>(&'a self, requirement: &'a RequirementId) -> impl Iterator<Item = (&'a Pair, &'a Item)> {
        let item = |pair: &Pair| self.items.iter().find(|item| item.id == pair.to);
        self.pairs.iter().filter(|pair| pair.from == *requirement).filter_map(move |pair| Some((pair, item(pair)?)))
    }

    /// The pairs of one item.
    pub fn to<'a>(&'a self, item: &'a str) -> impl Iterator<Item = &'a Pair> {
        self.pairs.iter().filter(move |pair| pair.to == item)
    }
}

/// Reads a crosswalk file.
///
/// # Errors
/// What does not parse; whether its pairs lead anywhere is [`check`]'s business.
pub fn read(file: File<'_>) -> Result<Crosswalk, Vec<Fault>> {
    let mut faults = Faults::default();
    faults.toml(file).ok_or_else(|| faults.into_sorted())
}

/// Every fault of a crosswalk file against the catalogue.
pub fn check(file: File<'_>, catalogue: &Catalogue) -> Vec<Fault> {
    let mut faults = Faults::default();
    if let Some(crosswalk) = faults.toml::<Crosswalk>(file) {
        check_items(file.name, &crosswalk, &mut faults);
        check_pairs(file.name, &crosswalk, catalogue, &mut faults);
    }
    faults.into_sorted()
}

fn check_items(file: &str, crosswalk: &Crosswalk, faults: &mut Faults) {
    if crosswalk.items.len() != crosswalk.complete {
        let message = format!("{} items instead of {}", crosswalk.items.len(), crosswalk.complete);
        faults.add(file, "item", message);
    }
    let mut seen = HashSet::new();
    for item in &crosswalk.items {
        if !seen.insert(&item.id) {
            faults.add(file, &item.id, "stands here twice");
        }
        if !crosswalk.groups.iter().any(|group| group.id == item.group) {
            faults.add(file, &item.id, format!("its group {} is not there", item.group));
        }
        if item.title.trim().is_empty() || item.summary.split_whitespace().count() < 5 {
            faults.add(file, &item.id, "wants a title and a summary");
        }
        let has_pair = crosswalk.to(&item.id).next().is_some();
        if item.hook != has_pair {
            let message = if item.hook { "has a hook but no pair" } else { "has a pair but no hook" };
            faults.add(file, &item.id, message);
        }
    }
}

fn check_pairs(file: &str, crosswalk: &Crosswalk, catalogue: &Catalogue, faults: &mut Faults) {
    let mut seen = HashSet::new();
    for pair in &crosswalk.pairs {
        let name = format!("{} → {}", pair.from, pair.to);
        if catalogue.requirement(&pair.from).is_none() {
            faults.add(file, &name, "the catalogue has no such requirement");
        }
        if !crosswalk.items.iter().any(|item| item.id == pair.to) {
            faults.add(file, &name, "there is no such item");
        }
        if !seen.insert((&pair.from, &pair.to)) {
            faults.add(file, &name, "stands here twice");
        }
        if pair.sources.is_empty() {
            faults.add(file, &name, "names no source");
        }
        for source in pair.sources.iter().filter(|id| !crosswalk.sources.iter().any(|it| it.id == **id)) {
            faults.add(file, &name, format!("its source {source} is not in the list"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files;

    #[test]
    fn the_embedded_crosswalks_have_no_fault_and_are_complete_on_both_sides() {
        for file in files::crosswalks() {
            let faults = check(file, Catalogue::embedded());
            assert!(faults.is_empty(), "{faults:#?}");
        }
        let nist = &Crosswalk::embedded()[0];
        assert_eq!(
            (nist.items.len(), nist.groups.len()),
            (72, 19),
            "NIST AI RMF 1.0 has 72 subcategories in 19 categories"
        );
        assert_eq!(nist.pairs.len(), 280, "the published mapping has 280 pairs");
    }

    #[test]
    fn each_bad_example_is_refused() {
        type Spoil = fn(&str) -> String;
        let examples: &[(Spoil, &str)] = &[
            (|text| text.replacen("to = \"GOVERN 1.1\"", "to = \"GOVERN 9.9\"", 1), "there is no such item"),
            (|text| text.replacen("from = \"4.1\"", "from = \"4.9\"", 1), "no such requirement"),
            (
                |text| text.replacen("strength = \"supports\"", "strength = \"complies\"", 1),
                "unknown variant `complies`",
            ),
            (|text| text.replacen("complete = 72", "complete = 74", 1), "72 items instead of 74"),
            (|text| text.replacen("hook = true", "hook = false", 1), "has a pair but no hook"),
            (|text| text.replacen("sources = [\"airc\"", "sources = [\"hearsay\"", 1), "is not in the list"),
        ];
        let original = files::crosswalks()[0];
        for (spoil, wanted) in examples {
            let text = spoil(original.text);
            assert_ne!(text, original.text, "the example for “{wanted}” must change the file");
            let faults = check(File { name: original.name, text: &text }, Catalogue::embedded());
            assert!(faults.iter().any(|fault| fault.message.contains(wanted)), "“{wanted}” in {faults:?}");
        }
    }

    #[test]
    fn dates_of_the_eu_ai_act_are_data_and_disputes_are_marked() {
        let act = Crosswalk::embedded().iter().find(|it| it.id == "eu-ai-act").expect("embedded");
        let dates = || act.items.iter().flat_map(|item| &item.dates);
        assert!(dates().any(|date| date.applies_from == "2027-12-02"), "high-risk systems of Annex III");
        assert!(dates().any(|date| date.disputed), "Article 49(2)");
        assert!(act.items.iter().any(|item| item.roles.contains(&Party::Deployer)));
    }
}
