SELECT id, CAST(last AS INTEGER) - CAST(first AS INTEGER) + 1 AS expected,
    (SELECT count(*) FROM journal
        WHERE journal.replica = batch.replica AND counter BETWEEN first AND last AND journal.batch = batch.id) AS found
FROM batch
WHERE expected <> found
ORDER BY sequence
