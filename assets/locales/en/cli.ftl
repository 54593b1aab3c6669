# What the command line and the system’s dialogs say when all is well.

cli-added = Added the assessment { $id }
cli-exported = Wrote { $file }
cli-archived = Archived the assessment { $id }
cli-unarchived = Unarchived the assessment { $id }
cli-finalised = The assessment { $id } is final. Its seal is { $seal }
cli-reopened = The assessment { $id } can be changed again.
cli-deleted = Deleted the assessment { $id }. “plumbline delete --undo” restores it.
cli-undeleted = Restored the assessment { $id }
cli-none-deleted = There are no deleted assessments.
cli-purged = Purged the assessment { $id }; it cannot be restored. { $count ->
    [0] No backup can contain it.
    [one] One backup may still contain it:
   *[other] { $count } backups may still contain it:
  }
cli-report-pdf = Wrote { $file }: { $count ->
    [one] one page
   *[other] { $count } pages
  }.
cli-report-xlsx = Wrote { $file }: { $count ->
    [one] one sheet
   *[other] { $count } sheets
  }.
cli-report-csv = Wrote { $file }: { $count ->
    [one] one CSV file
   *[other] { $count } CSV files
  }.
cli-report-final-open = The report is marked as final although the assessment is not. “plumbline finalise” seals it.
cli-replaced = The report’s font lacks these characters; a visible sign stands in for each: { $characters }
cli-catalogue-sound = The catalogue has no faults.
cli-catalogue-faults = The catalogue has { $count ->
    [one] a fault
   *[other] { $count } faults
  }.
cli-catalogue-faults-hint = Correct the files under assets/catalogue and check again.
cli-verified = The workspace is sound: { $count ->
    [one] one journal entry
   *[other] { $count } journal entries
  } replayed, nothing differs.
cli-differences = The workspace does not match its journal: { $count ->
    [one] one difference
   *[other] { $count } differences
  }.
cli-differences-hint = Keep a copy of the file as it is, then open a backup.
cli-attached = Attached { $file } to { $key }
cli-no-attachments = No file is attached.
cli-attachment-absent = (content not in this workspace)
cli-absent = { $count ->
    [one] The content of one attached file
   *[other] The content of { $count } attached files
  } did not come with the import; it travels only in a package. Attach the files again where you have them.
cli-backed-up = Backed up to { $file }
cli-restored = Restored { $file }. The previous workspace was kept as a backup.
cli-restore-unconfirmed = Nothing was restored: this is what restoring { $file } would change.
cli-restore-unconfirmed-hint = Repeat the command with --yes to restore it. The current workspace is then kept as a backup.
cli-restore-dates = last change: in the backup { $backup }, in the workspace { $present }
cli-restore-removed = removed
cli-restore-changed = changed
cli-restore-added = added
cli-restore-edits = edits lost: { $lost }, regained: { $regained }
cli-restore-total = { $count ->
    [0] No assessment is unaffected
    [one] One assessment is unaffected
   *[other] { $count } assessments are unaffected
  }; { $edits }
cli-passphrase-set = The workspace and its backups now have this passphrase. Keep it safe: without it, nobody can open them.
cli-passphrase-removed = The passphrase has been removed: anyone who has the workspace or its backups can read them.
cli-passphrase-left = This backup, or this backup folder that cannot be reached now, is unchanged and keeps the passphrase it had, if any: { $file }
cli-passphrase-ask = Passphrase of the workspace:
cli-passphrase-ask-new = New passphrase:
cli-passphrase-ask-again = Repeat new passphrase:
cli-passphrase-differs = The two passphrases do not match. Nothing was changed.
cli-passphrase-differs-hint = Type the new passphrase twice, or give a file with --new-file FILE.
cli-backup-plain = This backup has no passphrase: { $file }
cli-backup-erased = Overwritten and deleted: { $file }
cli-backup-folder-away = Backups were once kept in { $folder }, which is missing or not mounted. When it is available again, repeat this command.
cli-backup-none-plain = Every backup has a passphrase.
cli-backup-kept = The backups without a passphrase are still there.
cli-backup-kept-hint = Add --yes to delete them permanently. Any that remain after that are in use or belong to another user.
cli-empty = There are no assessments in the workspace.
cli-score-head = level
cli-score-range = range
cli-score-coverage = coverage
cli-score-target = target
cli-readiness = readiness: { $verdict ->
    [not_ready] not ready
    [unknown] not yet known
    [conditional] conditional
   *[ready] ready
  }, { $count ->
    [0] no blocker
    [one] blockers in one requirement
   *[other] blockers in { $count } requirements
  }
cli-gaps = gaps, most urgent first: { $list }
cli-compare-count = { $count ->
    [0] no requirement differs
    [one] one requirement differs:
   *[other] { $count } requirements differ:
  }
cli-compare-kind = { $kind ->
    [improved] improved
    [regressed] regressed
    [newly_rated] newly rated
    [no_longer_rated] no longer rated
    [included] now applies
    [excluded] no longer applies
    [grade] different grade
   *[target] different target
  }
cli-compare-closed = action closed: { $title }
cli-compare-added = action new: { $title }
cli-no-gaps = gaps: none among what is rated

dialog-workspace = Plumbline workspace
kept-logo = The logo kept in the workspace
dialog-logo = Logo (PNG, JPEG, SVG)
dialog-assessment = Plumbline assessment (JSON, or a report as PDF)
