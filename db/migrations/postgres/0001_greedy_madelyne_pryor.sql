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
CREATE INDEX "view_marks_hour" ON "view_marks" USING btree ("hour");--> statement-breakpoint
CREATE INDEX "views_hour" ON "views" USING btree ("hour");