SELECT entity, id, field, before, after FROM journal
WHERE replica = ?1 AND counter BETWEEN ?2 AND ?3
ORDER BY counter
