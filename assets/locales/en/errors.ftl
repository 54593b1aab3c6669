# What Plumbline says when something is wrong: what happened and what was kept,
# and (‑hint) what to do.

## Files of the user's

file-exists = { $file } already exists. It was kept, and nothing was written.
file-exists-hint = Choose another name, or allow it to be replaced (on the command line: --overwrite).
file-not-found = { $file } was not found. Nothing was changed.
file-not-found-hint = Check the name, or choose another file.
file-folder-gone = The folder { $folder } does not exist, so { $file } could not be written. Nothing was changed.
file-folder-gone-hint = Choose a folder that exists, or create this one and try again.
file-no-folder = { $folder } is a file, so { $file } could not be written into it. Nothing was changed.
file-no-folder-hint = Choose a folder; the file is given its own name there.
file-no-permission = You do not have permission to use { $file }. Nothing was changed.
file-no-permission-hint = Choose another place, or ask your administrator for access.
file-read-only = { $file } is on a read-only disk. Nothing was changed.
file-read-only-hint = Choose another folder.
file-disk-full = The disk is full, so { $file } could not be written. What was there before has been kept.
file-disk-full-hint = Free some space or choose another disk, then try again.
file-is-folder = { $file } is a folder. Nothing was changed.
file-is-folder-hint = Name a file instead.
file-not-opened = No program could open { $file }: { $detail }.
file-not-opened-hint = Save a copy and open it with a program of your choice.
file-not-shown = No file manager could show { $file }: { $detail }.
file-not-shown-hint = The file exists; open its folder yourself.
file-failed = { $file } could not be read or written: { $detail }. Nothing was changed.
file-failed-hint = Try again; if it happens again, choose another place.

## The workspace file

workspace-not-found = There is no workspace at { $file }.
workspace-not-found-hint = Check the name, or create a new workspace there.
workspace-folder-gone = The folder { $folder } cannot be found, so the workspace cannot be reached. Everything saved before is kept.
workspace-folder-gone-hint = Connect the disk or make the folder available again, then try again.
workspace-moved = The workspace { $file } was moved, replaced or deleted while it was open. The last change has not been saved.
workspace-moved-hint = Put the file back, or say where it is now. What you typed is kept until then.
workspace-not-ours = { $file } is not a Plumbline workspace, or cannot be read as one. It was not touched.
workspace-not-ours-hint = Choose a file that ends in .plumb, or a backup of one.
workspace-foreign = { $file } is another application’s database. It was not touched.
workspace-foreign-hint = Choose a Plumbline workspace, which usually ends in .plumb.
workspace-newer = { $file } was written by a newer version of Plumbline (schema { $found }; this version knows { $known }). It was not touched.
workspace-newer-hint = Open it with the newer version, or install that version here.
workspace-truncated = { $file } is incomplete: it has { $found } of { $expected } bytes. It was not touched.
workspace-truncated-hint = Copy the file again from its source, or use a backup.
workspace-in-use = { $file } is already open (by { $user }, process { $process }, since { $since }). It was not touched.
workspace-in-use-hint = Close it there first, or carry on in that window.
workspace-in-use-nameless = { $file } is already open (by process { $process }, since { $since }). It was not touched.
workspace-in-use-nameless-hint = Close it there first, or carry on in that window.
workspace-in-use-unknown = { $file } is already open in another program. It was not touched.
workspace-in-use-unknown-hint = Close it there first.
workspace-locked = Another program is using { $file }. The last change has not been saved.
workspace-locked-hint = Wait until any backup or synchronisation has finished, then try again.
workspace-no-permission = You do not have permission to open { $path }. It was not touched.
workspace-no-permission-hint = Choose another workspace, or ask your administrator for access.
workspace-read-only = { $file } cannot be written: the file, its folder or its disk is read-only. The last change has not been saved.
workspace-read-only-hint = Allow writing there, or copy the workspace to another folder and open the copy.
workspace-disk-full = The disk that holds { $file } is full. The last change has not been saved; everything before it has.
workspace-disk-full-hint = Free some space, then try again.
workspace-damaged = { $file } is damaged: { $detail }. Nothing more was changed in it.
workspace-damaged-hint = Open a backup. Keep the damaged file: parts of it may still be readable.
workspace-unreadable = { $file } contains something this version cannot read: “{ $value }” in { $where }. It was not changed.
workspace-unreadable-hint = Run “plumbline verify” to list everything that does not match, and open a backup.
workspace-row-changed = Something other than Plumbline has written to { $file } ({ $where }). The last change has not been saved.
workspace-row-changed-hint = Run “plumbline verify” to list everything that does not match, and open a backup.
workspace-backup = No backup of { $file } could be made at { $path }: { $detail }. The workspace itself is unchanged.
workspace-backup-hint = Free some space there, connect the disk, or choose another backup folder in Settings.
workspace-backup-folder = The folder { $folder } cannot be used for backups: { $detail }. Nothing was changed.
workspace-backup-folder-hint = Choose a folder that exists, or connect the disk it is on.
workspace-passphrase = { $file } is locked with a passphrase, or it is not a Plumbline workspace. It was not touched.
workspace-passphrase-hint = Enter its passphrase. On the command line, use --passphrase-file FILE or --passphrase-stdin, or type it when the terminal asks for it.
workspace-too-soon = Too many wrong passphrases. You can try again in { $seconds } s; this one was not tried.
workspace-too-soon-hint = Wait, and check capitals and the keyboard layout in the meantime.
workspace-wrong-passphrase = This is not the passphrase of { $file }. Nothing was changed.
workspace-wrong-passphrase-hint = Check capitals and the keyboard layout, then try again. Without the passphrase, nobody can open or recover the file.
workspace-blank-passphrase = The passphrase is empty. Nothing was changed.
workspace-blank-passphrase-hint = Choose several words that nobody who knows you would guess.
workspace-no-passphrase = { $file } has no passphrase: there is none to remove, and without one it cannot be locked. Nothing was changed.
workspace-no-passphrase-hint = Set a passphrase first.
workspace-backups-all-plain = { $file } has no passphrase, and so none of its backups has one. All of them were kept.
workspace-backups-all-plain-hint = Set a passphrase first; backups without one can be removed then.
workspace-restore-itself = { $file } is the workspace that is already open. Nothing was changed.
workspace-restore-itself-hint = Choose one of its backups, or another workspace.
workspace-failed = { $file } could not be used: { $detail }. Everything saved before is kept.
workspace-failed-hint = Try again. If it happens again, copy the file to another disk and open the copy.
workspace-there = { $file } already exists. Nothing was changed.
workspace-there-hint = Open it, or choose another name.
workspace-closed = No workspace is open.
workspace-closed-hint = Open one, or create a new one; everything saved before is kept.
workspace-no-home = No data folder could be determined for this user, so there is no default workspace.
workspace-no-home-hint = Name a workspace file with --workspace FILE.

