DELETE FROM content
WHERE length(name) = 64 AND name NOT IN (
    SELECT attachment ->> 'sha256' FROM evidence WHERE attachment IS NOT NULL
    UNION SELECT before ->> 'sha256' FROM journal
        WHERE entity = 'evidence' AND field = 'attachment' AND before IS NOT NULL
    UNION SELECT after ->> 'sha256' FROM journal
        WHERE entity = 'evidence' AND field = 'attachment' AND after IS NOT NULL
)
