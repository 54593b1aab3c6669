-- Schema 3: the contents of attached files.
--
-- They are not journalled: the journal names a file by its digest, and the content with that digest
-- never changes. It stays as long as a row or the journal names it.

CREATE TABLE content (
    number  INTEGER PRIMARY KEY,
    -- SHA-256 in lower-case hexadecimal; while the content is being taken in, the id of the intake.
    name    TEXT NOT NULL UNIQUE CHECK (length(name) IN (36, 64)),
    bytes   INTEGER NOT NULL CHECK (bytes >= 0)
) STRICT;

-- A content in parts, so that neither taking it in nor reading it holds more than one in memory.
CREATE TABLE content_part (
    content  INTEGER NOT NULL REFERENCES content (number) ON DELETE CASCADE,
    -- Counts from 0.
    place    INTEGER NOT NULL,
    bytes    BLOB NOT NULL,
    PRIMARY KEY (content, place)
) STRICT;
