CREATE TABLE "untold" (
	"release_id" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "untold" ADD CONSTRAINT "untold_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
INSERT INTO "untold" ("release_id")
	SELECT r."id" FROM "releases" r LEFT JOIN "announced" a ON a."release_id" = r."id" WHERE a."release_id" IS NULL AND r."undone" = false;
