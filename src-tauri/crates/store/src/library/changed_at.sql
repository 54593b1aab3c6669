SELECT journal.at AS changed_at FROM batch JOIN journal
    ON journal.replica = batch.replica AND journal.counter = batch.first
WHERE batch.assessment = ?1 ORDER BY sequence DESC LIMIT 1
