INSERT OR REPLACE INTO indexed (one, sequence) VALUES (1, ?1)
