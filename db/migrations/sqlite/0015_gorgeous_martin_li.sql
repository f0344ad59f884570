CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`actor` text NOT NULL,
	`at` integer NOT NULL,
	`stopped_at` integer
);
--> statement-breakpoint
CREATE INDEX `webhooks_stopped` ON `webhooks` (`stopped_at`);--> statement-breakpoint
ALTER TABLE `deliveries` ADD `webhook_id` text;--> statement-breakpoint
CREATE INDEX `deliveries_webhook` ON `deliveries` (`webhook_id`,`next_at`);