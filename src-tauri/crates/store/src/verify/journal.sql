SELECT
    journal.replica, counter, journal.batch, entity, journal.id, field, before, after,
    batch.replica = journal.replica AND counter BETWEEN first AND last AS in_batch
FROM journal LEFT JOIN batch ON batch.id = journal.batch
-- What is in no batch comes last, so that it does not pass for the beginning.
ORDER BY sequence NULLS LAST, journal.replica, counter
