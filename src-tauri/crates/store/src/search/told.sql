SELECT
    search.rowid AS number,
    passage.entity, passage.id, assessment.organisation AS of_organisation, assessment.title AS of_title,
    coalesce(search.name, search.title) AS called,
    highlight(search, 0, char(1), char(2)) AS organisation,
    highlight(search, 1, char(1), char(2)) AS name,
    highlight(search, 2, char(1), char(2)) AS title,
    highlight(search, 3, char(1), char(2)) AS scope,
    highlight(search, 4, char(1), char(2)) AS purpose,
    highlight(search, 5, char(1), char(2)) AS owner,
    highlight(search, 6, char(1), char(2)) AS locator,
    highlight(search, 7, char(1), char(2)) AS finding,
    highlight(search, 8, char(1), char(2)) AS root_cause,
    highlight(search, 9, char(1), char(2)) AS recommendation,
    highlight(search, 10, char(1), char(2)) AS exclusion_reason,
    highlight(search, 11, char(1), char(2)) AS grade_reason,
    highlight(search, 12, char(1), char(2)) AS reason,
    highlight(search, 13, char(1), char(2)) AS note
FROM search
-- The index goes first, from row to row of a short range.
CROSS JOIN passage ON passage.number = search.rowid
CROSS JOIN assessment ON assessment.id = substr(passage.id, 1, 36)
WHERE search MATCH ?1 AND search.rowid BETWEEN ?2 AND ?3
    AND +search.rowid IN (SELECT value FROM json_each(?4))
