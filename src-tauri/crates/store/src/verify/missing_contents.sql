-- A step that attached a file brought its content along, and as long as the journal tells of it, it is kept.
SELECT DISTINCT journal.id, journal.after ->> 'sha256'
FROM batch JOIN journal ON journal.batch = batch.id
WHERE batch.op = 'attach' AND journal.entity = 'evidence' AND journal.field = 'attachment'
    AND json_valid(journal.after)
    AND NOT EXISTS (SELECT 1 FROM content WHERE name = journal.after ->> 'sha256')
ORDER BY journal.id
