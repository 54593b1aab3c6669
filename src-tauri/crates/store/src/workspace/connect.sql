-- What SQLite sets aside while it works never reaches a disk.
PRAGMA temp_store = MEMORY;
PRAGMA foreign_keys = ON;
-- A commit is acknowledged when it would survive a power cut; macOS needs to be asked twice.
PRAGMA synchronous = FULL;
PRAGMA fullfsync = ON;
PRAGMA checkpoint_fullfsync = ON;
-- The file may come from anywhere.
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
-- Replacing a row deletes it; the journal's triggers are to see that.
PRAGMA recursive_triggers = ON;
-- An edit writes a dozen pages. Carried over into the file every 4000, sixteen megabytes, the log keeps
-- fewer than one edit in three hundred waiting; the usual 1000 would be one in eighty.
PRAGMA wal_autocheckpoint = 4000;
