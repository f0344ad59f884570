CREATE TABLE `invitations` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`sections` text,
	`invited_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`withdrawn_at` integer
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`ended_at` integer,
	`agent` text NOT NULL,
	`address` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `throttles` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`window_start` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`sections` text,
	`password_hash` text NOT NULL,
	`language` text DEFAULT 'en' NOT NULL,
	`created_at` integer NOT NULL,
	`suspended_at` integer,
	`last_seen_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (lower("email"));--> statement-breakpoint
CREATE TABLE `addresses` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`path` text NOT NULL,
	`story_id` text NOT NULL,
	`kind` text NOT NULL,
	`target` text,
	`live_from` integer NOT NULL,
	`live_until` integer,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `addresses_path` ON `addresses` (`path`,`live_from`);--> statement-breakpoint
CREATE INDEX `addresses_story` ON `addresses` (`story_id`,`live_from`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`place` text NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `corrections_story` ON `corrections` (`story_id`,`at`);--> statement-breakpoint
CREATE INDEX `corrections_at` ON `corrections` (`at`);--> statement-breakpoint
CREATE TABLE `announced` (
	`release_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`event_id` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`before` text,
	`after` text,
	`tags` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_subject` ON `events` (`subject`,`id`);--> statement-breakpoint
CREATE INDEX `events_kind` ON `events` (`kind`,`id`);--> statement-breakpoint
CREATE TABLE `front_releases` (
	`id` text PRIMARY KEY NOT NULL,
	`revision_id` text NOT NULL,
	`language` text NOT NULL,
	`live_from` integer NOT NULL,
	`live_until` integer,
	`actor` text NOT NULL,
	FOREIGN KEY (`revision_id`) REFERENCES `front_revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `front_releases_live` ON `front_releases` (`language`,`live_from`);--> statement-breakpoint
CREATE TABLE `front_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`language` text NOT NULL,
	`layout` text NOT NULL,
	`actor` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `strips` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`words_zh` text NOT NULL,
	`warning` text,
	`link` text NOT NULL,
	`live_from` integer NOT NULL,
	`live_until` integer NOT NULL,
	`actor` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `strips_live` ON `strips` (`live_from`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_zh` text NOT NULL,
	`role` text NOT NULL,
	`role_zh` text NOT NULL,
	`bio` text NOT NULL,
	`bio_zh` text NOT NULL,
	`contact` text NOT NULL,
	`kind` text DEFAULT 'person' NOT NULL,
	`user_id` text,
	`merged_into` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_slug` ON `people` (`slug`);--> statement-breakpoint
CREATE TABLE `pictures` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`alt` text NOT NULL,
	`caption` text NOT NULL,
	`credit` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`focal_x` real NOT NULL,
	`focal_y` real NOT NULL,
	`hash` text NOT NULL,
	`cut` integer DEFAULT 1 NOT NULL,
	`owner_id` text,
	`created_at` integer NOT NULL,
	`rights_until` integer,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pictures_hash` ON `pictures` (`hash`);--> statement-breakpoint
CREATE INDEX `pictures_created` ON `pictures` (`created_at`);--> statement-breakpoint
CREATE TABLE `quotes` (
	`date` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`words_zh` text NOT NULL,
	`original` text NOT NULL,
	`original_language` text NOT NULL,
	`speaker` text NOT NULL,
	`speaker_zh` text NOT NULL,
	`role` text NOT NULL,
	`role_zh` text NOT NULL,
	`source` text NOT NULL,
	`source_zh` text NOT NULL,
	`translator` text NOT NULL,
	`note` text NOT NULL,
	`evergreen` integer NOT NULL,
	`writer` text NOT NULL,
	`checked_by` text,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sections` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_zh` text NOT NULL,
	`about` text NOT NULL,
	`about_zh` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sections_name` ON `sections` (`name`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `release_people` (
	`release_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`person_id`, `release_id`),
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `release_people_release` ON `release_people` (`release_id`);--> statement-breakpoint
CREATE TABLE `release_pictures` (
	`release_id` text NOT NULL,
	`picture_id` text NOT NULL,
	PRIMARY KEY(`picture_id`, `release_id`),
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `release_pictures_release` ON `release_pictures` (`release_id`);--> statement-breakpoint
CREATE TABLE `release_topics` (
	`release_id` text NOT NULL,
	`topic_id` text NOT NULL,
	PRIMARY KEY(`topic_id`, `release_id`),
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `release_topics_release` ON `release_topics` (`release_id`);--> statement-breakpoint
CREATE TABLE `releases` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`language` text NOT NULL,
	`kind` text NOT NULL,
	`based_on` text,
	`live_from` integer NOT NULL,
	`live_until` integer,
	`held` integer DEFAULT false NOT NULL,
	`actor` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`card` text NOT NULL,
	`form` text NOT NULL,
	`section_id` text,
	`path` text NOT NULL,
	`published_at` integer NOT NULL,
	`updated_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `releases_story` ON `releases` (`story_id`,`live_from`);--> statement-breakpoint
CREATE INDEX `releases_list` ON `releases` (`language`,`published_at`,`story_id`);--> statement-breakpoint
CREATE INDEX `releases_section` ON `releases` (`section_id`,`language`,`published_at`);--> statement-breakpoint
CREATE INDEX `releases_from` ON `releases` (`live_from`);--> statement-breakpoint
CREATE INDEX `releases_until` ON `releases` (`live_until`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`actor` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_version` ON `revisions` (`story_id`,`version`);--> statement-breakpoint
CREATE TABLE `stories` (
	`id` text PRIMARY KEY NOT NULL,
	`language` text NOT NULL,
	`pair` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`owner_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`first_live_from` integer,
	`withdrawn_at` integer,
	`withdrawn_kind` text,
	`withdrawn_reason` text,
	`source` text,
	`source_version` integer,
	`create_key` text,
	`headline` text DEFAULT '' NOT NULL,
	`section_id` text,
	`words` integer DEFAULT 0 NOT NULL,
	`sample` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX `stories_changed` ON `stories` (`changed_at`);--> statement-breakpoint
CREATE INDEX `stories_owner` ON `stories` (`owner_id`,`changed_at`);--> statement-breakpoint
CREATE INDEX `stories_pair` ON `stories` (`pair`,`language`);--> statement-breakpoint
CREATE UNIQUE INDEX `stories_source` ON `stories` (`source`);--> statement-breakpoint
CREATE UNIQUE INDEX `stories_create_key` ON `stories` (`create_key`);--> statement-breakpoint
CREATE TABLE `topics` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_zh` text NOT NULL,
	`about` text NOT NULL,
	`about_zh` text NOT NULL,
	`merged_into` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `topics_slug` ON `topics` (`slug`);