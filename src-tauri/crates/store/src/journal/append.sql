INSERT INTO journal (replica, counter, batch, at, author, entity, id, field, before, after)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
