ALTER TABLE `pictures` ADD `crops` text;--> statement-breakpoint
ALTER TABLE `pictures` ADD `hidden` text;--> statement-breakpoint
ALTER TABLE `pictures` ADD `look` text;--> statement-breakpoint
ALTER TABLE `pictures` ADD `file_cut` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `pictures` ADD `people` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `pictures` ADD `terms` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `pictures_rights` ON `pictures` (`rights_until`);