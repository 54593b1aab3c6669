-- Schema 6: the index of search tidies itself when sixteen parts of a size have come together. Left to its
-- measure, it did so at every sixty-fourth edit, which then took many times as long as its neighbours.

INSERT INTO search (search, rank) VALUES ('automerge', 0);
