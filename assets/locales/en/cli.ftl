# What the command line and the system’s dialogs say when all is well.

cli-added = Added the assessment { $id }
cli-exported = Wrote { $file }
cli-archived = Archived the assessment { $id }
cli-unarchived = Took the assessment { $id } out of the archive
cli-finalised = The assessment { $id } is final. Its seal is { $seal }
cli-reopened = The assessment { $id } can be changed again.
cli-deleted = Deleted the assessment { $id }. “plumbline delete --undo” brings it back.
cli-undeleted = Brought back the assessment { $id }
cli-none-deleted = No assessment is deleted.
cli-purged = Purged the assessment { $id }; nothing in the workspace brings it back. { $count ->
    [0] There is no backup that could hold it.
    [one] One backup may still hold it:
   *[other] { $count } backups may still hold it:
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
cli-replaced = No font shows these characters; each stands as a visible replacement: { $characters }
cli-catalogue-sound = The catalogue has no fault.
cli-catalogue-faults = The catalogue has { $count ->
    [one] a fault
   *[other] { $count } faults
  }.
cli-catalogue-faults-hint = Mend the files under assets/catalogue and check again.
cli-verified = The workspace is sound: { $count ->
    [one] one journal entry
   *[other] { $count } journal entries
  } replayed, nothing differs.
cli-differences = The workspace is not what its journal says: { $count ->
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
cli-restored = Restored { $file }. What was there before is kept as a backup.
cli-restore-unconfirmed = Nothing was restored: this is what restoring { $file } would change.
cli-restore-unconfirmed-hint = Repeat the command with --yes to restore it. The present workspace is then kept as a backup.
cli-restore-dates = last change: in the backup { $backup }, in the workspace { $present }
cli-restore-removed = removed
cli-restore-changed = changed
cli-restore-added = added
cli-restore-edits = edits lost: { $lost }, regained: { $regained }
cli-restore-total = { $count ->
    [0] No assessment stays as it is
    [one] One assessment stays as it is
   *[other] { $count } assessments stay as they are
  }; { $edits }
cli-passphrase-set = The passphrase is set for the workspace and its backups. Keep it well: without it nobody can open them.
cli-passphrase-removed = The passphrase is removed: whoever has the workspace or its backups can read them.
cli-passphrase-left = This backup, or this folder of backups that cannot be looked into now, keeps the passphrase it had, or none: { $file }
cli-passphrase-ask = Passphrase of the workspace:
cli-passphrase-ask-new = New passphrase:
cli-passphrase-ask-again = The same again:
cli-passphrase-differs = The two are not the same. Nothing was changed.
cli-passphrase-differs-hint = Type the new passphrase twice, or give a file with --new-file FILE.
cli-backup-plain = This backup has no passphrase: { $file }
cli-backup-erased = Written over and removed: { $file }
cli-backup-folder-away = Backups were once kept in { $folder }, which is gone or not mounted. If it is there again, give this command once more.
cli-backup-none-plain = Every backup has a passphrase.
cli-backup-kept = The backups without a passphrase are still there.
cli-backup-kept-hint = Add --yes to remove them for good. What cannot be removed even so is in use or belongs to somebody else.
cli-empty = The workspace holds no assessment.
cli-score-head = level
cli-score-range = range
cli-score-coverage = coverage
cli-score-target = target
cli-readiness = readiness: { $verdict ->
    [not_ready] not ready
    [unknown] not known yet
    [conditional] conditional
   *[ready] ready
  }, { $count ->
    [0] no blocker
    [one] one blocker
   *[other] { $count } blockers
  }
cli-gaps = gaps, the most pressing first: { $list }
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
    [included] applies now
    [excluded] does not apply any more
    [grade] another grade
   *[target] another target
  }
cli-compare-closed = action closed: { $title }
cli-compare-added = action new: { $title }
cli-no-gaps = gaps: none among what is rated

dialog-workspace = Plumbline workspace
kept-logo = The logo kept in the workspace
dialog-logo = Logo (PNG, JPEG, SVG)
dialog-assessment = Plumbline assessment (JSON, or a report as PDF)
