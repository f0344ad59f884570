CREATE TABLE "open_pages" (
	"page" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"person" text NOT NULL,
	"came_at" bigint NOT NULL,
	"heard_at" bigint NOT NULL,
	"typed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "pens" (
	"story_id" text PRIMARY KEY NOT NULL,
	"page" text NOT NULL,
	"person" text NOT NULL,
	"key_at" bigint NOT NULL,
	"asker" text,
	"asker_page" text,
	"asked_at" bigint,
	"kept_until" bigint
);
--> statement-breakpoint
CREATE INDEX "open_pages_story" ON "open_pages" USING btree ("story_id","came_at");--> statement-breakpoint
CREATE INDEX "open_pages_heard" ON "open_pages" USING btree ("heard_at");