SELECT sequence, counter, step, op, at, author, entity, journal.id, field, before, after
FROM batch
-- Batches first, so that the entries come in order and reading can stop anywhere.
CROSS JOIN journal ON journal.replica = batch.replica AND counter BETWEEN first AND last
WHERE batch.assessment = ?1
    AND sequence <= ?2 AND (sequence < ?2 OR counter < ?3)
    AND (?4 IS NULL OR entity IN ('answer', 'check_answer')
        AND (journal.id = ?4 OR journal.id > ?4 || '/' AND journal.id < ?4 || '0'))
    AND (?5 IS NULL OR at >= ?5)
    AND (?6 IS NULL OR author = ?6)
    AND (?7 IS NULL OR at < ?7)
    AND (?8 IS NULL OR entity = ?8)
    AND (?9 IS NULL OR field = ?9)
    -- Nobody means to do these: an answer comes into being when something is said in it.
    AND field <> 'position'
    AND (field <> 'exists' OR entity NOT IN ('answer', 'check_answer'))
ORDER BY sequence DESC, counter DESC
