CREATE TABLE `most_read` (
	`language` text PRIMARY KEY NOT NULL,
	`stories` text NOT NULL,
	`frozen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `view_keys` (
	`day` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `view_marks` (
	`mark` text PRIMARY KEY NOT NULL,
	`hour` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `view_marks_hour` ON `view_marks` (`hour`);--> statement-breakpoint
CREATE TABLE `views` (
	`story` text NOT NULL,
	`hour` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`story`, `hour`)
);
--> statement-breakpoint
CREATE INDEX `views_hour` ON `views` (`hour`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`words` text NOT NULL,
	`source` text NOT NULL,
	`email` text NOT NULL,
	`at` integer NOT NULL,
	`outcome` text,
	`settled_by` text,
	`settled_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reports_open` ON `reports` (`settled_at`,`at`);