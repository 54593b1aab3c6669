SELECT place, bytes FROM content_part WHERE content = ?1 ORDER BY place
