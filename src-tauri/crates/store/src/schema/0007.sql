-- Schema 7: the search index follows the journal after an edit is durable, so that no edit waits for it.

-- The last batch whose rows the index has looked at; everything later is still to be indexed.
CREATE TABLE indexed (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    sequence  INTEGER NOT NULL
) STRICT;

INSERT INTO indexed (one, sequence) SELECT 1, coalesce(max(sequence), 0) FROM batch;

-- Merging a little with every step is right again, now that steps are not part of edits.
INSERT INTO search (search, rank) VALUES ('automerge', 4);
