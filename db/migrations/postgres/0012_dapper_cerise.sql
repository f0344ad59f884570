CREATE TABLE "webhooks" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"actor" text NOT NULL,
	"at" bigint NOT NULL,
	"stopped_at" bigint
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "webhook_id" text;--> statement-breakpoint
CREATE INDEX "webhooks_stopped" ON "webhooks" USING btree ("stopped_at");--> statement-breakpoint
CREATE INDEX "deliveries_webhook" ON "deliveries" USING btree ("webhook_id","next_at");