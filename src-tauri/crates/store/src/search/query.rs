//! What a person types, as expressions of the index.

use std::collections::HashSet;

/// How many words count; a page pasted by mistake is not worth more.
const WORDS: usize = 16;

/// How many letters of a word count.
const LETTERS: usize = 64;

/// An expression for each word of the query that counts; side by side they find the rows with all.
///
/// Each word stands between quotation marks, where nothing is an operator, and is a prefix. What
/// the index takes for several words, such as `6.1.3`, must stand together. A word without a letter
/// the index knows does not count beside others.
pub(super) fn expressions(query: &str) -> Vec<String> {
    let mut seen = HashSet::new();
    let words = query.split(|sign: char| sign.is_whitespace() || sign.is_control());
    let words = words.filter(|word| word.contains(char::is_alphanumeric) && seen.insert(*word));
    words.take(WORDS).map(quoted).collect()
}

fn quoted(word: &str) -> String {
    let start = word.find(char::is_alphanumeric).unwrap_or_default();
    let letters: String = word[start..].chars().take(LETTERS).collect();
    format!("\"{}\"*", letters.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_a_person_types_is_an_operator() {
        let rows = [
            ("", None),
            ("  \t\n", None),
            ("\"", None),
            ("- * : ^ ( ) +", None),
            ("policy", Some("\"policy\"*")),
            ("ai  policy ai", Some("\"ai\"* \"policy\"*")),
            ("NOT x", Some("\"NOT\"* \"x\"*")),
            ("say\"so", Some("\"say\"\"so\"*")),
            ("\"quoted words\"", Some("\"quoted\"* \"words\"\"\"*")),
            ("title:x", Some("\"title:x\"*")),
            ("a\u{0}b", Some("\"a\"* \"b\"*")),
        ];
        for (query, wanted) in rows {
            assert_eq!(expressions(query).join(" "), wanted.unwrap_or_default(), "of {query:?}");
        }
    }

    #[test]
    fn a_long_query_becomes_a_short_expression() {
        let words: Vec<String> = (0..5000).map(|number| format!("w{number}")).collect();
        let many = expressions(&words.join(" "));
        assert_eq!(many.len(), WORDS, "the first words count");
        let one = expressions(&"x".repeat(10_000));
        assert_eq!((one.len(), one[0].len()), (1, LETTERS + 3), "the first letters count");
    }
}
