CREATE TABLE "inspections" (
	"story_id" text PRIMARY KEY NOT NULL,
	"due_at" bigint,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"checked_at" bigint,
	"looked" bigint DEFAULT 0 NOT NULL,
	"closed" boolean DEFAULT false NOT NULL,
	"findings" jsonb NOT NULL,
	"trouble" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inspections_due" ON "inspections" USING btree ("due_at");