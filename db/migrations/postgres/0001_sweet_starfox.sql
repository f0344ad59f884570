CREATE TABLE "most_read" (
	"language" text PRIMARY KEY NOT NULL,
	"stories" jsonb NOT NULL,
	"frozen_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "view_keys" (
	"day" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "view_marks" (
	"mark" text PRIMARY KEY NOT NULL,
	"hour" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "views" (
	"story" text NOT NULL,
	"hour" bigint NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "views_story_hour_pk" PRIMARY KEY("story","hour")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"words" text NOT NULL,
	"source" text NOT NULL,
	"email" text NOT NULL,
	"at" bigint NOT NULL,
	"outcome" text,
	"settled_by" text,
	"settled_at" bigint
);
--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "view_marks_hour" ON "view_marks" USING btree ("hour");--> statement-breakpoint
CREATE INDEX "views_hour" ON "views" USING btree ("hour");--> statement-breakpoint
CREATE INDEX "reports_open" ON "reports" USING btree ("settled_at","at");