-- Schema 8: why something is as it was found, and the index that finds this text, too.

ALTER TABLE answer ADD COLUMN root_cause TEXT NOT NULL DEFAULT '';

-- An index takes no further column, so that its rows move to a new one, as they are and under their numbers.
CREATE VIRTUAL TABLE wider USING fts5 (
    organisation, name, title, scope, purpose, owner, locator, finding, root_cause, recommendation,
    exclusion_reason, grade_reason, reason, note,
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);

INSERT INTO wider (
    rowid, organisation, name, title, scope, purpose, owner, locator, finding, recommendation, exclusion_reason,
    grade_reason, reason, note
)
SELECT
    rowid, organisation, name, title, scope, purpose, owner, locator, finding, recommendation, exclusion_reason,
    grade_reason, reason, note
FROM search ORDER BY rowid;

DROP TABLE search;
ALTER TABLE wider RENAME TO search;
