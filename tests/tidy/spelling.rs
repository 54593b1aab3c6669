//! British spelling of everything people read.

use std::{
    collections::BTreeSet,
    io::Write,
    process::{Command, Stdio},
};

use plumbline_tests::root;

use crate::repository::{Source, sources};

/// Words with -ize that are no verbs made with the suffix; and the highest level, whose published
/// name is kept.
const OWN_IZE: &[&str] =
    &["size", "sized", "sizes", "sizing", "resize", "resized", "prize", "prizes", "seize", "seized", "optimizing"];

/// Fields of the catalogue that name something, or are titles as they were published.
const TOKENS: &[&str] = &[
    "covers",
    "depends_on",
    "id",
    "keywords",
    "owner",
    "publisher",
    "related",
    "role",
    "roles",
    "see",
    "source",
    "sources",
    "term",
    "title",
    "url",
];

/// What people read: the catalogue, its glossary and crosswalks, the words of the program.
fn prose() -> Vec<(String, String)> {
    let files = sources(&[".toml", ".ftl"]);
    // The skeleton of the standard is keywords for the checker; nobody is shown it.
    let read = files.iter().filter(|file| file.is_in("assets") && !file.name.ends_with("/structure.toml"));
    read.map(|file| (file.name.clone(), if file.name.ends_with(".toml") { toml_text(file) } else { fluent_text(file) }))
        .collect()
}

/// The texts of a TOML file: what stands in quotes. Titles as they were published, and fields that
/// name something by a token, are left out.
fn toml_text(file: &Source) -> String {
    let key = |line: &str| line.split('=').next().unwrap_or_default().trim_start_matches([' ', '{']).trim().to_owned();
    let is_prose = |line: &&str| !TOKENS.contains(&key(line).as_str());
    let mut text = String::new();
    for line in file.text.lines().filter(|line| !line.trim_start().starts_with('#')).filter(is_prose) {
        for (number, part) in line.split('"').enumerate() {
            if number % 2 == 1 {
                text.push_str(part);
                text.push('\n');
            }
        }
    }
    text
}

/// The texts of a Fluent file, without keys, comments and what is filled in.
fn fluent_text(file: &Source) -> String {
    let mut text = String::new();
    for line in file.text.lines().filter(|line| !line.starts_with('#')) {
        let value = if line.starts_with(' ') { line } else { line.split_once('=').map_or("", |(_, value)| value) };
        let value = value.trim_start().trim_start_matches('*');
        let value = if value.starts_with('[') { value.split_once(']').map_or("", |(_, rest)| rest) } else { value };
        let mut depth = 0_usize;
        for letter in value.chars() {
            match letter {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ if depth == 0 => text.push(letter),
                _ => {}
            }
        }
        text.push('\n');
    }
    text
}

#[test]
fn every_word_is_spelt_as_in_britain() {
    let mut unknown = BTreeSet::new();
    for (name, text) in prose() {
        for word in misspelt(&text) {
            unknown.insert(format!("{word}  ({name})"));
        }
    }
    assert!(
        unknown.is_empty(),
        "not in the British dictionary nor in tests/words.txt:\n{}",
        unknown.into_iter().collect::<Vec<_>>().join("\n")
    );
}

/// The words hunspell does not know.
fn misspelt(text: &str) -> Vec<String> {
    let mut hunspell = Command::new("hunspell");
    hunspell.args(["-d", "en_GB", "-i", "UTF-8", "-l", "-p"]).arg(root().join("tests/words.txt"));
    let mut child = hunspell
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("hunspell cannot be started ({error}); `cargo xtask test` installs it"));
    // hunspell knows only the straight apostrophe.
    let text = text.replace(['’', '‘'], "'");
    let mut input = child.stdin.take().expect("its input is a pipe");
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = child.wait_with_output().expect("hunspell ends");
    writer.join().expect("the writer does not panic").expect("hunspell reads to the end");
    assert!(output.status.success(), "hunspell: {}", String::from_utf8_lossy(&output.stderr));
    let unknown = String::from_utf8_lossy(&output.stdout).into_owned();
    // Shorter ones are labels of paragraphs, and initials.
    let is_word = |word: &&str| word.chars().count() > 2 && !word.contains(|it: char| it.is_ascii_digit());
    let mut words: Vec<String> = unknown.lines().filter(is_word).map(str::to_owned).collect();
    words.sort();
    words.dedup();
    words
}

#[test]
fn verbs_end_in_ise() {
    for (name, text) in prose() {
        for word in text.split(|it: char| !it.is_alphabetic()) {
            let lower = word.to_lowercase();
            let has_ize = ["ize", "izes", "ized", "izing", "izer", "ization", "izations", "yze", "yzed", "yzing"]
                .iter()
                .any(|end| lower.ends_with(end));
            assert!(!has_ize || OWN_IZE.contains(&lower.as_str()), "{name}: “{word}” is spelt with s here");
        }
    }
}

#[test]
fn the_list_of_our_own_words_is_sorted_and_needed() {
    let list = std::fs::read_to_string(root().join("tests/words.txt")).expect("the list can be read");
    let words: Vec<&str> = list.lines().collect();
    let mut sorted = words.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(words, sorted, "tests/words.txt is sorted and holds each word once");
    let text: String = prose().into_iter().map(|(_, text)| text).collect();
    let text = text.replace(['’', '‘'], "'");
    let apart = text.split(|it: char| !(it.is_alphanumeric() || it == '\''));
    let used: BTreeSet<&str> = apart.map(|word| word.trim_matches('\'')).collect();
    let unused: Vec<&&str> = words.iter().filter(|word| !used.contains(**word)).collect();
    assert!(unused.is_empty(), "nobody writes these: {unused:?}");
}
