CREATE TABLE `code_set` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `code_set_uid_unique` ON `code_set` (`uid`);--> statement-breakpoint
CREATE TABLE `code_set_member` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`set_id` integer NOT NULL,
	`code_id` integer NOT NULL,
	FOREIGN KEY (`set_id`) REFERENCES `code_set`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`code_id`) REFERENCES `code`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `code_set_member_uid_unique` ON `code_set_member` (`uid`);--> statement-breakpoint
CREATE INDEX `code_set_member_set` ON `code_set_member` (`set_id`);--> statement-breakpoint
CREATE INDEX `code_set_member_code` ON `code_set_member` (`code_id`);--> statement-breakpoint
CREATE TABLE `link` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`from_kind` text NOT NULL,
	`from_id` integer NOT NULL,
	`from_start` integer,
	`from_end` integer,
	`to_kind` text NOT NULL,
	`to_id` integer NOT NULL,
	`to_start` integer,
	`to_end` integer,
	`note` text DEFAULT '' NOT NULL,
	`coder_id` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`coder_id`) REFERENCES `coder`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `link_uid_unique` ON `link` (`uid`);--> statement-breakpoint
CREATE INDEX `link_from` ON `link` (`from_kind`,`from_id`);--> statement-breakpoint
CREATE INDEX `link_to` ON `link` (`to_kind`,`to_id`);--> statement-breakpoint
CREATE INDEX `link_coder` ON `link` (`coder_id`);--> statement-breakpoint
CREATE TABLE `source_folder` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`name` text NOT NULL,
	`parent_id` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `source_folder`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `source_folder_uid_unique` ON `source_folder` (`uid`);--> statement-breakpoint
ALTER TABLE `attribute` ADD `options` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `code` ADD `inclusion` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `code` ADD `exclusion` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `code` ADD `example` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `code` ADD `archived` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `memo` ADD `part` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `memo` ADD `title` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `memo` ADD `entry_date` text;--> statement-breakpoint
ALTER TABLE `source` ADD `folder_id` integer REFERENCES source_folder(id);--> statement-breakpoint
ALTER TABLE `source` ADD `collected_on` text;--> statement-breakpoint
ALTER TABLE `source_version` ADD `based_on` integer REFERENCES source_version(id);--> statement-breakpoint
ALTER TABLE `study_case` ADD `merged_into` integer REFERENCES study_case(id);--> statement-breakpoint
CREATE INDEX `study_case_merged` ON `study_case` (`merged_into`) WHERE "study_case"."merged_into" is not null;