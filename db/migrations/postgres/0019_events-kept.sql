-- What the log holds is added to and never changed, whoever is connected.
CREATE FUNCTION events_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Events are never changed or removed.';
END $$;
--> statement-breakpoint
CREATE TRIGGER events_stay BEFORE UPDATE OR DELETE ON "events" FOR EACH ROW EXECUTE FUNCTION events_stay();
--> statement-breakpoint
CREATE TRIGGER events_stay_whole BEFORE TRUNCATE ON "events" FOR EACH STATEMENT EXECUTE FUNCTION events_stay();
