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
--> statement-breakpoint
CREATE TABLE `preview_links` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`version` integer,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`opened` integer DEFAULT 0 NOT NULL,
	`opened_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `preview_links_token` ON `preview_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `preview_links_story` ON `preview_links` (`story_id`,`at`);