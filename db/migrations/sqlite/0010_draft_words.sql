-- Words of the newest version of every story, and of the notes on it, for the desk. They arrive stemmed and folded as
-- those of releases do (db/search/tokens, drafts); the text itself is not kept twice. The server fills this at its next
-- start from the stories that have no row (db/search/index-missing).
CREATE TABLE draft_rows (
  row integer PRIMARY KEY,
  story_id text NOT NULL UNIQUE REFERENCES stories(id)
);
--> statement-breakpoint
CREATE VIRTUAL TABLE draft_words USING fts5(headline, body, notes, facets, written, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0");
