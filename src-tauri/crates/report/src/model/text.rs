//! Text in emphases.

/// Text in one or more emphases.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Text(pub Vec<Span>);

/// A stretch of text in one emphasis.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Span {
    pub text: String,
    pub emphasis: Emphasis,
}

/// How a stretch of text stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
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
        self.0.push(Span { text: text.into(), emphasis });
        self
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
