CREATE TABLE `untold` (
	`release_id` text PRIMARY KEY NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE cascade
);--> statement-breakpoint
INSERT INTO `untold` (`release_id`)
	SELECT r.`id` FROM `releases` r LEFT JOIN `announced` a ON a.`release_id` = r.`id` WHERE a.`release_id` IS NULL AND r.`undone` = 0;
