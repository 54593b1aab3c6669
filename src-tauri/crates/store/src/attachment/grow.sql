UPDATE content SET bytes = ?2 WHERE name = ?1
