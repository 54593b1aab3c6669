//! Text in emphases, and the places of the report it may lead to.

use assessment::Key;
use catalogue::RequirementId;

use crate::{section::Section, words::isolated};

/// A place of the report that a text can lead to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// The finding about a requirement.
    Requirement(RequirementId),
    /// The finding about a requirement in full, where the other has a line of it.
    InFull(RequirementId),
    /// A section.
    Section(Section),
    /// The row of a piece of evidence in the register.
    Evidence(Key),
    /// The row of an action in the plan, by its number there.
    Action(usize),
}

/// Stands between two facts on a line, as a span of its own; where a line ends, it is left out.
pub const BETWEEN: &str = "   ·   ";

/// Text in one or more emphases.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Text(pub Vec<Span>);

/// A stretch of text in one emphasis.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Span {
    pub text: String,
    pub emphasis: Emphasis,
    /// The place it leads to, where the report has that place; without text, the place's page stands here.
    pub leads_to: Option<Place>,
}

/// How a stretch of text stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Emphasis {
    #[default]
    Plain,
    Strong,
    Soft,
    Italic,
}

impl Text {
    /// Adds a stretch.
    #[must_use]
    pub fn and(mut self, text: impl Into<String>, emphasis: Emphasis) -> Text {
        self.0.push(Span { text: text.into(), emphasis, leads_to: None });
        self
    }

    /// Adds a stretch that a person wrote: among other words it keeps its own direction, and they keep theirs.
    #[must_use]
    pub fn written(self, text: impl AsRef<str>, emphasis: Emphasis) -> Text {
        self.and(isolated(text.as_ref()), emphasis)
    }

    /// Adds a remark on a line of its own, unless it is blank.
    #[must_use]
    pub fn remarked(self, remark: &str) -> Text {
        match remark.trim() {
            "" => self,
            remark if self.is_blank() => self.and(remark, Emphasis::Soft),
            remark => self.and(format!("\n{remark}"), Emphasis::Soft),
        }
    }

    /// Adds the page on which a place stands, where the report has it.
    #[must_use]
    pub fn see(self, place: Place) -> Text {
        self.leading("", place)
    }

    /// Adds a stretch that leads to a place, where the report has it.
    #[must_use]
    pub fn leading(mut self, text: impl Into<String>, place: Place) -> Text {
        self.0.push(Span { text: text.into(), emphasis: Emphasis::Plain, leads_to: Some(place) });
        self
    }

    /// Texts one after the other, a separator between any two.
    pub fn joined(texts: impl IntoIterator<Item = Text>, separator: &str) -> Text {
        let mut joined = Text::default();
        for text in texts {
            if !joined.0.is_empty() {
                joined = joined.and(separator, Emphasis::Plain);
            }
            joined.0.extend(text.0);
        }
        joined
    }

    /// Facts one after the other on a line, each with its label.
    pub fn facts<'a>(facts: impl IntoIterator<Item = (&'a str, Text)>) -> Text {
        facts.into_iter().fold(Text::default(), |text, (label, value)| {
            let text = if text.0.is_empty() { text } else { text.and(BETWEEN, Emphasis::Soft) };
            let strong = value.0.into_iter().map(|span| Span { emphasis: Emphasis::Strong, ..span });
            // No line ends between a label and what it is about.
            let told = text.and(format!("{label}:\u{A0}"), Emphasis::Soft).0;
            Text(told.into_iter().chain(strong).collect())
        })
    }

    /// Identifiers of requirements, each leading to its finding.
    pub fn requirements<'a>(ids: impl IntoIterator<Item = &'a RequirementId>) -> Text {
        let one = |id: &RequirementId| Text::default().leading(id.as_str(), Place::Requirement(id.clone()));
        Text::joined(ids.into_iter().map(one), ", ")
    }

    /// Strong text.
    pub fn strong(text: impl Into<String>) -> Text {
        Text::default().and(text, Emphasis::Strong)
    }

    /// The characters alone.
    pub fn plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }

    /// Whether there is nothing to read.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|span| span.text.trim().is_empty())
    }
}

impl<T: Into<String>> From<T> for Text {
    fn from(text: T) -> Text {
        Text::default().and(text, Emphasis::Plain)
    }
}
