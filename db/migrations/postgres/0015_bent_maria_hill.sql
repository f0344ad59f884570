CREATE TABLE "front_drafts" (
	"key" text PRIMARY KEY NOT NULL,
	"revision_id" text NOT NULL,
	"version" bigint NOT NULL,
	"closed" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
DROP INDEX "front_releases_live";--> statement-breakpoint
ALTER TABLE "front_releases" ADD COLUMN "place" text DEFAULT 'home' NOT NULL;--> statement-breakpoint
ALTER TABLE "front_revisions" ADD COLUMN "place" text DEFAULT 'home' NOT NULL;--> statement-breakpoint
ALTER TABLE "front_drafts" ADD CONSTRAINT "front_drafts_revision_id_front_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."front_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "front_releases_revision" ON "front_releases" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "front_revisions_place" ON "front_revisions" USING btree ("language","place","at");--> statement-breakpoint
CREATE INDEX "front_releases_live" ON "front_releases" USING btree ("language","place","live_from");