CREATE TABLE `live_spans` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` text NOT NULL,
	`state` text NOT NULL,
	`live_from` integer NOT NULL,
	`actor` text NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `live_spans_story` ON `live_spans` (`story_id`,`live_from`);--> statement-breakpoint
CREATE TABLE `live_update_pictures` (
	`release_id` integer NOT NULL,
	`picture_id` text NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `live_update_releases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `live_update_pictures_picture` ON `live_update_pictures` (`picture_id`);--> statement-breakpoint
CREATE INDEX `live_update_pictures_release` ON `live_update_pictures` (`release_id`);--> statement-breakpoint
CREATE TABLE `live_update_releases` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`update_id` text NOT NULL,
	`story_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`kind` text NOT NULL,
	`key_event` integer NOT NULL,
	`pinned` integer NOT NULL,
	`live_from` integer NOT NULL,
	`live_until` integer,
	`published_at` integer NOT NULL,
	`updated_at` integer,
	`actor` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`update_id`) REFERENCES `live_updates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `live_update_revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `live_update_releases_page` ON `live_update_releases` (`story_id`,`published_at`);--> statement-breakpoint
CREATE INDEX `live_update_releases_update` ON `live_update_releases` (`update_id`,`live_from`);--> statement-breakpoint
CREATE TABLE `live_update_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`update_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`actor` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`update_id`) REFERENCES `live_updates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `live_update_revisions_version` ON `live_update_revisions` (`update_id`,`version`);--> statement-breakpoint
CREATE TABLE `live_updates` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`create_key` text,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `live_updates_story` ON `live_updates` (`story_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `live_updates_key` ON `live_updates` (`create_key`);--> statement-breakpoint
ALTER TABLE `corrections` ADD `update_id` text;