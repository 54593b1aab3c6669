SELECT
    assessment.id, organisation, title, status, kind, catalogue, edition, finished_on,
    (SELECT journal.at FROM batch JOIN journal
        ON journal.replica = batch.replica AND journal.counter = batch.first
        WHERE batch.assessment = assessment.id ORDER BY sequence LIMIT 1) AS created_at,
    (SELECT journal.at FROM batch JOIN journal
        ON journal.replica = batch.replica AND journal.counter = batch.first
        WHERE batch.assessment = assessment.id ORDER BY sequence DESC LIMIT 1) AS changed_at,
    (SELECT max(sequence) FROM batch WHERE batch.assessment = assessment.id) AS revision
FROM assessment
-- The order of writing, which no clock can turn around.
ORDER BY revision DESC
