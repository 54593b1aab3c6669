//! What a person types, as words to look for.

use std::collections::HashSet;

/// How many words count; a page pasted by mistake is not worth more.
const WORDS: usize = 16;

/// How many letters of a word count.
const LETTERS: usize = 64;

/// The words of the query that count, each once. One without a letter the index knows does not.
pub(super) fn words(query: &str) -> Vec<String> {
    let mut seen = HashSet::new();
    let words = query.split(|sign: char| sign.is_whitespace() || sign.is_control());
    let words = words.filter(|word| word.contains(char::is_alphanumeric) && seen.insert(*word));
    let from_first_letter = |word: &str| word.chars().skip_while(|it| !it.is_alphanumeric()).take(LETTERS).collect();
    words.take(WORDS).map(from_first_letter).collect()
}

/// The expression of a word as a prefix: between quotation marks, where nothing is an operator.
/// What the index takes for several words, such as `6.1.3`, must stand together.
pub(super) fn prefix(word: &str) -> String {
    format!("{}*", quoted(word))
}

/// The expression of a row that has one of these words, whole.
pub(super) fn any(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| quoted(word)).collect();
    format!("({})", quoted.join(" OR "))
}

/// The expression of a row to which all of these apply.
pub(super) fn all(expressions: &[impl AsRef<str>]) -> String {
    expressions.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(" AND ")
}

fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('"', "\"\""))
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
            ("ai  policy ai", Some("\"ai\"* AND \"policy\"*")),
            ("NOT x", Some("\"NOT\"* AND \"x\"*")),
            ("say\"so", Some("\"say\"\"so\"*")),
            ("\"quoted words\"", Some("\"quoted\"* AND \"words\"\"\"*")),
            ("title:x", Some("\"title:x\"*")),
            ("a\u{0}b", Some("\"a\"* AND \"b\"*")),
        ];
        for (query, wanted) in rows {
            let found: Vec<String> = words(query).iter().map(|word| prefix(word)).collect();
            assert_eq!(all(&found), wanted.unwrap_or_default(), "of {query:?}");
        }
    }

    #[test]
    fn words_of_which_one_must_be_there_stand_in_brackets() {
        let words = ["risk", "risks"].map(str::to_owned);
        assert_eq!(all(&[any(&words), prefix("to")]), "(\"risk\" OR \"risks\") AND \"to\"*");
    }

    #[test]
    fn a_long_query_becomes_a_short_expression() {
        let many: Vec<String> = (0..5000).map(|number| format!("w{number}")).collect();
        assert_eq!(words(&many.join(" ")).len(), WORDS, "the first words count");
        let one = words(&"x".repeat(10_000));
        assert_eq!((one.len(), one[0].len()), (1, LETTERS), "the first letters count");
    }
}
