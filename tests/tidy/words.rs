//! Words shown to people: in the locale files, each used, and nowhere else.

use std::collections::BTreeSet;

use crate::{
    repository::{Source, sources},
    rust_code::shipped,
};

/// The keys of a Fluent file, terms (`-brand`) left out.
fn keys(file: &Source) -> Vec<&str> {
    let starts = |line: &&str| line.starts_with(|it: char| it.is_ascii_alphabetic());
    file.text.lines().filter(starts).filter_map(|line| line.split_once('=')).map(|(key, _)| key.trim()).collect()
}

#[test]
fn every_key_is_there_once_and_used() {
    let mut code: Vec<String> = shipped().into_iter().flat_map(|file| file.strings).collect();
    code.extend(sources(&[".ts", ".svelte"]).into_iter().filter(|file| file.is_in("ui/src")).map(|file| file.text));
    let code = code.join("\n");
    // Beginnings of keys that are put together: "step-{entity}" or `step-${entity}`.
    let mut beginnings: BTreeSet<String> = code
        .match_indices('{')
        .map(|(end, _)| {
            let before = code[..end].trim_end_matches('$');
            before.rsplit(|it: char| !(it.is_ascii_alphanumeric() || it == '-')).next().unwrap_or_default()
        })
        .filter(|beginning| beginning.len() > 2 && beginning.ends_with('-'))
        .map(str::to_owned)
        .collect();
    beginnings.extend(token_sets());
    let words: BTreeSet<&str> =
        code.split(|it: char| !(it.is_ascii_alphanumeric() || it == '-' || it == '_')).collect();
    let (mut known, mut unused) = (BTreeSet::new(), Vec::new());
    let files = sources(&[".ftl"]);
    for file in files.iter().filter(|file| file.is_in("assets/locales/en")) {
        for key in keys(file) {
            assert!(known.insert((file.name.as_str(), key)), "{} has {key} twice", file.name);
            // An error's hint is found by its code with “-hint” put after it.
            let own = key.strip_suffix("-hint").unwrap_or(key);
            let is_used = words.contains(key) || words.contains(own);
            if !is_used && !beginnings.iter().any(|beginning| key.starts_with(beginning.as_str())) {
                unused.push(format!("{}: {key}", file.name));
            }
        }
    }
    assert!(known.len() > 200, "the program says more than {} things", known.len());
    assert!(unused.is_empty(), "these are said by nobody:\n{}", unused.join("\n"));
}

/// What the shell sends to the window, and no key, though it begins as one.
const EVENTS: &[&str] = &["report-progress"];

/// Lines of a list, said below a sentence that has the hint.
const WITHOUT_HINT: &[&str] = &["difference-", "edit-several-", "import-fault", "list-"];

#[test]
fn every_sentence_outside_the_window_is_there_with_its_hint_and_none_is_idle() {
    let files = sources(&[".ftl"]);
    let of = |name: &str| -> BTreeSet<&str> {
        let file = files.iter().find(|file| file.name == format!("assets/locales/en/{name}.ftl"));
        keys(file.unwrap_or_else(|| panic!("there is no {name}.ftl"))).into_iter().collect()
    };
    let (errors, others) = (of("errors"), of("cli"));
    let first = |key: &str| key.split_once('-').map(|(first, _)| first.to_owned());
    let beginnings: BTreeSet<String> = errors.union(&others).filter_map(|key| first(key)).collect();
    let is_key = |text: &String| {
        let is_token = text.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || "-_".contains(it));
        is_token && !text.ends_with('-') && first(text).is_some_and(|first| beginnings.contains(&first))
    };
    let speaks = ["src-tauri/src/", "src-tauri/crates/app/src/", "src-tauri/crates/cli/src/"];
    let mut used = BTreeSet::new();
    for file in shipped().into_iter().filter(|file| speaks.iter().any(|folder| file.name.starts_with(folder))) {
        for key in file.strings.into_iter().filter(is_key).filter(|key| !EVENTS.contains(&key.as_str())) {
            let is_there = errors.contains(key.as_str()) || others.contains(key.as_str());
            assert!(is_there, "{} says {key}, which is in no file of words", file.name);
            used.insert(key);
        }
    }
    for key in errors {
        let base = key.strip_suffix("-hint").unwrap_or(key);
        assert!(used.contains(base), "errors.ftl says {key}, which nobody uses");
        let wants_hint = key == base && !WITHOUT_HINT.iter().any(|start| key.starts_with(start));
        assert!(!wants_hint || of("errors").contains(format!("{key}-hint").as_str()), "errors.ftl lacks {key}-hint");
    }
}

