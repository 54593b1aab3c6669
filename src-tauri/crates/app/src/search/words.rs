//! Words of texts and queries, compared as the workspace's index compares them: without case and
//! accents, the words of a query as prefixes.

use std::ops::Range;

/// A text and its words.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) text: String,
    words: Vec<Word>,
}

#[derive(Debug)]
struct Word {
    folded: String,
    /// Where it stands, in bytes.
    place: Range<usize>,
}

/// What a person typed between two spaces: words that stand together, the last of them a prefix.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Chunk(Vec<String>);

/// How much of a word was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    Prefix,
    Whole,
}

impl Text {
    pub(super) fn new(text: &str) -> Text {
        let mut words = Vec::new();
        let mut start = None;
        for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
            match (letter.is_alphanumeric(), start) {
                (true, None) => start = Some(at),
                (false, Some(from)) => {
                    words.push(Word { folded: fold(&text[from..at]), place: from..at });
                    start = None;
                }
                _ => {}
            }
        }
        Text { text: text.to_owned(), words }
    }

    /// How well the chunk is found in the text; `None` if it is not.
    pub(super) fn find(&self, chunk: &Chunk) -> Option<Match> {
        (0..self.words.len()).filter_map(|at| self.find_at(chunk, at)).max()
    }

    /// How well the text begins with the chunk: whole if that is all of it.
    pub(super) fn begins_with(&self, chunk: &Chunk) -> Option<Match> {
        let found = self.find_at(chunk, 0)?;
        Some(if chunk.0.len() == self.words.len() { found } else { Match::Prefix })
    }

    /// Every place where one of the chunks is, in order and apart.
    pub(super) fn places(&self, chunks: &[Chunk]) -> Vec<Range<usize>> {
        let mut places: Vec<Range<usize>> = Vec::new();
        for at in 0..self.words.len() {
            let found = chunks.iter().filter(|chunk| self.find_at(chunk, at).is_some());
            let Some(longest) = found.map(|chunk| chunk.0.len()).max() else { continue };
            let place = self.words[at].place.start..self.words[at + longest - 1].place.end;
            match places.last_mut().filter(|last| place.start < last.end) {
                Some(last) => last.end = last.end.max(place.end),
                None => places.push(place),
            }
        }
        places
    }

    fn find_at(&self, chunk: &Chunk, at: usize) -> Option<Match> {
        let words = self.words.get(at..at + chunk.0.len())?;
        let (last, before) = chunk.0.split_last()?;
        let (end, start) = words.split_last()?;
        if !start.iter().zip(before).all(|(word, wanted)| word.folded == *wanted) {
            return None;
        }
        let rest = end.folded.strip_prefix(last.as_str())?;
        Some(if rest.is_empty() { Match::Whole } else { Match::Prefix })
    }
}

/// The chunks of a query; those beyond the sixteenth do not count.
pub(super) fn chunks(query: &str) -> Vec<Chunk> {
    let words = |part: &str| Text::new(part).words.into_iter().map(|word| word.folded).collect();
    query.split_whitespace().map(|part| Chunk(words(part))).filter(|chunk| !chunk.0.is_empty()).take(16).collect()
}

fn fold(word: &str) -> String {
    word.chars().filter_map(|letter| letter.to_lowercase().next()).map(without_accent).collect()
}

/// The plain letter of one with an accent; the catalogue is English and needs no others.
fn without_accent(letter: char) -> char {
    match letter {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_as_in_the_workspace() {
        let rows = [
            ("AI system impact assessment", "impa", Some(Match::Prefix)),
            ("AI system impact assessment", "IMPACT", Some(Match::Whole)),
            ("AI system impact assessment", "ímpàct", Some(Match::Whole)),
            ("AI system impact assessment", "pact", None),
            ("6.1.3", "6.1", Some(Match::Whole)),
            ("6.1.3", "1.3", Some(Match::Whole)),
            ("A.10.2", "a.1", Some(Match::Prefix)),
            ("A.10.2", "a.2", None),
            ("life-cycle", "life-cyc", Some(Match::Prefix)),
        ];
        for (text, query, wanted) in rows {
            assert_eq!(Text::new(text).find(&chunks(query)[0]), wanted, "{query} in {text}");
        }
        assert_eq!(Text::new("6.1.3").begins_with(&chunks("1.3")[0]), None, "an identifier is read from its start");
        assert_eq!(Text::new("6.1.3").begins_with(&chunks("6.1")[0]), Some(Match::Prefix), "6.1 is not all of it");
    }

    #[test]
    fn a_query_without_words_has_no_chunks() {
        for query in ["", " \n", "\" * - ()", "🧭"] {
            assert_eq!(chunks(query), [], "of {query:?}");
        }
        assert_eq!(chunks(&"a.b ".repeat(2500)).len(), 16, "a page pasted by mistake is cut");
    }

    #[test]
    fn places_are_in_order_and_apart() {
        let text = Text::new("Risk: an AI risk-treatment plan for risks");
        let found: Vec<&str> =
            text.places(&chunks("risk risk-t ai")).into_iter().map(|place| &text.text[place]).collect();
        assert_eq!(found, ["Risk", "AI", "risk-treatment", "risks"]);
    }
}
