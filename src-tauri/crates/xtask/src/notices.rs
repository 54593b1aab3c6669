//! What a package says of the libraries inside it: name, version, licence and licence text of each.
//!
//! The libraries are those of `Cargo.lock` and `ui/package-lock.json` that ship; none is listed by hand. Fonts, colour
//! profiles and tables have their records in `assets/licences`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{
    command::{answer, cargo},
    place,
};

/// Our programs; what they are built from is what ships.
const PROGRAMS: [&str; 2] = ["plumbline", "plumbline-desktop"];

/// Installed for building the window, yet part of it afterwards.
const BUILT_IN: &str = "svelte";

/// How the names of files begin that hold a licence or a notice, in capitals.
const PAPERS: [&str; 6] = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"];

/// A library that ships.
struct Library {
    name: String,
    version: String,
    licence: String,
    /// Where it comes from, or who wrote it; blank if its package does not say.
    origin: String,
    texts: Vec<String>,
}

/// The notices of every library in the programs and in the window.
///
/// # Errors
/// If the libraries are not installed, or one of them names no licence.
pub(crate) fn third_party() -> Result<String> {
    let mut libraries = crates()?;
    libraries.extend(modules()?);
    libraries.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    Ok(notices(&libraries))
}

/// The crates in the programs, on the system this runs on.
fn crates() -> Result<Vec<Library>> {
    let about = answer(&mut cargo(&["-vV"]))?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: ")).context("cargo should name its host")?;
    let metadata = answer(&mut cargo(&["metadata", "--format-version", "1", "--locked", "--filter-platform", host]))?;
    let metadata: Value = serde_json::from_str(&metadata).context("cargo metadata")?;
    let packages: BTreeMap<&str, &Value> = list(&metadata["packages"]).map(|it| (word(&it["id"]), it)).collect();
    let uses: BTreeMap<&str, Vec<&str>> =
        list(&metadata["resolve"]["nodes"]).map(|node| (word(&node["id"]), shipped(node))).collect();
    let ours = packages.iter().filter(|(_, package)| PROGRAMS.contains(&word(&package["name"])));
    let found = reached(ours.map(|(id, _)| *id).collect(), |id| uses.get(id).cloned().unwrap_or_default());
    let foreign = found.into_iter().map(|id| packages[id]).filter(|package| package["source"].is_string());
    foreign
        .map(|package| {
            let manifest = Path::new(word(&package["manifest_path"]));
            let authors = list(&package["authors"]).map(word).collect::<Vec<_>>().join(", ");
            let origin = package["repository"].as_str().map_or(authors, str::to_owned);
            library(package, origin, manifest.parent().context("a manifest lies in a folder")?)
        })
        .collect()
}

/// What a crate uses outside its tests. What it is built with counts: SQLCipher and OpenSSL come in that way.
fn shipped(node: &Value) -> Vec<&str> {
    let is_shipped = |used: &&Value| list(&used["dep_kinds"]).any(|kind| kind["kind"] != "dev");
    list(&node["deps"]).filter(is_shipped).map(|used| word(&used["pkg"])).collect()
}

/// The modules in the window.
fn modules() -> Result<Vec<Library>> {
    let read = |name: &str| -> Result<Value> {
        let text = fs::read_to_string(place::ui().join(name)).with_context(|| name.to_owned())?;
        serde_json::from_str(&text).with_context(|| name.to_owned())
    };
    let (own, lock) = (read("package.json")?, read("package-lock.json")?);
    let names =
        |of: &Value| of["dependencies"].as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
    let mut begun: Vec<String> = names(&own);
    begun.push(BUILT_IN.to_owned());
    let entry = |name: &str| &lock["packages"][format!("node_modules/{name}")];
    let found = reached(begun, |name: String| names(entry(&name)));
    found
        .into_iter()
        .map(|name| {
            let folder = place::ui().join("node_modules").join(&name);
            let text = fs::read_to_string(folder.join("package.json")).with_context(|| name.clone())?;
            let package: Value = serde_json::from_str(&text).with_context(|| name.clone())?;
            let origin = package["repository"]["url"].as_str().unwrap_or_default().to_owned();
            library(&package, origin, &folder)
        })
        .collect()
}

fn library(package: &Value, origin: String, folder: &Path) -> Result<Library> {
    let name = word(&package["name"]).to_owned();
    let named = package["license"].as_str().or_else(|| package["license_file"].as_str());
    let licence = named.with_context(|| format!("{name} names no licence; it cannot be passed on"))?.to_owned();
    let texts = papers(folder)?.iter().map(|path| read(path)).collect::<Result<_>>()?;
    Ok(Library { version: word(&package["version"]).to_owned(), name, licence, origin, texts })
}

