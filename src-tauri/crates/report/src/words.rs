//! The words of a report, from a Fluent file.

use std::{borrow::Cow, fmt, sync::Arc};

use chrono::{Datelike, NaiveDate};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

const ENGLISH: &str = include_str!("../../../../assets/locales/en/report.ftl");

/// The words of one language. Cheap to clone.
#[derive(Clone)]
pub struct Words {
    bundle: Arc<FluentBundle<FluentResource>>,
    language: String,
}

impl Words {
    /// The languages with embedded words; the first is the default.
    pub const LANGUAGES: [&str; 1] = ["en"];

    /// The embedded words of a language; `None` if there are none.
    pub fn of(language: &str) -> Option<Words> {
        (language == "en").then(Words::english)
    }

    /// The embedded English words.
    pub fn english() -> Words {
        Words::load("en", ENGLISH).expect("BUG: the embedded words do not parse")
    }

    /// Words in another language; `None` if the tag or the file does not parse.
    pub fn load(language: &str, fluent: &str) -> Option<Words> {
        let identifier: LanguageIdentifier = language.parse().ok()?;
        let resource = FluentResource::try_new(fluent.to_owned()).ok()?;
        let is_english = identifier.language.as_str() == "en";
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Marks that isolate values are set where the direction asks for them, not always.
        bundle.set_use_isolating(false);
        if is_english {
            bundle.set_formatter(Some(|value, _| grouped(value)));
        }
        bundle.add_resource(resource).ok()?;
        Some(Words { bundle: Arc::new(bundle), language: language.to_owned() })
    }

    /// The language of the words (BCP 47).
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The message with this key, its placeholders filled. A missing key shows as the key, and fails every test.
    pub(crate) fn message(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            debug_assert!(false, "BUG: there is no word for “{key}”");
            return key.to_owned();
        };
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            let value = match value {
                FluentValue::String(text) => FluentValue::String(Cow::Owned(isolated(text).into_owned())),
                other => other.clone(),
            };
            arguments.set(*name, value);
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "BUG: “{key}” does not fit its values: {errors:?}");
        text
    }

    /// The word for a token of a closed set: `verdict` and `not_applicable` give `verdict-not-applicable`.
    pub(crate) fn token(&self, set: &str, token: &str) -> String {
        self.message(&format!("{set}-{}", token.replace('_', "-")), &[])
    }

    /// A date as it stands in tables: 22 Nov 2026.
    pub(crate) fn short_date(&self, date: NaiveDate) -> String {
        self.dated("month-short", date)
    }

    /// A date in words: 22 November 2026.
    pub(crate) fn date(&self, date: NaiveDate) -> String {
        self.dated("month", date)
    }

    fn dated(&self, months: &str, date: NaiveDate) -> String {
        let month = self.message(&format!("{months}-{}", date.month()), &[]);
        let values = [("day", date.day().to_string()), ("month", month), ("year", date.year().to_string())];
        self.message("date", &values.map(|(name, value)| (name, FluentValue::from(value))))
    }
}

/// A whole number of thousands with commas: 3,000. `None` leaves a value as it is.
fn grouped(value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = (number.value.fract() == 0.0 && number.value >= 1_000.0).then(|| format!("{:.0}", number.value))?;
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|it| std::str::from_utf8(it).ok()).collect();
    Some(groups.join(","))
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

/// Hebrew, Arabic and their neighbours (Unicode bidirectional classes R and AL).
pub(crate) fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// A text to be put into a sentence of another direction: isolated if it holds any that runs right to left
/// (Unicode bidirectional algorithm, FSI and PDI).
pub(crate) fn isolated(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_right_to_left) { Cow::Owned(format!("\u{2068}{text}\u{2069}")) } else { Cow::Borrowed(text) }
}

/// The message with a key, placeholders given as `name = value`.
macro_rules! say {
    ($words:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $words.message($key, &[$((stringify!($name), fluent_bundle::FluentValue::from($value))),*])
    };
}
pub(crate) use say;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_thousands_have_a_comma_and_anything_else_stays_as_it_is() {
        let told = |value: FluentValue<'_>| grouped(&value);
        for (number, wanted) in
            [(999, None), (1_000, Some("1,000")), (12_345, Some("12,345")), (1_000_000, Some("1,000,000"))]
        {
            assert_eq!(told(FluentValue::from(number)).as_deref(), wanted, "{number}");
        }
        assert_eq!(told(FluentValue::from(1_234.5)), None, "no count is broken");
        assert_eq!(told(FluentValue::from("2026")), None, "a year is no count");
        let words = Words::english();
        let date = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        assert_eq!(words.date(date), "22 November 2026");
        assert_eq!(say!(words, "employees", count = 12_000), "12,000");
    }
}
