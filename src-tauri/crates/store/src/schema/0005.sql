-- Schema 5: a digest over each batch with its entries, so that damage to who, when and what is noticed
-- also where no row tells the same. Batches from before have none.

ALTER TABLE batch ADD COLUMN digest TEXT CHECK (length(digest) = 64);
