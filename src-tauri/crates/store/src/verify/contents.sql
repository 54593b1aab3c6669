SELECT number, name, bytes FROM content WHERE length(name) = 64 ORDER BY number
