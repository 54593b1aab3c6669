//! Several workspaces in the window, and one that is moved away, replaced or held while it is open.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    time::Instant,
};

use plumbline_tests::{Desk, Window, journey, word};

use crate::steps::{begin, go, only, saved};

/// Waits until the window says that the last change is not saved, for this reason.
fn not_saved(window: &Window, why: &str) {
    window.wait("what went wrong to be said", |window| window.text_at("[data-test=save-state]").contains(why));
}

/// Writes a finding; the window need not be able to save it.
fn find(window: &Window, text: &str) {
    window.find("textbox", word("finding")).fill(text);
    // The window is used on: another screen opens, and the text is still there afterwards.
    go(window, "screen-gaps");
    go(window, "screen-assess");
    window.wait("the text to be kept", |window| window.value_at("#finding") == text);
}

/// What is kept of the finding of the first requirement.
fn kept(desk: &Desk) -> String {
    desk.export(&only(desk))["requirements"][0]["finding"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn what_cannot_be_saved_stays_in_the_window_and_is_saved_once_the_file_is_back() {
    let desk = Desk::new();
    let away = desk.path("away.plumb");
    let swap = |from: &Path, to: &Path| fs::rename(from, to).expect("a file can be renamed");
    journey("moved", &desk, |window| {
        begin(window, "Bryggen Fisk AS", "Moved");
        go(window, "screen-assess");
        find(window, "Written at first");
        saved(window);

        swap(&desk.workspace(), &away);
        find(window, "Written while it was away");
        not_saved(window, "was moved, replaced or deleted");
        // Another file in its place takes nothing, and is not touched.
        fs::write(desk.workspace(), "somebody else’s").expect("a file in its place");
        find(window, "Written while another was there");
        not_saved(window, "was moved, replaced or deleted");
        assert_eq!(fs::read(desk.workspace()).expect("read"), "somebody else’s".as_bytes());
        swap(&away, &desk.workspace());
        // Nobody presses anything.
        saved(window);
        assert_eq!(window.value_at("#finding"), "Written while another was there");
    });
    assert_eq!(kept(&desk), "Written while another was there");
    desk.plumbline(&["verify"]).well();
}

#[test]
fn a_workspace_that_another_program_holds_keeps_nobody_waiting_and_is_written_in_the_end() {
    let desk = Desk::new();
    journey("held", &desk, |window| {
        begin(window, "Bryggen Fisk AS", "Held");
        go(window, "screen-assess");
        find(window, "Written at first");
        saved(window);
        let hold = "import sqlite3, sys, time\n\
                    held = sqlite3.connect(sys.argv[1], isolation_level=None)\n\
                    held.execute('BEGIN IMMEDIATE')\n\
                    open(sys.argv[2], 'w').close()\n\
                    time.sleep(6)\n\
                    held.execute('ROLLBACK')";
        let mark = desk.path("held");
        let mut other = Command::new("python3");
        other.args(["-c", hold]).arg(desk.workspace()).arg(&mark).stdin(Stdio::null());
        let mut other = other.spawn().expect("python3 can be started");
        window.wait("the other program to hold it", |_| mark.exists());
        let started = Instant::now();
        find(window, "Written while it was held");
        not_saved(window, "Another program is using");
        let taken = started.elapsed().as_secs_f32();
        assert!(other.try_wait().expect("known").is_none(), "the window was used for {taken} s meanwhile");
        saved(window);
        assert!(other.wait().expect("it ends").success());
    });
    assert_eq!(kept(&desk), "Written while it was held");
    desk.plumbline(&["verify"]).well();
}

#[test]
fn workspaces_are_made_left_closed_and_opened_again() {
    let desk = Desk::new();
    journey("several", &desk, |window| {
        begin(window, "Bryggen Fisk AS", "The first client");
        go(window, "screen-settings");
        window.click("button", word("workspace-new"));
        window.hook("#workspace-name").fill("Second client");
        window.click("button", word("workspace-make"));
        window.find("button", word("begin-new"));
        begin(window, "Halden Optik AB", "The second client");

        go(window, "screen-settings");
        window.click("button", "desk");
        window.find_like("button", "The first client");
        assert!(!window.text().contains("The second client"), "each client’s file is apart");

        go(window, "screen-settings");
        window.click("button", word("workspace-close"));
        window.find("button", word("open-another"));
        window.click("button", "Second client");
        window.find_like("button", "The second client");
    });
    let listed = |workspace: &Path| {
        let run = plumbline_tests::Run::of(&mut desk.command_on(workspace, &["list"]));
        run.well()
    };
    assert!(listed(&desk.workspace()).contains("The first client"));
    assert!(listed(&desk.path("Second client.plumb")).contains("The second client"));
}

#[test]
fn what_is_purged_is_gone_only_once_its_title_is_typed() {
    let desk = Desk::new();
    let id = desk.sample();
    desk.sample();
    desk.plumbline(&["delete", &id]).well();
    journey("purge", &desk, |window| {
        window.click("button", word("deleted-title"));
        window.click_like("button", word("purge"));
        let purge = || window.run_script("return document.querySelector('dialog [type=submit]').disabled", &[]);
        assert_eq!(purge(), true, "not before the title is typed");
        window.hook("dialog input").fill("Baseline");
        assert_eq!(purge(), true, "half of it is not enough");
        window.hook("dialog input").fill("Baseline 2026");
        window.click("button", word("purge-do"));
        window.wait_for_text(word("deleted-none"));
        let faults = window.accessibility_faults();
        assert!(faults.is_empty(), "axe-core holds this against it:\n{}", faults.join("\n"));
    });
    let told = desk.plumbline(&["history", &id]).well();
    assert!(told.lines().count() == 1 && told.contains("purge"), "its history is that it was purged: {told}");
    assert!(!desk.plumbline(&["deleted"]).well().contains(&id), "nothing brings it back");
    desk.plumbline(&["verify"]).well();
}

#[test]
fn a_backup_goes_to_the_folder_chosen_and_tells_what_restoring_it_changes() {
    let desk = Desk::new();
    let folder = desk.path("Other disk");
    fs::create_dir(&folder).expect("a folder");
    journey("restore", &desk, |window| {
        begin(window, "Bryggen Fisk AS", "Restored");
        go(window, "screen-assess");
        find(window, "Before the backup");
        saved(window);
        go(window, "screen-settings");
        window.find("textbox", word("backups-folder")).fill(folder.to_str().expect("text"));
        window.press(&["Tab"]);
        window.click("button", word("backups-now"));
        window.wait_for_text(word("backups-made"));
        assert_eq!(fs::read_dir(&folder).expect("listed").count(), 1, "the backup is where it was sent");

        go(window, "screen-assess");
        find(window, "After the backup");
        saved(window);
        go(window, "screen-settings");
        window.click_like("button", word("backup-restore"));
        window.find("button", word("restore-do"));
        let told = window.text_at("dialog");
        for part in ["Bryggen Fisk AS", "Restored", word("restore-file-at"), word("restore-present-at")] {
            assert!(told.contains(part), "before anything is done it is told what changes, {part} too: {told}");
        }
        window.click("button", word("restore-do"));
        window.wait_for_text(word("restore-done"));
        window.click_like("button", "Restored");
        go(window, "screen-assess");
        window.wait("the finding as it was", |window| window.value_at("#finding") == "Before the backup");
    });
    assert_eq!(kept(&desk), "Before the backup");
    assert!(fs::read_dir(&folder).expect("listed").count() > 1, "what was there before is kept as a backup");
    desk.plumbline(&["verify"]).well();
}

#[test]
fn verifying_tells_how_far_it_is_and_is_stopped_where_it_was_begun() {
    let desk = Desk::new();
    let id = desk.sample();
    for key in ["e1", "e2"] {
        // Something that takes a while to read.
        let mut film = vec![0; 100 << 20];
        film[..key.len()].copy_from_slice(key.as_bytes());
        let file = desk.write(&format!("{key}.mp4"), film);
        desk.plumbline(&["attach", &id, key, file.to_str().expect("text")]).well();
    }
    journey("long-work", &desk, |window| {
        go(window, "screen-settings");
        // Quicker than any hand: it is over in half a second.
        let stop_at_first_count = "
            const timer = setInterval(() => {
              if (!document.querySelector('progress[value]')) return;
              clearInterval(timer);
              document.querySelector('progress + button').click();
            }, 5);";
        window.run_script(stop_at_first_count, &[]);
        window.click("button", word("settings-verify"));
        window.wait_for_text(word("settings-verify-stopped"));
        window.click("button", word("settings-verify"));
        window.wait_for_text("everything matches");
    });
}
