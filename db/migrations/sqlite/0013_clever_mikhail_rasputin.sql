ALTER TABLE `quotes` ADD `story_id` text;--> statement-breakpoint
ALTER TABLE `quotes` ADD `passage` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `quotes` ADD `checked_at` integer;--> statement-breakpoint
CREATE INDEX `quotes_story` ON `quotes` (`story_id`);