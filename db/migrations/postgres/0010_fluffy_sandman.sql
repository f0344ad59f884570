ALTER TABLE "quotes" ADD COLUMN "story_id" text;--> statement-breakpoint
ALTER TABLE "quotes" ADD COLUMN "passage" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "quotes" ADD COLUMN "checked_at" bigint;--> statement-breakpoint
CREATE INDEX "quotes_story" ON "quotes" USING btree ("story_id");