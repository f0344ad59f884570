ALTER TABLE "stories" ADD COLUMN "planned_for" text;--> statement-breakpoint
CREATE INDEX "stories_planned" ON "stories" USING btree ("planned_for");