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
CREATE INDEX `preview_links_story` ON `preview_links` (`story_id`,`at`);--> statement-breakpoint
CREATE TABLE `undos` (
	`release_id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`actor` text NOT NULL,
	`until` integer NOT NULL,
	`before` text NOT NULL,
	`correction_id` text,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `undos_story` ON `undos` (`story_id`);--> statement-breakpoint
ALTER TABLE `deliveries` ADD `story_id` text;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `body` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `dropped` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `deliveries_story` ON `deliveries` (`story_id`);--> statement-breakpoint
ALTER TABLE `releases` ADD `undone` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `stories` ADD `embargo_until` integer;--> statement-breakpoint
ALTER TABLE `stories` ADD `binned_at` integer;--> statement-breakpoint
ALTER TABLE `stories` ADD `binned_by` text;--> statement-breakpoint
CREATE INDEX `stories_binned` ON `stories` (`binned_at`);--> statement-breakpoint
CREATE INDEX `stories_embargo` ON `stories` (`embargo_until`);--> statement-breakpoint
CREATE INDEX `stories_withdrawn` ON `stories` (`withdrawn_at`);