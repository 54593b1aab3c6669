//! Files written where that goes wrong: a sentence, an exit code, and never half a file.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use plumbline_tests::{Desk, Pdf, Run, skipped};

#[test]
fn a_report_in_a_folder_that_is_gone_is_refused() {
    let desk = Desk::new();
    let id = desk.sample();
    for words in [["report", &id, "--out", "gone/r.pdf"], ["export", &id, "--out", "gone/e.json"]] {
        desk.plumbline(&words).refused(2);
    }
    assert!(!desk.path("gone").exists(), "a folder that was not asked for is not made");
}

#[test]
fn a_report_over_a_folder_is_refused() {
    let desk = Desk::new();
    let id = desk.sample();
    fs::create_dir(desk.path("r.pdf")).expect("a folder can be made");
    desk.plumbline(&["report", &id, "--out", "r.pdf"]).refused(2);
    assert!(desk.path("r.pdf").is_dir(), "the folder is still there");
}

#[test]
fn a_report_that_may_be_replaced_is_replaced_whole() {
    let desk = Desk::new();
    let id = desk.sample();
    fs::write(desk.path("r.pdf"), "x".repeat(20 << 20)).expect("written");
    desk.plumbline(&["report", &id, "--out", "r.pdf", "--overwrite"]).well();
    let pdf = Pdf::at(desk.path("r.pdf"));
    assert!(pdf.bytes().starts_with(b"%PDF-"), "it is a PDF from the first byte");
    assert_eq!(pdf.structural_faults(), None, "nothing of the old file is left behind it");
}

#[test]
fn nothing_is_left_half_written_where_the_disk_is_read_only_or_full() {
    let desk = Desk::new();
    let id = desk.sample();
    let report = desk.path("whole.pdf");
    desk.plumbline(&["report", &id, "--out", "whole.pdf"]).well();
    let size = fs::metadata(&report).expect("the report is there").len();
    fs::create_dir(desk.path("disk")).expect("a folder can be made");

    // (what, how the disk is mounted)
    let half = format!("size={}", size / 2);
    let cases = [("a read-only disk", "ro,size=16m"), ("a full disk", half.as_str())];
    for (what, options) in cases {
        for words in [["report", &id, "--out", "disk/out"], ["export", &id, "--out", "disk/out"]] {
            // An export is smaller than a report: its disk must be smaller still.
            let options = if words[0] == "export" { options.replace(&half, "size=4k") } else { options.to_owned() };
            let Some((run, left)) = on_a_disk(&desk, &options, &desk.command(&words)) else {
                return;
            };
            run.refused(2);
            assert_eq!(left, "", "`plumbline {}` leaves nothing on {what}", words.join(" "));
        }
    }
}

#[test]
fn a_workspace_on_a_full_or_read_only_disk_is_refused_with_a_sentence() {
    let desk = Desk::new();
    fs::create_dir(desk.path("disk")).expect("a folder can be made");
    for options in ["size=64k", "ro,size=1m"] {
        let command = desk.command_on(Path::new("disk/new.plumb"), &["sample"]);
        let Some((run, left)) = on_a_disk(&desk, options, &command) else {
            return;
        };
        run.refused(2);
        assert!(!left.lines().any(|name| name == "new.plumb"), "there is never half a workspace: {left}");
    }
}

/// Runs `plumbline` in a mount namespace where the folder `disk` is a disk of its own, and lists
/// what is left on it; `None` if that is not permitted here.
fn on_a_disk(desk: &Desk, options: &str, plumbline: &Command) -> Option<(Run, String)> {
    let mut probe = Command::new("unshare");
    probe.args(["--mount", "mount", "-t", "tmpfs", "none"]).arg(desk.path("disk"));
    if !quietly(&mut probe) {
        skipped("this system lets nobody mount a disk of their own");
        return None;
    }
    let script =
        "mount -t tmpfs -o \"$1\" none disk && shift && { \"$@\"; code=$?; ls -A disk >left.txt; exit $code; }";
    let mut inside = Command::new("unshare");
    inside
        .args(["--mount", "sh", "-c", script, "sh", options])
        .arg(plumbline.get_program())
        .args(plumbline.get_args())
        .envs(plumbline.get_envs().filter_map(|(key, value)| value.map(|value| (key, value))))
        .current_dir(desk.folder());
    let run = Run::of(&mut inside);
    Some((run, fs::read_to_string(desk.path("left.txt")).expect("the script lists the disk")))
}

fn quietly(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}
