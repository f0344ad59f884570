ALTER TABLE "pictures" ADD COLUMN "copyright" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "people_user" ON "people" USING btree ("user_id");