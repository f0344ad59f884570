CREATE TABLE `many_undos` (
	`id` text NOT NULL,
	`story_id` text NOT NULL,
	`actor` text NOT NULL,
	`until` integer NOT NULL,
	`act` text NOT NULL,
	`version` integer NOT NULL,
	`before` text NOT NULL,
	PRIMARY KEY(`id`, `story_id`)
);
--> statement-breakpoint
CREATE INDEX `many_undos_until` ON `many_undos` (`until`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`name` text NOT NULL,
	`filter` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_name` ON `saved_views` (`person`,`name`);