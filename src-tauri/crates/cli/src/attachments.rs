//! `attach` and `attachment`: files of evidence, in and out.

use std::{io::Write, path::Path};

use app::{Desk, Outcome, Quiet, say};

use crate::{
    arguments::AttachmentCommand,
    commands::{print, print_json},
    report,
};

/// Attaches a file and says so.
pub(crate) fn attach(desk: &mut Desk, id: &str, key: &str, file: &Path, out: &mut impl Write) -> Outcome<()> {
    desk.attach_job(id, key, file)?.run(&Quiet, |work| work(desk))?;
    print(out, &say("cli-attached", &[("file", &file.display().to_string()), ("key", key)]))
}

/// Lists attached files, or writes one out.
pub(crate) fn attachment(desk: &mut Desk, command: &AttachmentCommand, out: &mut impl Write) -> Outcome<()> {
    match command {
        AttachmentCommand::List { id, json } => list(desk, id, *json, out),
        AttachmentCommand::Export { id, key, out: file, overwrite } => {
            desk.save_attachment(id, key, file, report::existing(*overwrite))?;
            print(out, &say("cli-exported", &[("file", &file.display().to_string())]))
        }
    }
}

fn list(desk: &mut Desk, id: &str, json: bool, out: &mut impl Write) -> Outcome<()> {
    let evidence = desk.open_assessment(id)?.evidence;
    let attached: Vec<_> = evidence.into_iter().filter(|it| it.attachment.is_some()).collect();
    if json {
        return print_json(out, &attached);
    }
    if attached.is_empty() {
        return print(out, &say("cli-no-attachments", &[]));
    }
    let absent = desk.absent_attachments(id)?;
    for evidence in attached {
        let Some(file) = evidence.attachment else { continue };
        let digest = file.sha256.get(..12).unwrap_or_default();
        let state = if absent.contains(&evidence.key) { say("cli-attachment-absent", &[]) } else { String::new() };
        let line = format!("{:<8} {:>11}  {digest}  {}  {state}", evidence.key, file.bytes, file.name);
        print(out, line.trim_end())?;
    }
    Ok(())
}

/// Says how many files an import named and did not bring along; nothing if all is there.
pub(crate) fn tell_absent(desk: &mut Desk, id: &str, out: &mut impl Write) -> Outcome<()> {
    let count = desk.absent_attachments(id)?.len();
    if count == 0 { Ok(()) } else { print(out, &say("cli-absent", &[("count", &count.to_string())])) }
}
