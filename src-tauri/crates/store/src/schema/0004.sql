-- Schema 4: why a control is included, as a JSON array of words.

ALTER TABLE answer ADD COLUMN inclusion_reasons TEXT NOT NULL DEFAULT '[]';
