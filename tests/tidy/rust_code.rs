//! Rust source, seen roughly: without comments, with the contents of strings apart.

use crate::repository::{Source, sources};

/// A Rust file without its tests.
#[derive(Debug)]
pub(crate) struct Rust {
    pub(crate) name: String,
    /// The code, with comments gone and strings empty.
    pub(crate) code: String,
    /// The contents of the strings, as they are written.
    pub(crate) strings: Vec<String>,
}

/// Every Rust file of what ships, below `src-tauri`: no chores, no tests, no examples that measure.
pub(crate) fn shipped() -> Vec<Rust> {
    let ships = |source: &Source| {
        let is_beside = source.is_test() || source.name.contains("/examples/");
        source.is_in("src-tauri") && !source.is_in("src-tauri/crates/xtask") && !is_beside
    };
    sources(&[".rs"]).into_iter().filter(ships).map(|source| read(source.name, &source.text)).collect()
}

/// Takes a file apart.
pub(crate) fn read(name: String, text: &str) -> Rust {
    let (code, strings) = split(without_tests(text));
    Rust { name, code, strings }
}

/// The part before `mod tests {`: by custom, tests come last. Where they are in a file of their own, that is declared
/// first, and nothing is left out.
fn without_tests(text: &str) -> &str {
    text.find("\n#[cfg(test)]\nmod tests {").map_or(text, |end| &text[..end])
}

fn split(text: &str) -> (String, Vec<String>) {
    let (mut code, mut strings) = (String::new(), Vec::new());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        if rest.starts_with("//") {
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
        } else if rest.starts_with("/*") {
            rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
        } else if let Some((string, length)) = string(rest) {
            code.push_str("\"\"");
            strings.push(string.to_owned());
            rest = &rest[length..];
        } else if let Some(length) = character(rest) {
            code.push_str("' '");
            rest = &rest[length..];
        } else {
            code.push(next);
            rest = &rest[next.len_utf8()..];
        }
    }
    (code, strings)
}

/// The string that begins here, and how long it is with its quotes.
fn string(rest: &str) -> Option<(&str, usize)> {
    if let Some(raw) = rest.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let inner = raw[hashes..].strip_prefix('"')?;
        let close = format!("\"{}", "#".repeat(hashes));
        let end = inner.find(&close)?;
        return Some((&inner[..end], 1 + hashes + 1 + end + close.len()));
    }
    let inner = rest.strip_prefix('"')?;
    let mut escaped = false;
    let end = inner.find(|it| {
        let ends = it == '"' && !escaped;
        escaped = it == '\\' && !escaped;
        ends
    })?;
    Some((&inner[..end], end + 2))
}

/// How long the character literal is that begins here; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    if inner.starts_with('\\') {
        return inner[2..].find('\'').map(|end| end + 4);
    }
    let first = inner.chars().next()?.len_utf8();
    inner[first..].starts_with('\'').then_some(first + 2)
}

#[test]
fn source_is_taken_apart() {
    let text = "//! A \"comment\".\n#[cfg(test)]\nmod tests;\nfn f<'a>(x: &'a str) -> char { g(\"a \\\" b\", r#\"c \" d\"#, '\"', '\\n'); /* \"no\" */ 'z' }\n\
                #[cfg(test)]\nmod tests { const X: &str = \"gone\"; }";
    let rust = read("a.rs".to_owned(), text);
    assert_eq!(rust.strings, ["a \\\" b", "c \" d"], "the strings of the code, without comments and tests");
    assert_eq!(
        rust.code, "\n#[cfg(test)]\nmod tests;\nfn f<'a>(x: &'a str) -> char { g(\"\", \"\", ' ', ' ');  ' ' }",
        "the code without them"
    );
}
