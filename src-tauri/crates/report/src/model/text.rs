//! Text in emphases.

use catalogue::RequirementId;

/// Text in one or more emphases.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Text(pub Vec<Span>);

/// A stretch of text in one emphasis.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Span {
    pub text: String,
    pub emphasis: Emphasis,
    /// The requirement whose finding it leads to; where the report has that finding, its page stands here.
    pub leads_to: Option<RequirementId>,
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

    /// Ends the text with the page on which a requirement's finding stands, where the report has one.
    #[must_use]
    pub fn see(mut self, id: &RequirementId) -> Text {
        self.0.push(Span { text: String::new(), emphasis: Emphasis::Plain, leads_to: Some(id.clone()) });
        self
    }

    /// The requirement whose page the text ends with.
    pub fn leads_to(&self) -> Option<&RequirementId> {
        self.0.last()?.leads_to.as_ref()
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
