CREATE TABLE `redirects` (
	`path` text PRIMARY KEY NOT NULL,
	`target` text NOT NULL,
	`actor` text NOT NULL,
	`at` integer NOT NULL
);
