SELECT id, replica, first, last, op, step, undoes, redoes FROM batch
WHERE assessment = ?1
ORDER BY sequence
