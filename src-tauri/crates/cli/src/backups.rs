//! `backup` and `restore`: what is printed about copies of the workspace.

use std::{io::Write, path::Path};

use app::{
    Desk, Failure, Outcome, Passphrase, Watch, say,
    wire::{Code, RestoreView},
};

use crate::commands::{print, print_json};

/// Makes a backup and says where it is.
pub(crate) fn back_up(desk: &mut Desk, json: bool, out: &mut impl Write) -> Outcome<()> {
    let made = desk.back_up()?;
    if json { print_json(out, &made) } else { print(out, &say("cli-backed-up", &[("file", &made.path)])) }
}

/// Shows what restoring the file would change.
///
/// # Errors
/// Always, in the end: without a yes nothing is done, and a script must not take it for done.
pub(crate) fn show_restore(desk: &Desk, file: &Path, its: Option<&Passphrase>, out: &mut impl Write) -> Outcome<()> {
    let preview = desk.restore_preview(file, its, &Watch::quiet())?;
    print_changes(&preview, out)?;
    let arguments = [("file", preview.path.as_str())];
    let (message, hint) = (say("cli-restore-unconfirmed", &arguments), say("cli-restore-unconfirmed-hint", &arguments));
    Err(Failure { code: Code::Refused, message, hint })
}

/// Restores the file and says what has changed.
pub(crate) fn restore(desk: &mut Desk, file: &Path, its: Option<&Passphrase>, out: &mut impl Write) -> Outcome<()> {
    let done = desk.restore(file, its, &Watch::quiet())?;
    print_changes(&done, out)?;
    print(out, &say("cli-restored", &[("file", &done.path)]))
}

/// Removes the backups that no passphrase protects, and says which went.
///
/// # Errors
/// Without a yes, if there are any: nothing is done then, and a script must not take it for done.
pub(crate) fn erase_plain(desk: &Desk, yes: bool, out: &mut impl Write) -> Outcome<()> {
    if yes {
        for file in desk.erase_plain_backups()? {
            print(out, &say("cli-backup-erased", &[("file", &file)]))?;
        }
    }
    let away = desk.backup_folders_out_of_reach()?;
    for folder in &away {
        print(out, &say("cli-backup-folder-away", &[("folder", folder)]))?;
    }
    let left: Vec<_> = desk.backups()?.backups.into_iter().filter(|backup| !backup.is_encrypted).collect();
    for backup in &left {
        print(out, &say("cli-backup-plain", &[("file", &backup.path)]))?;
    }
    if left.is_empty() {
        // Nothing is known of what lies in a folder that cannot be looked into.
        return if away.is_empty() { print(out, &say("cli-backup-none-plain", &[])) } else { Ok(()) };
    }
    let (message, hint) = (say("cli-backup-kept", &[]), say("cli-backup-kept-hint", &[]));
    Err(Failure { code: Code::Refused, message, hint })
}

fn print_changes(view: &RestoreView, out: &mut impl Write) -> Outcome<()> {
    let date = |at: &Option<String>| at.clone().unwrap_or_else(|| "–".to_owned());
    let dates = [("backup", date(&view.backup_at)), ("present", date(&view.present_at))];
    print(out, &say("cli-restore-dates", &dates.each_ref().map(|(name, text)| (*name, text.as_str()))))?;
    for assessment in &view.assessments {
        let what = say(&format!("cli-restore-{}", assessment.what), &[]);
        let edits = say(
            "cli-restore-edits",
            &[("lost", &assessment.edits_lost.to_string()), ("regained", &assessment.edits_regained.to_string())],
        );
        print(out, &format!("{what:<8} {}, {}  ({edits})", assessment.organisation, assessment.title))?;
    }
    let edits = [("lost", view.edits_lost.to_string()), ("regained", view.edits_regained.to_string())];
    let edits = say("cli-restore-edits", &edits.each_ref().map(|(name, text)| (*name, text.as_str())));
    print(out, &say("cli-restore-total", &[("count", &view.unchanged.to_string()), ("edits", &edits)]))
}
