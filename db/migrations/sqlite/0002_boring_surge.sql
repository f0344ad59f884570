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
CREATE INDEX `views_hour` ON `views` (`hour`);