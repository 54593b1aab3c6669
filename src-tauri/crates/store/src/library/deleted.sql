-- Of an assessment that has no row, the last batch is the one that took the row away.
SELECT
    batch.assessment AS id, entry.at, entry.author,
    (SELECT before FROM journal WHERE journal.replica = batch.replica AND counter BETWEEN first AND last
        AND entity = 'assessment' AND field = 'organisation') AS organisation,
    (SELECT before FROM journal WHERE journal.replica = batch.replica AND counter BETWEEN first AND last
        AND entity = 'assessment' AND field = 'title') AS title
FROM (
    SELECT max(sequence) AS latest FROM batch
    WHERE assessment NOT IN (SELECT id FROM assessment)
    GROUP BY assessment
)
JOIN batch ON sequence = latest
JOIN journal AS entry ON entry.replica = batch.replica AND entry.counter = batch.first
WHERE op <> 'purge'
ORDER BY sequence DESC
