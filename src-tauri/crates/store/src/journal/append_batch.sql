INSERT INTO batch (id, replica, first, last, op, assessment, step, undoes, redoes, digest)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
