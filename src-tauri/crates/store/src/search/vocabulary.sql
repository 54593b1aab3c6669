-- Holds nothing itself; made once for each connection.
CREATE VIRTUAL TABLE IF NOT EXISTS temp.word USING fts5vocab(main, search, instance)
