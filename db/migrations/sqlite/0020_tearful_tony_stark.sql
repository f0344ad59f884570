CREATE TABLE `inspections` (
	`story_id` text PRIMARY KEY NOT NULL,
	`due_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`checked_at` integer,
	`looked` integer DEFAULT 0 NOT NULL,
	`closed` integer DEFAULT false NOT NULL,
	`findings` text NOT NULL,
	`trouble` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `inspections_due` ON `inspections` (`due_at`);