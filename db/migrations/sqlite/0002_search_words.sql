-- Words arrive stemmed and folded (db/search/tokens), so the engine only splits at spaces. The server fills these again
-- at its next start from the releases that have no row (db/search/index-missing).
DELETE FROM search_rows;
--> statement-breakpoint
DROP TABLE search_words;
--> statement-breakpoint
CREATE VIRTUAL TABLE search_words USING fts5(headline, body, facets, tokenize = "unicode61 remove_diacritics 0");
--> statement-breakpoint
-- Headlines by themselves: a word that fills the bodies and no headline would be looked for through all of them.
CREATE VIRTUAL TABLE search_headlines USING fts5(headline, facets, tokenize = "unicode61 remove_diacritics 0");
--> statement-breakpoint
-- English words as written, with the number of releases that hold them: for spelling and for words half typed.
CREATE TABLE search_terms (
  language text NOT NULL,
  word text NOT NULL,
  n integer NOT NULL,
  PRIMARY KEY (language, word)
) WITHOUT ROWID;