## Assessments and edits

assessment-other-edition = “{ $title }” was made with another edition of the catalogue, so the two cannot be compared.
assessment-other-edition-hint = Choose two assessments made with the same edition.
assessment-gone = There is no assessment { $id } in this workspace.
assessment-gone-hint = Look it up in the library; on the command line, “plumbline list” lists them all.
assessment-final = This assessment has been final since { $at }. Nothing was changed.
assessment-final-hint = Reopen it to change it; you will be asked for a reason, which stays in its history.
assessment-not-final = This assessment is not final, so there is nothing to reopen. Nothing was changed.
assessment-not-final-hint = Simply carry on working on it.
assessment-not-deleted = This assessment is not deleted, so it was not purged. Nothing was changed.
assessment-not-deleted-hint = Delete it first; then you can purge it from the list of deleted assessments.
assessment-there = This assessment is not deleted, so there is nothing to restore. Nothing was changed.
assessment-there-hint = Carry on working on it; undo takes back its last change.
assessment-other-title = The title given is not “{ $title }”. Nothing was purged.
assessment-other-title-hint = Type the title of the assessment exactly. Purging cannot be undone.
assessment-not-compacted = The assessment has been purged and cannot be restored, but unused parts of the file may still contain traces of it: { $detail }.
assessment-not-compacted-hint = Free some space on the disk, then open the workspace again; the traces are then removed.
assessment-other-catalogue = The assessment was made with { $wanted }, not with { $given }. Nothing was changed.
assessment-other-catalogue-hint = Open it with a version of Plumbline that includes that catalogue.
assessment-no-catalogue = The assessment was made with the catalogue { $wanted }, which this version does not include. Nothing was changed.
assessment-no-catalogue-hint = Open it with the version of Plumbline it was made with, or a newer one.
edit-value = { edit-value.why } Nothing was changed.
    .why = { $wanted ->
        [level] “{ $found }” is not a level from 0 to 5.
        [weight] “{ $found }” is not a weight of 1, 2 or 3.
        [date] “{ $found }” is not a date such as 2026-11-22.
        [moment] “{ $found }” is not a moment such as 2026-11-22T14:00:00Z.
        [key] “{ $found }” is not a key; a key is not blank and has at most 64 characters.
        [id] “{ $found }” names nothing in the catalogue.
       *[other] “{ $found }” is not one of the words for { $wanted }.
    }
