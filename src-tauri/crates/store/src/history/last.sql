SELECT at FROM batch
CROSS JOIN journal ON journal.replica = batch.replica AND counter = first
WHERE batch.assessment = ?1 AND op = ?2
ORDER BY sequence DESC
LIMIT 1
