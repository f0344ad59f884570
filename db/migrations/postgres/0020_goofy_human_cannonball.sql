ALTER TABLE "release_people" ADD COLUMN "language" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "release_people" ADD COLUMN "story_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "release_people" ADD COLUMN "published_at" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "release_people" ADD COLUMN "changed_at" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "release_topics" ADD COLUMN "language" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "release_topics" ADD COLUMN "story_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "release_topics" ADD COLUMN "published_at" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "release_topics" ADD COLUMN "changed_at" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE "release_people" SET "language" = r."language", "story_id" = r."story_id", "published_at" = r."published_at", "changed_at" = coalesce(r."updated_at", r."published_at")
	FROM "releases" r WHERE r."id" = "release_people"."release_id";--> statement-breakpoint
UPDATE "release_topics" SET "language" = r."language", "story_id" = r."story_id", "published_at" = r."published_at", "changed_at" = coalesce(r."updated_at", r."published_at")
	FROM "releases" r WHERE r."id" = "release_topics"."release_id";--> statement-breakpoint
DROP INDEX "releases_updated";--> statement-breakpoint
DROP INDEX "stories_binned";--> statement-breakpoint
CREATE INDEX "release_people_published" ON "release_people" USING btree ("person_id","language","published_at","story_id");--> statement-breakpoint
CREATE INDEX "release_people_changed" ON "release_people" USING btree ("person_id","language","changed_at","story_id");--> statement-breakpoint
CREATE INDEX "release_topics_published" ON "release_topics" USING btree ("topic_id","language","published_at","story_id");--> statement-breakpoint
CREATE INDEX "release_topics_changed" ON "release_topics" USING btree ("topic_id","language","changed_at","story_id");--> statement-breakpoint
CREATE INDEX "releases_held" ON "releases" USING btree ("live_from") WHERE held;--> statement-breakpoint
CREATE INDEX "releases_day_changed" ON "releases" USING btree (((published_at + 28800000) / 86400000),(case when updated_at is null then published_at else updated_at end),"live_from","live_until","held");--> statement-breakpoint
CREATE INDEX "stories_state" ON "stories" USING btree ("state","changed_at");--> statement-breakpoint
CREATE INDEX "stories_binned" ON "stories" USING btree ("binned_at") WHERE binned_at is not null;