edit-value-hint = Correct the value and try again.
edit-several = { $refused } of { $count } changes cannot be made, so none of them was made:
edit-several-hint = Leave out or correct the ones named, and try again.
edit-several-one = { $place }. { $why }
edit-no-requirement = { edit-no-requirement.why } Nothing was changed.
    .why = The catalogue has no requirement { $id }.
edit-no-requirement-hint = Choose one of the requirements listed.
edit-no-group = { edit-no-group.why } Nothing was changed.
    .why = The catalogue has no clause or group { $id }.
edit-no-group-hint = Choose one of the clauses and groups listed.
edit-no-check = { edit-no-check.why } Nothing was changed.
    .why = The catalogue has no check { $id }.
edit-no-check-hint = Choose one of the checks listed.
edit-clause-excluded = { edit-clause-excluded.why } Nothing was changed.
    .why = { $id } is a clause, and clauses always apply.
edit-clause-excluded-hint = Only controls of Annex A can be excluded.
edit-clause-included = { edit-clause-included.why } Nothing was changed.
    .why = { $id } is a clause, and clauses always apply.
edit-clause-included-hint = Only controls of Annex A are included for a reason.
edit-exclusion-reason = { edit-exclusion-reason.why }
    .why = { $id } was not excluded: a reason is missing.
edit-exclusion-reason-hint = Say in a sentence why the control is not needed; it goes into the Statement of Applicability.
edit-always-applies = { edit-always-applies.why } Its answer was not changed.
    .why = { $id } always applies.
edit-always-applies-hint = Answer met, partly met or not met.
edit-not-applicable-reason = { edit-not-applicable-reason.why }
    .why = { $id } was not set to “not applicable”: a reason is missing.
edit-not-applicable-reason-hint = Say in a sentence why it does not apply here.
edit-no-such-key = { edit-no-such-key.why } Nothing was changed.
    .why = This assessment has no entry “{ $key }”.
edit-no-such-key-hint = It may have been removed in the meantime; choose one of those listed.
edit-blank = { edit-blank.why } Nothing was changed.
    .why = { $what ->
        [organisation] The organisation’s name
        [name] The name
        [reason] The reason
       *[title] The title
    } must not be blank.
edit-blank-hint = Enter some text there.
edit-final-by-hand = { edit-final-by-hand.why } Nothing was changed.
    .why = An assessment becomes final by being finalised, not by choosing a status.
edit-final-by-hand-hint = Finalise it; it is then sealed, and can be reopened with a reason.
edit-ends-before-start = { edit-ends-before-start.why } Nothing was changed.
    .why = The assessment would end before it starts.
edit-ends-before-start-hint = Put the later date last.
undo-no-such-step = This has already been undone. Nothing was changed.
undo-no-such-step-hint = To bring it back, use Redo.
undo-step-overtaken = This can no longer be undone on its own: a later change builds on it. Nothing was changed.
undo-step-overtaken-hint = Undo the later changes first, one after another.
edit-duplicate-key = The key “{ $key }” is used twice. Nothing was changed.
edit-duplicate-key-hint = Give each entry a key of its own.

## Attached files

attachment-interrupted = The file was not attached: { $file } was closed or replaced in the meantime. Nothing was changed.
attachment-interrupted-hint = Open the assessment and attach the file again.
attachment-none = Nothing is attached to “{ $title }”.
attachment-none-hint = Attach a file first.
attachment-absent = The content of { $name } is not in this workspace because it was not part of the import. Nothing was written.
attachment-absent-hint = Attach the file again from where the evidence is kept.
attachment-damaged = The file { $name } is damaged in the workspace: its content is not what was attached. Nothing was written.
attachment-damaged-hint = Attach the file again, or take it from a backup of the workspace.
attachment-cancelled = Attaching { $name } was cancelled. Nothing was changed.
attachment-cancelled-hint = Attach it again when you like.
attachment-changed = { $name } was not attached: it changed while it was being read. Nothing was changed.
attachment-changed-hint = Wait until it has been fully saved or copied, then attach it again.
attachment-too-large = { $file } was not attached: it is { $found } MB, and the limit is { $limit } MB. Nothing was changed.
attachment-too-large-hint = Leave it where it is and record its location, or attach the part that shows what you saw.
attachment-program-ending = { $name } was not attached: files that end in .{ $ending } are programs, scripts or shortcuts, which a computer runs when they are opened. Nothing was changed.
attachment-program-ending-hint = Attach a document that shows what you saw, such as a PDF or a picture.
attachment-program-content = { $name } was not attached: whatever its name, it begins like a program or script ({ $what }). Nothing was changed.
attachment-program-content-hint = Attach a document that shows what you saw, such as a PDF or a picture.

