-- Schema 1. A released migration never changes; what comes later is a new file.
--
-- Rows of an assessment have ids that start with the assessment's, so that one range of the
-- primary key holds them all: no further index is written on the way.

CREATE TABLE workspace (
    one         INTEGER PRIMARY KEY CHECK (one = 1),
    -- The workspace whose backups these are, however often one of them takes its place.
    id          TEXT NOT NULL,
    -- This copy of the workspace; merging tells copies apart by it.
    replica     TEXT NOT NULL,
    created_at  TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    key    TEXT PRIMARY KEY,
    value  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE assessment (
    id               TEXT PRIMARY KEY CHECK (length(id) = 36),
    catalogue        TEXT NOT NULL,
    edition          TEXT NOT NULL,
    organisation     TEXT NOT NULL,
    sector           TEXT NOT NULL,
    employees        INTEGER,
    country          TEXT NOT NULL,
    title            TEXT NOT NULL,
    kind             TEXT NOT NULL,
    started_on       TEXT,
    finished_on      TEXT,
    scope            TEXT NOT NULL,
    ai_roles         TEXT NOT NULL,
    status           TEXT NOT NULL,
    confidentiality  TEXT NOT NULL,
    default_target   INTEGER NOT NULL CHECK (default_target BETWEEN 0 AND 5)
) STRICT, WITHOUT ROWID;

CREATE TABLE participant (
    id          TEXT PRIMARY KEY CHECK (substr(id, 37, 1) = '/'),
    name        TEXT NOT NULL,
    title       TEXT NOT NULL,
    kind        TEXT NOT NULL,
    position    INTEGER NOT NULL,
    assessment  TEXT NOT NULL GENERATED ALWAYS AS (substr(id, 1, 36)) STORED
                REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE ai_system (
    id          TEXT PRIMARY KEY CHECK (substr(id, 37, 1) = '/'),
    name        TEXT NOT NULL,
    purpose     TEXT NOT NULL,
    role        TEXT,
    stage       TEXT,
    owner       TEXT NOT NULL,
    note        TEXT NOT NULL,
    position    INTEGER NOT NULL,
    assessment  TEXT NOT NULL GENERATED ALWAYS AS (substr(id, 1, 36)) STORED
                REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
    id          TEXT PRIMARY KEY CHECK (substr(id, 37, 1) = '/'),
    title       TEXT NOT NULL,
    kind        TEXT NOT NULL,
    locator     TEXT NOT NULL,
    dated       TEXT,
    note        TEXT NOT NULL,
    -- {"name", "media_type", "bytes", "sha256"}: one value, because a file is replaced as a whole.
    attachment  TEXT,
    position    INTEGER NOT NULL,
    assessment  TEXT NOT NULL GENERATED ALWAYS AS (substr(id, 1, 36)) STORED
                REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE action (
    id            TEXT PRIMARY KEY CHECK (substr(id, 37, 1) = '/'),
    title         TEXT NOT NULL,
    requirements  TEXT NOT NULL,
    owner         TEXT NOT NULL,
    due           TEXT,
    effort        TEXT,
    priority      TEXT,
    status        TEXT NOT NULL,
    note          TEXT NOT NULL,
    position      INTEGER NOT NULL,
    assessment    TEXT NOT NULL GENERATED ALWAYS AS (substr(id, 1, 36)) STORED
                  REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE answer (
    id                TEXT PRIMARY KEY CHECK (substr(id, 37, 1) = '/'),
    applicable        INTEGER NOT NULL CHECK (applicable IN (0, 1)),
    exclusion_reason  TEXT NOT NULL,
    weight            INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 3),
    target            INTEGER CHECK (target BETWEEN 0 AND 5),
    level             INTEGER CHECK (level BETWEEN 0 AND 5),
    basis             TEXT,
    grade             TEXT,
    grade_reason      TEXT NOT NULL,
    finding           TEXT NOT NULL,
    recommendation    TEXT NOT NULL,
    note              TEXT NOT NULL,
    review            INTEGER NOT NULL CHECK (review IN (0, 1)),
    evidence          TEXT NOT NULL,
    participants      TEXT NOT NULL,
    ai_systems        TEXT NOT NULL,
    assessment        TEXT NOT NULL GENERATED ALWAYS AS (substr(id, 1, 36)) STORED
                      REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE check_answer (
    id          TEXT PRIMARY KEY CHECK (substr(id, 37, 1) = '/'),
    verdict     TEXT,
    reason      TEXT NOT NULL,
    note        TEXT NOT NULL,
    assessment  TEXT NOT NULL GENERATED ALWAYS AS (substr(id, 1, 36)) STORED
                REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- One write: the entries of `replica` from `first` to `last`.
CREATE TABLE batch (
    -- Order in this copy.
    sequence    INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    replica     TEXT NOT NULL,
    first       INTEGER NOT NULL,
    last        INTEGER NOT NULL CHECK (last >= first),
    op          TEXT NOT NULL,
    assessment  TEXT NOT NULL,
    -- The first batch of the undo step this one belongs to; typing makes many batches one step.
    step        TEXT NOT NULL,
    -- The step it takes back, or makes again.
    undoes      TEXT,
    redoes      TEXT
) STRICT;

CREATE INDEX batch_of_assessment ON batch (assessment);

CREATE TABLE journal (
    replica  TEXT NOT NULL,
    -- Grows by one with every entry of a replica, and never otherwise.
    counter  INTEGER NOT NULL,
    batch    TEXT NOT NULL,
    at       TEXT NOT NULL,
    author   TEXT NOT NULL,
    entity   TEXT NOT NULL,
    id       TEXT NOT NULL,
    field    TEXT NOT NULL,
    before   TEXT,
    after    TEXT,
    PRIMARY KEY (replica, counter)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_keeps_entries_as_they_are BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_keeps_entries BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER batches_stay_as_they_are BEFORE UPDATE ON batch
BEGIN SELECT RAISE(ABORT, 'batches are append-only'); END;

CREATE TRIGGER batches_stay BEFORE DELETE ON batch
BEGIN SELECT RAISE(ABORT, 'batches are append-only'); END;

-- What can be searched: derived from the rows and made again from them where it does not fit.
-- The numbers of one assessment's rows follow one another, so that searching it reads one range.
CREATE TABLE shelf (
    number      INTEGER PRIMARY KEY,
    assessment  TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE passage (
    -- The row of `search`: the shelf times 2^32, and a place on it.
    number  INTEGER PRIMARY KEY,
    entity  TEXT NOT NULL,
    id      TEXT NOT NULL,
    UNIQUE (id, entity)
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
    organisation, name, title, scope, purpose, owner, locator, finding, recommendation, exclusion_reason,
    grade_reason, reason, note,
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);
