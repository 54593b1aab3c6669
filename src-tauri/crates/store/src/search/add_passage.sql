INSERT INTO passage (number, entity, id) VALUES (?1, ?2, ?3)
