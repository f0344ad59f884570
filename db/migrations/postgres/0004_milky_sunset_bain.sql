CREATE TABLE "deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"target" text NOT NULL,
	"subject" text NOT NULL,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"next_at" bigint NOT NULL,
	"done_at" bigint,
	"gave_up_at" bigint,
	"trouble" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"kind" text NOT NULL,
	"story_id" text NOT NULL,
	"actor" text NOT NULL,
	"words" text NOT NULL,
	"at" bigint NOT NULL,
	"seen_at" bigint
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"story_id" text NOT NULL,
	"part" text NOT NULL,
	"person" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "assignments_story_id_part_pk" PRIMARY KEY("story_id","part")
);
--> statement-breakpoint
CREATE TABLE "remarks" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"kind" text NOT NULL,
	"under_id" text,
	"block_id" text,
	"quote" text DEFAULT '' NOT NULL,
	"offset" bigint DEFAULT 0 NOT NULL,
	"words" text NOT NULL,
	"mentions" jsonb NOT NULL,
	"author" text NOT NULL,
	"at" bigint NOT NULL,
	"settled_at" bigint,
	"settled_by" text
);
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "mail" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_key" ON "deliveries" USING btree ("key");--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "deliveries" USING btree ("done_at","gave_up_at","next_at");--> statement-breakpoint
CREATE INDEX "notices_person" ON "notices" USING btree ("person","at");--> statement-breakpoint
CREATE INDEX "notices_story" ON "notices" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "assignments_person" ON "assignments" USING btree ("person","part","story_id");--> statement-breakpoint
CREATE INDEX "remarks_story" ON "remarks" USING btree ("story_id","at");