//! The embedded catalogue has no fault; each bad example has the fault it was made for.

use super::check;
use crate::{files, load::Files, source::File};

#[test]
fn the_embedded_catalogue_has_no_fault() {
    let faults = check(&files::edition());
    assert!(faults.is_empty(), "{}", faults.iter().map(|fault| format!("{fault}\n")).collect::<String>());
}

/// Spoils the file called `name` and returns the faults found.
fn faults_after(name: &str, spoil: impl Fn(&str) -> String) -> String {
    let mut files: Files<'_> = files::edition();
    let original = files.groups.iter_mut().find(|file| file.name == name).expect("the file is embedded");
    let spoilt = spoil(original.text);
    assert_ne!(spoilt, original.text, "the example must change {name}");
    *original = File { name: original.name, text: &spoilt };
    check(&files).iter().map(|fault| format!("{fault}\n")).collect()
}

#[test]
fn each_bad_example_is_refused_with_its_fault() {
    type Spoil = fn(&str) -> String;
    let examples: &[(&str, Spoil, &str)] = &[
        ("an unknown field", |text| text.replacen("phase =", "phaze =", 1), "unknown field `phaze`"),
        (
            "a title that is not the published one",
            |t| t.replacen("Understanding the organization", "Knowing the organization", 1),
            "should be “Understanding",
        ),
        (
            "an identifier the standard does not have",
            |t| t.replace("\"4.1", "\"4.5"),
            "the standard has no such requirement",
        ),
        ("a missing requirement", |t| t.replace("\"4.1", "\"4.5"), "4.1: the requirement is not written"),
        (
            "a role outside the list",
            |t| t.replacen("roles = [", "roles = [\"wizard\", ", 1),
            "“wizard” is not in the list of roles",
        ),
        (
            "a reference that leads nowhere",
            |t| t.replacen("related = [", "related = [\"9.9\", ", 1),
            "9.9 leads nowhere",
        ),
        (
            "a requirement that depends on itself",
            |t| t.replacen("depends_on = [", "depends_on = [\"4.1\", ", 1),
            "4.1 leads nowhere",
        ),
        (
            "a circle of dependencies",
            |t| t.replacen("depends_on = []", "depends_on = [\"4.2\"]", 1),
            "depends on itself by way of others",
        ),
        (
            "an obligation covered twice",
            |t| t.replacen("covers = [\"4.1#1\"]", "covers = [\"4.1#1\", \"4.1#2\"]", 1),
            "4.1#2 is covered by 2 checks instead of 1",
        ),
        (
            "an obligation of somebody else",
            |t| t.replacen("covers = [\"4.1#1\"", "covers = [\"5.1#1\"", 1),
            "covers 5.1#1, which the requirement does not hold",
        ),
        (
            "documentation nobody demands",
            |t| t.replacen("documented = false", "documented = true", 1),
            "documented should be false",
        ),
        ("a check out of order", |t| t.replacen("id = \"4.1/a\"", "id = \"4.1/z\"", 1), "should be lettered 4.1/a"),
        ("a text that is too short", |t| shorten(t, "why = \""), "words instead of 20 to 60"),
        ("officialese where plain words belong", |t| officialese(t), "reading ease"),
        ("a level descriptor used twice", |t| repeat_level(t), "nearly the same as"),
        ("a sentence used twice", |t| repeat_level(t), "repeats a sentence of"),
        ("broken TOML", |t| t.replacen("title = \"", "title = ", 1), "line "),
    ];
    for (what, spoil, wanted) in examples {
        let found = faults_after("04-context.toml", spoil);
        assert!(found.contains(wanted), "{what} must be refused with “{wanted}”; found:\n{found}");
    }
}

/// Cuts the first string that starts with `start` to one word.
fn shorten(text: &str, start: &str) -> String {
    replace_string(text, start, "Nothing.")
}

fn officialese(text: &str) -> String {
    let heavy = "Organisational applicability determination necessitates multidisciplinary consideration. ".repeat(6);
    replace_string(text, "plain = \"", heavy.trim())
}

/// Gives level 1 of the first requirement the text of level 0.
fn repeat_level(text: &str) -> String {
    let start = text.find("levels = [").expect("the file has levels");
    let mut quoted = text[start..].match_indices("\",").map(|(at, _)| start + at + 2);
    let (first_end, second_end) = (quoted.next().expect("level 0"), quoted.next().expect("level 1"));
    let first_start = start + text[start..].find('"').expect("level 0 opens");
    let first = text[first_start..first_end].to_owned();
    format!("{}\n    {first}{}", &text[..first_end], &text[second_end..])
}

fn replace_string(text: &str, start: &str, with: &str) -> String {
    let from = text.find(start).expect("the field is there") + start.len();
    let to = from + text[from..].find("\"\n").expect("the string ends its line");
    format!("{}{with}{}", &text[..from], &text[to..])
}

#[test]
fn every_fault_is_returned_not_the_first() {
    let found = faults_after("04-context.toml", |text| text.replace("documented = false", "documented = true"));
    assert!(found.lines().count() > 5, "one fault for each check:\n{found}");
}
