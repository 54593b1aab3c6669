SELECT content_part.bytes FROM content JOIN content_part ON content_part.content = content.number
WHERE content.name = ?1 AND content_part.place = ?2
