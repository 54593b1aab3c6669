//! The workspace as a safe: what is typed is nowhere in the clear, a passphrase locks it and opens it again.

use std::{
    fs,
    path::{Path, PathBuf},
};

use plumbline_tests::{Desk, Run, Window, journey, word};

use crate::{
    driving::stand_before,
    steps::{begin, go, saved, secret},
};

pub(crate) const PASSPHRASE: &str = "quartz lantern seventeen";

/// Words that nobody else would write, and where each is put.
const PLANTED: [&str; 6] =
    ["Zinnoberwerk", "Karfunkelaudit", "smaragdeidechse", "amethystnotiz", "lapisprotokoll", "malachitinhalt"];

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() && !path.is_symlink() { files(&path) } else { vec![path] }).collect()
}

/// Where in the files below this folder, their names included, one of the words can be read.
fn traces(folder: &Path) -> Vec<String> {
    let wide = |word: &str| word.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let forms: Vec<(&str, Vec<u8>)> =
        PLANTED.iter().flat_map(|word| [(*word, word.as_bytes().to_vec()), (*word, wide(word))]).collect();
    let mut found = Vec::new();
    for path in files(folder) {
        // A socket or a pipe holds nothing.
        let mut held = if path.is_file() { fs::read(&path).unwrap_or_default() } else { Vec::new() };
        held.extend(path.to_string_lossy().bytes());
        for (word, form) in &forms {
            if held.windows(form.len()).any(|part| part.eq_ignore_ascii_case(form)) {
                found.push(format!("{word} in {}", path.display()));
            }
        }
    }
    found
}

/// Locks the workspace and waits for the screen that asks for its passphrase.
fn lock(window: &Window) {
    go(window, "screen-settings");
    window.click("button", word("passphrase-lock"));
    window.find("heading", word("unlock-title"));
}

/// Opens the locked workspace.
pub(crate) fn unlock(window: &Window, passphrase: &str) {
    secret(window, "passphrase", passphrase);
    window.press(&["Enter"]);
}

#[test]
fn nothing_typed_into_an_encrypted_workspace_can_be_read_anywhere_else() {
    let desk = Desk::new();
    let [organisation, title, finding, note, name, content] = PLANTED;
    journey("planted", &desk, |window| {
        // Set in the window, so that what was there before counts, too.
        begin(window, organisation, title);
        go(window, "screen-settings");
        window.click("button", word("passphrase-set"));
        secret(window, "passphrase-new", PASSPHRASE);
        secret(window, "passphrase-again", PASSPHRASE);
        window.click("button", word("passphrase-do-set"));
        window.find("button", word("passphrase-lock"));

        go(window, "screen-assess");
        window.find("textbox", word("finding")).fill(finding);
        saved(window);
        go(window, "screen-evidence");
        window.find("textbox", word("evidence-new")).fill(note);
        window.press(&["Enter"]);
        saved(window);
        window.press(&["Control+k"]);
        window.wait("the field of the search", |window| window.has_focus("[role=combobox]"));
        window.type_text(finding);
        window.wait("what was found", |window| !window.all("option").is_empty());
        window.press(&["Escape"]);
        go(window, "screen-settings");
        window.click("button", word("backups-now"));
        window.wait_for_text(word("backups-made"));
        lock(window);
        let text = window.text();
        assert!(!PLANTED.iter().any(|planted| text.contains(planted)), "nothing stays in sight: {text}");
    });

    // A file is attached from elsewhere: what lies there is not the workspace's to hide.
    let elsewhere = Desk::new();
    let key = elsewhere.write("key", PASSPHRASE);
    let file = elsewhere.write(&format!("{name}.txt"), content.repeat(5_000));
    let secret_of = ["--passphrase-file", key.to_str().expect("text")];
    let run = |words: &[&str]| Run::of(&mut desk.command(&[&secret_of, words].concat()));
    let id = run(&["list", "--json"]).json()[0]["id"].as_str().expect("one assessment").to_owned();
    run(&["attach", &id, "e1", file.to_str().expect("text")]).well();
    // What shows the file may keep traces of its own: that is not the workspace's either.
    stand_before(&desk, "xdg-open", "#!/bin/sh\n");
    journey("planted-file", &desk, |window| {
        unlock(window, PASSPHRASE);
        window.click_like("button", title);
        go(window, "screen-evidence");
        window.hook("[data-row] .name").click();
        window.click_like("button", &format!("{} {name}", word("attached-open")));
        window.wait("the copy that other programs are given", |_| {
            files(desk.folder()).iter().any(|path| path.ends_with(format!("{name}.txt")))
        });
        lock(window);
        window
            .wait("the copy to go", |_| !files(desk.folder()).iter().any(|path| path.ends_with(format!("{name}.txt"))));
    });
    run(&["verify"]).well();
    assert!(traces(elsewhere.folder()).len() > 1, "name and content of what lies in the clear are found");
    assert!(files(desk.folder()).len() > 5, "there is something to look through");
    assert_eq!(traces(desk.folder()), [""; 0], "everything below the home and beside the workspace was looked through");
    let told = run(&["export", &id]).well();
    assert!(PLANTED[..5].iter().all(|planted| told.contains(planted)), "with the passphrase all of it is there");
}

