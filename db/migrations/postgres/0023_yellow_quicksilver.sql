CREATE TABLE "section_former_slugs" (
	"slug" text PRIMARY KEY NOT NULL,
	"section_id" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sections" ADD COLUMN "slug" text;--> statement-breakpoint
ALTER TABLE "section_former_slugs" ADD CONSTRAINT "section_former_slugs_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "sections_slug" ON "sections" USING btree ("slug");