CREATE TABLE "many_undos" (
	"id" text NOT NULL,
	"story_id" text NOT NULL,
	"actor" text NOT NULL,
	"until" bigint NOT NULL,
	"act" jsonb NOT NULL,
	"version" bigint NOT NULL,
	"before" jsonb NOT NULL,
	CONSTRAINT "many_undos_id_story_id_pk" PRIMARY KEY("id","story_id")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"name" text NOT NULL,
	"filter" jsonb NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "many_undos_until" ON "many_undos" USING btree ("until");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_name" ON "saved_views" USING btree ("person","name");