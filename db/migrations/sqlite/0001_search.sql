-- Words of releases. Text arrives tokenised (db/search/tokens): Han characters spaced and folded to Simplified.
CREATE TABLE search_rows (
  -- follows first publication, so that newest first is ORDER BY rowid
  row integer PRIMARY KEY,
  release_id text NOT NULL UNIQUE REFERENCES releases(id),
  language text NOT NULL
);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_words USING fts5(headline, body, tokenize = "porter unicode61 remove_diacritics 2");
--> statement-breakpoint
-- The log is append-only, whoever asks.
CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
