SELECT key FROM setting WHERE key LIKE '%/' || ?1
