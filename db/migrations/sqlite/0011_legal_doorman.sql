CREATE TABLE `suggestions` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`block_id` text NOT NULL,
	`quote` text NOT NULL,
	`offset` integer NOT NULL,
	`words_before` text NOT NULL,
	`words_after` text NOT NULL,
	`words` text NOT NULL,
	`author` text NOT NULL,
	`at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	`outcome` text,
	`version` integer,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `suggestions_story` ON `suggestions` (`story_id`,`at`);