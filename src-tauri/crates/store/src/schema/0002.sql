-- Schema 2: how an assessment is kept. What was there before is open, not archived, and the first.

-- {"sha256", "at", "by"}: one value, because a seal is set or broken as a whole.
ALTER TABLE assessment ADD COLUMN seal TEXT;
ALTER TABLE assessment ADD COLUMN previous TEXT CHECK (length(previous) = 36);
ALTER TABLE assessment ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));
ALTER TABLE assessment ADD COLUMN reopened TEXT NOT NULL DEFAULT '';