## Import and export

import-faults = { $file } was not imported: { $count ->
    [one] it has a fault.
   *[other] it has { $count } faults.
  }
import-faults-hint = Nothing was imported. Correct the places listed and import the file again.
import-fault = • { $path }: { $message }
import-fault-too-large = has { $found } bytes; more than { $limit } are not read
import-fault-not-json = cannot be read as JSON from line { $line }, column { $column } onwards
import-fault-other-format = is “{ $found }”; “plumbline-assessment” is expected
import-fault-newer-version = { $found } was written by a newer version of Plumbline; this one reads version 1
import-fault-no-version = { $found } is not a version of this format
import-fault-missing = is missing or blank
import-fault-other-kind = is { $found ->
    [null] null
    [flag] true or false
    [number] a number
    [text] text
    [list] a list
    [object] an object
   *[other] { $found }
  } where { $wanted ->
    [flag] true or false
    [text] text
    [list] a list
    [object] an object
    [version] version 1
    [head-count] a head count
    [bytes] a size in bytes
    [level] a level from 0 to 5
   *[weight] a weight of 1, 2 or 3
  } is expected
import-fault-field-twice = is written twice
import-fault-unknown-field = is not a field of this format
import-fault-unknown-word = “{ $found }” is not one of { $allowed }
import-fault-not-a-date = “{ $found }” is not a date such as 2026-03-02
import-fault-not-a-time = is not a time such as 2026-11-22T14:00:00Z
import-fault-not-a-digest = is not a SHA-256 digest in lower-case hexadecimal
import-fault-not-a-key = is missing, blank or longer than 64 characters
import-fault-twice = “{ $found }” appears here twice
import-fault-no-catalogue = this Plumbline has no catalogue “{ $id }” { $edition }
import-fault-no-requirement = the catalogue has no requirement “{ $found }”
import-fault-no-check = { $requirement } has no check “{ $found }”
import-fault-no-such-key = “{ $found }” is not a key in the file’s list of the same name
import-fault-ends-before-start = is before started_on
import-fault-clause-excluded = a clause always applies; only controls of Annex A can be excluded
import-fault-clause-included = a clause always applies; only controls of Annex A are included for a reason
import-fault-exclusion-reason = is blank; an excluded control needs a reason
import-fault-always-applies = { $check } always applies; it can be met, partly met or unmet
import-fault-not-applicable-reason = is blank; “not applicable” needs a reason
import-fault-seal-not-final = belongs to an assessment that is not final; without it, the file is read as it is
import-fault-seal-broken = does not match the content: something was changed after the assessment was finalised. Without “seal” and with another status, the file is read as an open assessment
list-more = … and { $count } more.
import-no-backup = Nothing was imported from { $file }: the workspace is backed up before an import, and no backup could be made at { $path }: { $detail }. The workspace is unchanged.
import-no-backup-hint = Free some space there, connect the disk, or choose another backup folder in Settings. Then import the file again.
import-pdf-none = { $file } was not imported: this PDF contains no assessment data.
import-pdf-none-hint = Only the original file written by Plumbline carries the data; a printed or compressed copy has lost it. Ask for the original, or for the assessment as JSON.
import-pdf-encrypted = { $file } was not imported: it is an encrypted PDF, so its content cannot be read.
import-pdf-encrypted-hint = Plumbline does not write encrypted PDFs. Ask for the original file, or for the assessment as JSON.
import-pdf-unreadable = { $file } was not imported: it looks like a PDF but cannot be read as one ({ $detail }).
import-pdf-unreadable-hint = It may be damaged or incomplete. Copy it again from its source.
import-pdf-changed = { $file } was not imported: the data in it was changed after the report was made, so it may differ from what the pages say.
import-pdf-changed-hint = Ask for the original report. If you know what was changed and accept it, import the file anyway (on the command line: --changed).
import-too-big = { $file } was not imported: it is { $found } bytes, and the limit for an assessment is { $limit } bytes.
import-too-big-hint = Check that this is a Plumbline assessment. Attachments do not belong in the JSON file.

## Reports

