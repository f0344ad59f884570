ALTER TABLE `pictures` ADD `copyright` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `people_user` ON `people` (`user_id`);