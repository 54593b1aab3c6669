INSERT INTO content_part (content, place, bytes) SELECT number, ?2, ?3 FROM content WHERE name = ?1
