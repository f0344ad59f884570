CREATE INDEX "releases_published" ON "releases" USING btree ("published_at","story_id","live_from","live_until","held");--> statement-breakpoint
CREATE INDEX "releases_updated" ON "releases" USING btree ("updated_at","published_at","live_from","live_until","held");--> statement-breakpoint
CREATE INDEX "releases_section_updated" ON "releases" USING btree ("section_id","language","updated_at");