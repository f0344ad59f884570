-- What the log holds is added to and never changed, whoever has the file open. The third stands against
-- `insert or replace`, which removes a row without asking the second.
CREATE TRIGGER events_stay_as_written BEFORE UPDATE ON events BEGIN
  SELECT raise(abort, 'Events are never changed.');
END;
--> statement-breakpoint
CREATE TRIGGER events_stay BEFORE DELETE ON events BEGIN
  SELECT raise(abort, 'Events are never removed.');
END;
--> statement-breakpoint
CREATE TRIGGER events_stay_in_place BEFORE INSERT ON events WHEN EXISTS (SELECT 1 FROM events WHERE id = new.id) BEGIN
  SELECT raise(abort, 'Events are never replaced.');
END;
