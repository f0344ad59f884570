CREATE TABLE "draft_changes" (
	"story_id" text PRIMARY KEY NOT NULL
);
