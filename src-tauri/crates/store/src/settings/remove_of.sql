DELETE FROM setting WHERE key LIKE '%/' || ?1
