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
CREATE UNIQUE INDEX "followers_once" ON "followers" USING btree ("followed","actor");--> statement-breakpoint
CREATE INDEX "followers_actor" ON "followers" USING btree ("actor");