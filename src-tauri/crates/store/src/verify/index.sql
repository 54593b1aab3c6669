SELECT passage.number, passage.entity, passage.id, search.rowid AS searched, search.*
FROM passage FULL JOIN search ON search.rowid = passage.number
ORDER BY passage.number