#[test]
fn a_wrong_passphrase_is_said_and_changes_nothing_and_nobody_at_the_window_locks_it() {
    let desk = Desk::new();
    desk.sample();
    let key = desk.write("key", PASSPHRASE);
    desk.plumbline(&["passphrase", "set", "--new-file", key.to_str().expect("text")]).well();
    let before = fs::read(desk.workspace()).expect("read");
    journey("locked", &desk, |window| {
        window.find("heading", word("unlock-title"));
        unlock(window, "quartz lantern eighteen");
        window.wait_for_text("This is not the passphrase");
        assert!(fs::read(desk.workspace()).expect("read") == before, "the file is not touched");
        unlock(window, PASSPHRASE);
        window.click_like("button", "Baseline");
        window.find("button", word("screen-overview"));

        // The clock on the wall moves on while nobody touches anything.
        window.run_script("const real = Date.now; Date.now = () => real() + 16 * 60_000", &[]);
        window.find("heading", word("unlock-title"));
        assert!(!window.text().contains("Halden"), "nothing stays in sight");

        unlock(window, PASSPHRASE);
        window.find_like("button", "Baseline");
        go(window, "screen-settings");
        window.click("button", word("passphrase-remove"));
        secret(window, "passphrase-current", PASSPHRASE);
        window.click("button", word("passphrase-do-remove"));
        window.find("button", word("passphrase-set"));
    });
    desk.plumbline(&["verify"]).well();
}

#[test]
fn what_other_programs_were_given_to_show_goes_at_the_end_and_at_the_start_after_a_kill() {
    let (desk, elsewhere) = (Desk::new(), Desk::new());
    let id = desk.sample();
    let minutes = elsewhere.write("Minutes.txt", "Decided");
    desk.plumbline(&["attach", &id, "e1", minutes.to_str().expect("text")]).well();
    let is_out = || files(desk.folder()).iter().any(|path| path.ends_with("Minutes.txt"));
    let show = || {
        let window = Window::open(&desk);
        window.click_like("button", "Baseline");
        go(&window, "screen-evidence");
        window.hook("[data-row=e1] .name").click();
        window.click_like("button", &format!("{} Minutes.txt", word("attached-open")));
        window.wait("the copy that other programs are given", |_| is_out());
        window
    };
    show().quit();
    assert!(!is_out(), "the end of the program leaves nothing");
    // A killed program cannot tidy up.
    drop(show());
    assert!(is_out(), "it is there to be tidied up");
    let window = Window::open(&desk);
    window.find_like("button", "Baseline");
    assert!(!is_out(), "the next start does so before it shows anything");
    window.close();
}
