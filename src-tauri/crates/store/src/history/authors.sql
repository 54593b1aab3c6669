SELECT DISTINCT author FROM batch
CROSS JOIN journal ON journal.replica = batch.replica AND counter = first
WHERE batch.assessment = ?1
ORDER BY author
