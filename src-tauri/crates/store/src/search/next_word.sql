SELECT term FROM temp.word
WHERE term >= ?1
LIMIT 1
