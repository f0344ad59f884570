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
CREATE TABLE "preview_links" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"version" bigint,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"withdrawn_at" bigint,
	"withdrawn_by" text,
	"opened" bigint DEFAULT 0 NOT NULL,
	"opened_at" bigint
);
--> statement-breakpoint
ALTER TABLE "preview_links" ADD CONSTRAINT "preview_links_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "open_pages_story" ON "open_pages" USING btree ("story_id","came_at");--> statement-breakpoint
CREATE INDEX "open_pages_heard" ON "open_pages" USING btree ("heard_at");--> statement-breakpoint
CREATE UNIQUE INDEX "preview_links_token" ON "preview_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "preview_links_story" ON "preview_links" USING btree ("story_id","at");