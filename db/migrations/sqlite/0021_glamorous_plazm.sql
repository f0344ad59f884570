CREATE TABLE `followers` (
	`id` text PRIMARY KEY NOT NULL,
	`followed` text NOT NULL,
	`actor` text NOT NULL,
	`follow` text NOT NULL,
	`inbox` text NOT NULL,
	`key` text NOT NULL,
	`key_pem` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `followers_once` ON `followers` (`followed`,`actor`);--> statement-breakpoint
CREATE INDEX `followers_actor` ON `followers` (`actor`);--> statement-breakpoint
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
CREATE INDEX `inspections_due` ON `inspections` (`due_at`);--> statement-breakpoint
CREATE TABLE `api_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`prefix` text NOT NULL,
	`hash` text NOT NULL,
	`actor` text NOT NULL,
	`at` integer NOT NULL,
	`last_used_on` text,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_hash` ON `api_keys` (`hash`);--> statement-breakpoint
CREATE INDEX `api_keys_revoked` ON `api_keys` (`revoked_at`);--> statement-breakpoint
ALTER TABLE `pictures` ADD `slots` text;