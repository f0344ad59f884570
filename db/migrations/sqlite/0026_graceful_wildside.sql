CREATE TABLE `section_former_slugs` (
	`slug` text PRIMARY KEY NOT NULL,
	`section_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `sections` ADD `slug` text;--> statement-breakpoint
CREATE UNIQUE INDEX `sections_slug` ON `sections` (`slug`);