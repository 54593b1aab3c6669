SELECT
    batch.id, batch.replica, first, last, op, assessment, step, undoes, redoes, digest,
    counter, at, author, entity, journal.id AS row, field, before, after
FROM batch CROSS JOIN journal ON journal.replica = batch.replica AND counter BETWEEN first AND last
WHERE digest IS NOT NULL
ORDER BY sequence, counter