/// What the report's words for tokens and months begin with: `words.token("grade", …)` says `grade-…`.
fn token_sets() -> Vec<String> {
    let files = sources(&[".rs"]);
    let report = files.iter().filter(|file| file.is_in("src-tauri/crates/report/src"));
    let calls =
        report.flat_map(|file| ["token(\"", "dated(\""].into_iter().flat_map(|call| file.text.split(call).skip(1)));
    calls.filter_map(|rest| rest.split_once('"')).map(|(set, _)| format!("{set}-")).collect()
}

#[test]
fn every_language_says_the_same_things() {
    let files = sources(&[".ftl"]);
    let english: Vec<&Source> = files.iter().filter(|file| file.is_in("assets/locales/en")).collect();
    for file in files.iter().filter(|file| !file.is_in("assets/locales/en")) {
        let last = file.name.rsplit('/').next().expect("BUG: a path has a last part");
        let same = english.iter().find(|it| it.name.ends_with(&format!("/{last}")));
        let same = same.unwrap_or_else(|| panic!("{} has no English file beside it", file.name));
        let set = |file: &Source| keys(file).into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
        assert_eq!(set(file), set(same), "{} says the same things as English does", file.name);
    }
}

#[test]
fn no_sentence_for_people_is_written_in_rust() {
    // Messages of these layers are for the log, or are mapped to words above them.
    let mapped = ["assessment", "catalogue", "report", "store"];
    for file in shipped() {
        let is_mapped = mapped.iter().any(|name| file.name.starts_with(&format!("src-tauri/crates/{name}/")));
        if is_mapped || file.name.ends_with("build.rs") {
            continue;
        }
        for string in &file.strings {
            let is_sentence = string.split_whitespace().count() >= 4
                && string.starts_with(|it: char| it.is_ascii_uppercase())
                && !string.starts_with("BUG: ");
            assert!(!is_sentence, "{} says “{string}”; words are in assets/locales", file.name);
        }
    }
}

#[test]
fn no_word_for_people_is_written_in_markup() {
    for file in sources(&[".svelte"]).iter().filter(|file| file.is_in("ui/src")) {
        let text = shown(&file.text);
        let word = text.split_whitespace().find(|word| word.chars().filter(|it| it.is_alphabetic()).count() >= 2);
        assert_eq!(word, None, "{} shows a word that is not in assets/locales", file.name);
    }
}

/// The text of markup that is written out: without scripts, styles, tags and what is computed.
fn shown(markup: &str) -> String {
    let mut text = markup.to_owned();
    for (open, close) in [("<script", "</script>"), ("<style", "</style>"), ("<!--", "-->")] {
        while let Some(start) = text.find(open) {
            let end = text[start..].find(close).map_or(text.len(), |end| start + end + close.len());
            text.replace_range(start..end, " ");
        }
    }
    let (mut left, mut braces, mut in_tag) = (String::new(), 0_usize, false);
    for letter in text.chars() {
        match letter {
            '{' => braces += 1,
            '}' => braces = braces.saturating_sub(1),
            '<' if braces == 0 => in_tag = true,
            '>' if braces == 0 => in_tag = false,
            _ if braces == 0 && !in_tag => left.push(letter),
            _ => {}
        }
    }
    // `&nbsp;` and its like are signs, not words.
    let parts = left.split('&').enumerate();
    parts
        .map(|(number, part)| if number == 0 { part } else { part.split_once(';').map_or(part, |(_, rest)| rest) })
        .collect()
}

#[test]
fn written_text_is_told_from_computed_text() {
    let markup = "<script>let a = \"x\";</script>\n{#if a > 1}<p class=\"b {c}\">{t(\"key\")} Hello</p>{/if}<style>p { a: b }</style>";
    assert_eq!(shown(markup).split_whitespace().collect::<Vec<_>>(), ["Hello"], "only what is written out is left");
}
