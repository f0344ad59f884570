CREATE TABLE `front_drafts` (
	`key` text PRIMARY KEY NOT NULL,
	`revision_id` text NOT NULL,
	`version` integer NOT NULL,
	`closed` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`revision_id`) REFERENCES `front_revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `front_releases_live`;--> statement-breakpoint
ALTER TABLE `front_releases` ADD `place` text DEFAULT 'home' NOT NULL;--> statement-breakpoint
CREATE INDEX `front_releases_revision` ON `front_releases` (`revision_id`);--> statement-breakpoint
CREATE INDEX `front_releases_live` ON `front_releases` (`language`,`place`,`live_from`);--> statement-breakpoint
ALTER TABLE `front_revisions` ADD `place` text DEFAULT 'home' NOT NULL;--> statement-breakpoint
CREATE INDEX `front_revisions_place` ON `front_revisions` (`language`,`place`,`at`);