ALTER TABLE `stories` ADD `planned_for` text;--> statement-breakpoint
CREATE INDEX `stories_planned` ON `stories` (`planned_for`);