SELECT
    sequence, batch.id, batch.replica, first, last, op, assessment, step, undoes, redoes, digest,
    counter, at, author, entity, journal.id AS row, field, before, after
FROM batch CROSS JOIN journal ON journal.replica = batch.replica AND counter BETWEEN first AND last
-- Batches from before there were digests have none; once one has, every later one does.
WHERE digest IS NOT NULL OR sequence > (SELECT min(sequence) FROM batch WHERE digest IS NOT NULL)
ORDER BY sequence, counter
