CREATE TABLE "suggestions" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"block_id" text NOT NULL,
	"quote" text NOT NULL,
	"offset" bigint NOT NULL,
	"words_before" text NOT NULL,
	"words_after" text NOT NULL,
	"words" text NOT NULL,
	"author" text NOT NULL,
	"at" bigint NOT NULL,
	"settled_at" bigint,
	"settled_by" text,
	"outcome" text,
	"version" bigint
);
--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suggestions_story" ON "suggestions" USING btree ("story_id","at");