/// The files that hold licences and notices, sorted: in the folder and in those just below it, where a library keeps what
/// it carries from others.
fn papers(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = entries(folder)?;
    let below: Vec<PathBuf> = found.iter().filter(|path| path.is_dir()).cloned().collect();
    for folder in below {
        found.extend(entries(&folder)?);
    }
    let is_paper = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().to_uppercase()).unwrap_or_default();
        path.is_file() && PAPERS.iter().any(|paper| name.starts_with(paper))
    };
    found.retain(is_paper);
    found.sort();
    Ok(found)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let listed = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    Ok(listed.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?)
}

fn read(path: &Path) -> Result<String> {
    let bytes = fs::read(path).with_context(|| path.display().to_string())?;
    Ok(String::from_utf8_lossy(&bytes).replace("\r\n", "\n").trim_end().to_owned())
}

/// Everything used from here on, each once.
fn reached<T: Ord + Clone>(begun: Vec<T>, uses: impl Fn(T) -> Vec<T>) -> BTreeSet<T> {
    let (mut found, mut waiting) = (BTreeSet::new(), begun);
    while let Some(next) = waiting.pop() {
        if found.insert(next.clone()) {
            waiting.extend(uses(next));
        }
    }
    found
}

/// A list of the libraries, then each text once with those it belongs to.
fn notices(libraries: &[Library]) -> String {
    let mut out = String::from("Libraries in Plumbline, with their licences. The texts follow the list.\n\n");
    let mut texts: Vec<(&str, Vec<String>)> = Vec::new();
    for Library { name, version, licence, origin, texts: own } in libraries {
        let place = if origin.is_empty() { String::new() } else { format!(", {origin}") };
        let lack = if own.is_empty() { " (its package holds no text)" } else { "" };
        out.push_str(&format!("{name} {version}: {licence}{place}{lack}\n"));
        for text in own {
            let label = format!("{name} {version}");
            match texts.iter_mut().find(|(known, _)| known == text) {
                Some((_, of)) => of.push(label),
                None => texts.push((text, vec![label])),
            }
        }
    }
    for (text, of) in texts {
        out.push_str(&format!("\n{}\n{}\n\n{text}\n", "-".repeat(80), of.join(", ")));
    }
    out
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(name: &str, texts: &[&str]) -> Library {
        let texts = texts.iter().map(|text| (*text).to_owned()).collect();
        Library {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: "MIT".to_owned(),
            origin: String::new(),
            texts,
        }
    }

    #[test]
    fn each_library_is_named_and_each_text_is_there_once() {
        let told = notices(&[made("a", &["May be copied."]), made("b", &["May be copied.", "By B."]), made("c", &[])]);
        assert_eq!(told.matches("May be copied.").count(), 1, "{told}");
        assert!(told.contains("\na 1.0.0, b 1.0.0\n\nMay be copied.\n"), "with all it belongs to: {told}");
        assert!(told.contains("\nb 1.0.0\n\nBy B.\n"), "a second text is there too: {told}");
        assert!(told.contains("c 1.0.0: MIT (its package holds no text)"), "what is missing is said: {told}");
    }

    #[test]
    fn a_library_without_a_licence_stops_the_package() {
        let package = serde_json::json!({ "name": "bare", "version": "1.0.0", "license": null });
        let refused = library(&package, String::new(), Path::new(".")).err().expect("it is refused");
        assert!(refused.to_string().contains("bare names no licence"), "{refused}");
    }

    #[test]
    fn what_ships_is_listed_with_what_it_carries_from_others() {
        let crates = crates().expect("every crate names its licence");
        let of = |name: &str| crates.iter().find(|it| it.name == name);
        for name in ["printpdf", "rusqlite", "tauri"] {
            assert!(of(name).is_some(), "{name} ships");
        }
        for name in ["plumbline", "store", "ureq"] {
            assert!(of(name).is_none(), "{name} is ours, or does not ship");
        }
        for (name, words) in [("sqlcipher-src", "ZETETIC"), ("openssl-src", "Apache License")] {
            let texts = &of(name).unwrap_or_else(|| panic!("{name} is compiled in")).texts;
            assert!(texts.iter().any(|text| text.contains(words)), "{name} comes with the text of what it carries");
        }
    }
}