report-kind = There is no report of the kind “{ $kind }”. Nothing was written.
report-kind-hint = Choose full, summary, applicability or actions.
report-paper = There is no paper “{ $paper }”. Nothing was written.
report-paper-hint = Choose a4 or letter.
report-format = There is no format “{ $format }”. Nothing was written.
report-format-hint = Choose pdf, xlsx or csv.
report-language = Reports are not available in the language “{ $language }”. Nothing was written.
report-language-hint = Choose one of: { $known }.
report-section = There is no section “{ $section }”. Nothing was written.
report-section-hint = Choose among: { $known }.
report-no-sections = No section was chosen, so the report would be empty. Nothing was written.
report-no-sections-hint = Choose at least one section.
report-no-tables = None of the chosen sections is a table, so a workbook or CSV file would be empty. Nothing was written.
report-no-tables-hint = Choose results, findings, applicability, actions or evidence, or write a PDF instead.
workspace-stopped = This was stopped before it finished. Nothing was changed.
workspace-stopped-hint = Start it again when you like.
workspace-at-work = The workspace is being verified, backed up or restored, so this was not started.
workspace-at-work-hint = Wait until that has finished, or stop it in Settings.
report-cancelled = The report was cancelled. Nothing was written.
report-cancelled-hint = Start it again when you like.
report-failed = The report could not be made: { $detail }. Nothing was written.
report-failed-hint = Try again. If it happens again, export the assessment as JSON and include it when you report the problem.

## Logos

logo-format = { $file } cannot be used as a logo: it is not a PNG, JPEG or SVG file. Nothing was written or changed.
logo-format-hint = Save the logo as PNG or SVG and choose that file.
logo-size = { $file } cannot be used as a logo: it is larger than 10 MB or has more than 40 million pixels. Nothing was written or changed.
logo-size-hint = Save it smaller; 1,600 pixels along the longer side is as sharp as print can be.
logo-damaged = { $file } cannot be used as a logo: the file is damaged or incomplete. Nothing was written or changed.
logo-damaged-hint = Save it again from the program it was drawn with, or copy it again from its source.
logo-inks = { $file } cannot be used as a logo: it is in print colours (CMYK). Nothing was written or changed.
logo-inks-hint = Save it in screen colours (RGB), or as PNG.
logo-text = { $file } cannot be used as a logo: it contains text, and its font may not be on this computer. Nothing was written or changed.
logo-text-hint = Turn the text into outlines in the drawing program (“object to path”, “create outlines”), or save the logo as PNG.
logo-picture = { $file } cannot be used as a logo: the drawing contains a bitmap image. Nothing was written or changed.
logo-picture-hint = Save the whole logo as PNG instead.
logo-gradient = { $file } cannot be used as a logo: it uses gradients or patterns. Nothing was written or changed.
logo-gradient-hint = Use the plain-colour version of the logo, or save it as PNG.
logo-effects = { $file } cannot be used as a logo: it uses transparency, masks or filters. Nothing was written or changed.
logo-effects-hint = Use the plain-colour version of the logo, or save it as PNG; transparent parts of a PNG become white.
logo-empty = { $file } cannot be used as a logo: there is nothing visible in it. Nothing was written or changed.
logo-empty-hint = Choose another file. A white logo needs a dark background, and the cover is white.

## What broke

internal-panic = Something went wrong inside Plumbline: { $detail }. Everything saved before is kept.
internal-panic-hint = Carry on working; if it happens again, close Plumbline and reopen it. { $log ->
    [none] { "" }
   *[other] The log { $log } records where it happened.
  }

## What verify finds

difference-structure = The structure of the file: { $detail }
difference-orphan = A row of { $entity } belongs to an assessment that does not exist.
difference-missing-row = { $entity } { $id }: it is in the journal but missing from the table.
difference-unknown-row = { $entity } { $id }: it is in the table but not in the journal.
difference-field = { $entity } { $id }, { $field }: the journal says “{ $journal }”, the row says “{ $row }”.
difference-broken-chain = Journal entry { $entry }: it starts from a value that the entries before it do not lead to.
difference-no-batch = Journal entry { $entry }: it belongs to no step.
difference-missing-entries = Step { $id }: only { $found } of { $expected } journal entries were found.
difference-settings = The settings of the workspace, or its identity and that of its backups, have been altered. Assessments are not affected: check the settings. A backup that is missing from the list can still be restored from its file.
difference-search = { $entity } { $id }: the search index did not match its text. The index has been rebuilt.
difference-altered = Step { $id }: it, or one of its entries, has been altered.
difference-content = The attached file with the digest { $digest } is damaged: its content is not what was attached.
difference-missing-content = evidence { $id }: the file attached to it is missing (digest { $digest }).
difference-seal = Assessment { $id }, “{ $title }”: its content has changed since it was finalised; the seal no longer matches.
difference-unreadable = { $entity } { $id }, { $field }: not readable by this version.
