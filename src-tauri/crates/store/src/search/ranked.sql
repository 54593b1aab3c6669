SELECT rowid FROM search
WHERE search MATCH ?1 AND rowid BETWEEN ?2 AND ?3
    -- Looked up for each row, so that only these are ranked.
    AND +rowid IN (SELECT value FROM json_each(?4))
ORDER BY bm25(search), rowid DESC
LIMIT ?5
