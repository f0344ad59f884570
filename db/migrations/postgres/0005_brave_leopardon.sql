CREATE TABLE "undos" (
	"release_id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"actor" text NOT NULL,
	"until" bigint NOT NULL,
	"before" jsonb NOT NULL,
	"correction_id" text
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "story_id" text;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "body" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "dropped" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "undone" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "embargo_until" bigint;--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "binned_at" bigint;--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "binned_by" text;--> statement-breakpoint
ALTER TABLE "undos" ADD CONSTRAINT "undos_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "undos" ADD CONSTRAINT "undos_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "undos_story" ON "undos" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "deliveries_story" ON "deliveries" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "stories_binned" ON "stories" USING btree ("binned_at");--> statement-breakpoint
CREATE INDEX "stories_embargo" ON "stories" USING btree ("embargo_until");--> statement-breakpoint
CREATE INDEX "stories_withdrawn" ON "stories" USING btree ("withdrawn_at");