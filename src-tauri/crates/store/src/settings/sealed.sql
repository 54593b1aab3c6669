-- No setting has a name that begins with a slash.
SELECT key, value FROM setting WHERE key <> 'seal'
UNION ALL SELECT '/id', id FROM workspace
UNION ALL SELECT '/replica', replica FROM workspace
UNION ALL SELECT '/created_at', created_at FROM workspace
