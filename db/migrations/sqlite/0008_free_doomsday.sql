CREATE TABLE `open_pages` (
	`page` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`person` text NOT NULL,
	`came_at` integer NOT NULL,
	`heard_at` integer NOT NULL,
	`typed_at` integer
);
--> statement-breakpoint
CREATE INDEX `open_pages_story` ON `open_pages` (`story_id`,`came_at`);--> statement-breakpoint
CREATE INDEX `open_pages_heard` ON `open_pages` (`heard_at`);--> statement-breakpoint
CREATE TABLE `pens` (
	`story_id` text PRIMARY KEY NOT NULL,
	`page` text NOT NULL,
	`person` text NOT NULL,
	`key_at` integer NOT NULL,
	`asker` text,
	`asker_page` text,
	`asked_at` integer,
	`kept_until` integer
);
