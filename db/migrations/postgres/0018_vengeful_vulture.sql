CREATE TABLE "followers" (
	"id" text PRIMARY KEY NOT NULL,
	"followed" text NOT NULL,
	"actor" text NOT NULL,
	"follow" text NOT NULL,
	"inbox" text NOT NULL,
	"key" text NOT NULL,
	"key_pem" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"hash" text NOT NULL,
	"actor" text NOT NULL,
	"at" bigint NOT NULL,
	"last_used_on" text,
	"revoked_at" bigint
);
--> statement-breakpoint
ALTER TABLE "pictures" ADD COLUMN "slots" jsonb;--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "followers_once" ON "followers" USING btree ("followed","actor");--> statement-breakpoint
CREATE INDEX "followers_actor" ON "followers" USING btree ("actor");--> statement-breakpoint
CREATE INDEX "inspections_due" ON "inspections" USING btree ("due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_hash" ON "api_keys" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "api_keys_revoked" ON "api_keys" USING btree ("revoked_at");