SELECT sequence, last - first + 1 AS entries FROM batch
WHERE sequence > ?1
ORDER BY sequence
