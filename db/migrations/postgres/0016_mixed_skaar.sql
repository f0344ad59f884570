ALTER TABLE "pictures" ADD COLUMN "crops" jsonb;--> statement-breakpoint
ALTER TABLE "pictures" ADD COLUMN "hidden" jsonb;--> statement-breakpoint
ALTER TABLE "pictures" ADD COLUMN "look" text;--> statement-breakpoint
ALTER TABLE "pictures" ADD COLUMN "file_cut" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "pictures" ADD COLUMN "people" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "pictures" ADD COLUMN "terms" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "pictures_rights" ON "pictures" USING btree ("rights_until");