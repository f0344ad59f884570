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