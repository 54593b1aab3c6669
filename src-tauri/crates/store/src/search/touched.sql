-- The rows that batches have changed, each once, in the order in which they were first changed.
SELECT batch.assessment, journal.entity, journal.id
FROM batch
JOIN journal ON journal.replica = batch.replica AND journal.counter BETWEEN batch.first AND batch.last
WHERE batch.sequence > ?1 AND batch.sequence <= ?2
GROUP BY journal.entity, journal.id
ORDER BY min(batch.sequence), min(journal.counter)
