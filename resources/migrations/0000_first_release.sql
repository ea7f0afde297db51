CREATE TABLE `attribute` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attribute_uid_unique` ON `attribute` (`uid`);--> statement-breakpoint
CREATE TABLE `attribute_value` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`case_id` integer NOT NULL,
	`attribute_id` integer NOT NULL,
	`value` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `study_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attribute_id`) REFERENCES `attribute`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attribute_value_uid_unique` ON `attribute_value` (`uid`);--> statement-breakpoint
CREATE INDEX `attribute_value_case` ON `attribute_value` (`case_id`);--> statement-breakpoint
CREATE INDEX `attribute_value_attribute` ON `attribute_value` (`attribute_id`);--> statement-breakpoint
CREATE TABLE `change` (
	`id` integer PRIMARY KEY NOT NULL,
	`command` integer NOT NULL,
	`tbl` text NOT NULL,
	`op` text NOT NULL,
	`row_id` integer NOT NULL,
	`n` integer DEFAULT 1 NOT NULL,
	`before` text,
	`after` text,
	`sign` integer,
	`chunk` blob,
	`checksum` blob,
	FOREIGN KEY (`command`) REFERENCES `command`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `change_row` ON `change` (`tbl`,`row_id`);--> statement-breakpoint
CREATE INDEX `change_command` ON `change` (`command`);--> statement-breakpoint
CREATE TABLE `code` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`parent_id` integer,
	`name` text NOT NULL,
	`colour` integer,
	`description` text NOT NULL,
	`rank` text NOT NULL,
	`merged_into` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `code`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_into`) REFERENCES `code`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "code_colour" CHECK("code"."colour" between 0 and 11)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `code_uid_unique` ON `code` (`uid`);--> statement-breakpoint
CREATE INDEX `code_parent` ON `code` (`parent_id`);--> statement-breakpoint
CREATE INDEX `code_merged` ON `code` (`merged_into`);--> statement-breakpoint
CREATE TABLE `coder` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`name` text NOT NULL,
	`colour` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coder_uid_unique` ON `coder` (`uid`);--> statement-breakpoint
CREATE TABLE `coding` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`code_id` integer NOT NULL,
	`version_id` integer NOT NULL,
	`start_offset` integer NOT NULL,
	`end_offset` integer NOT NULL,
	`coder_id` integer NOT NULL,
	`weight` integer NOT NULL,
	FOREIGN KEY (`code_id`) REFERENCES `code`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `source_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`coder_id`) REFERENCES `coder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "coding_range" CHECK("coding"."start_offset" >= 0 and "coding"."end_offset" > "coding"."start_offset"),
	CONSTRAINT "coding_weight" CHECK("coding"."weight" between 0 and 100)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coding_uid_unique` ON `coding` (`uid`);--> statement-breakpoint
CREATE INDEX `coding_code` ON `coding` (`code_id`,`version_id`);--> statement-breakpoint
CREATE INDEX `coding_version` ON `coding` (`version_id`,`start_offset`);--> statement-breakpoint
CREATE INDEX `coding_coder` ON `coding` (`coder_id`);--> statement-breakpoint
CREATE TABLE `column_chunk` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`column_id` integer NOT NULL,
	`first_row` integer NOT NULL,
	`rows` integer NOT NULL,
	`content_id` integer NOT NULL,
	FOREIGN KEY (`column_id`) REFERENCES `dataset_column`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`content_id`) REFERENCES `content`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `column_chunk_uid_unique` ON `column_chunk` (`uid`);--> statement-breakpoint
CREATE INDEX `column_chunk_column` ON `column_chunk` (`column_id`,`first_row`);--> statement-breakpoint
CREATE TABLE `command` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`site_id` integer NOT NULL,
	`site_seq` integer NOT NULL,
	`hlc` integer NOT NULL,
	`at` text NOT NULL,
	`coder_id` integer NOT NULL,
	`kind` text NOT NULL,
	`label_key` text NOT NULL,
	`label_args` text NOT NULL,
	`undoes` integer,
	`group_id` integer,
	`schema_version` integer NOT NULL,
	`origin` text NOT NULL,
	FOREIGN KEY (`site_id`) REFERENCES `site`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `command_uid_unique` ON `command` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `command_site_seq` ON `command` (`site_id`,`site_seq`);--> statement-breakpoint
CREATE INDEX `command_undoes` ON `command` (`undoes`);--> statement-breakpoint
CREATE TABLE `content` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sha256` blob NOT NULL,
	`encoding` integer NOT NULL,
	`size` integer NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `content_sha256_unique` ON `content` (`sha256`);--> statement-breakpoint
CREATE TABLE `ctx` (
	`one` integer PRIMARY KEY NOT NULL,
	`command` integer,
	`bulk` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `dataset` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`name` text NOT NULL,
	`file_name` text NOT NULL,
	`format` text NOT NULL,
	`origin` text NOT NULL,
	`rows` integer NOT NULL,
	`imported_at` text NOT NULL,
	`original_content_id` integer,
	FOREIGN KEY (`original_content_id`) REFERENCES `content`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dataset_uid_unique` ON `dataset` (`uid`);--> statement-breakpoint
CREATE TABLE `dataset_column` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`dataset_id` integer NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`question` text NOT NULL,
	`type` text NOT NULL,
	`role` text,
	`missing` integer NOT NULL,
	`distinct_count` integer NOT NULL,
	`min` real,
	`max` real,
	FOREIGN KEY (`dataset_id`) REFERENCES `dataset`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dataset_column_uid_unique` ON `dataset_column` (`uid`);--> statement-breakpoint
CREATE INDEX `dataset_column_dataset` ON `dataset_column` (`dataset_id`,`position`);--> statement-breakpoint
CREATE TABLE `local_setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `memo` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`target` text NOT NULL,
	`target_id` integer NOT NULL,
	`body` text NOT NULL,
	`coder_id` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`coder_id`) REFERENCES `coder`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `memo_uid_unique` ON `memo` (`uid`);--> statement-breakpoint
CREATE INDEX `memo_target` ON `memo` (`target`,`target_id`);--> statement-breakpoint
CREATE INDEX `memo_coder` ON `memo` (`coder_id`);--> statement-breakpoint
CREATE TABLE `meta` (
	`one` integer PRIMARY KEY NOT NULL,
	`project_uid` blob NOT NULL,
	`name` text NOT NULL,
	`format_version` integer NOT NULL,
	`schema_version` integer NOT NULL,
	`hlc_last` integer NOT NULL,
	`site_id` integer NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `site` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`label` text NOT NULL,
	`app_version` text NOT NULL,
	`forked_from` integer,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `site_uid_unique` ON `site` (`uid`);--> statement-breakpoint
CREATE TABLE `source` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`file_name` text NOT NULL,
	`format` text NOT NULL,
	`imported_at` text NOT NULL,
	`version_id` integer,
	`dataset_id` integer,
	`column_id` integer,
	FOREIGN KEY (`version_id`) REFERENCES `source_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dataset_id`) REFERENCES `dataset`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`column_id`) REFERENCES `dataset_column`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `source_uid_unique` ON `source` (`uid`);--> statement-breakpoint
CREATE TABLE `source_version` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`source_id` integer NOT NULL,
	`number` integer NOT NULL,
	`text_content_id` integer NOT NULL,
	`turns_content_id` integer NOT NULL,
	`original_content_id` integer,
	`length` integer NOT NULL,
	`turn_count` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`text_content_id`) REFERENCES `content`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`turns_content_id`) REFERENCES `content`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`original_content_id`) REFERENCES `content`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `source_version_uid_unique` ON `source_version` (`uid`);--> statement-breakpoint
CREATE INDEX `source_version_source` ON `source_version` (`source_id`);--> statement-breakpoint
CREATE TABLE `speaker` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`version_id` integer NOT NULL,
	`label` text NOT NULL,
	`turns` integer NOT NULL,
	`case_id` integer,
	FOREIGN KEY (`version_id`) REFERENCES `source_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `study_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `speaker_uid_unique` ON `speaker` (`uid`);--> statement-breakpoint
CREATE INDEX `speaker_version` ON `speaker` (`version_id`,`label`);--> statement-breakpoint
CREATE INDEX `speaker_case` ON `speaker` (`case_id`);--> statement-breakpoint
CREATE TABLE `study_case` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`dataset_id` integer,
	`dataset_row` integer,
	FOREIGN KEY (`dataset_id`) REFERENCES `dataset`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `study_case_uid_unique` ON `study_case` (`uid`);--> statement-breakpoint
CREATE INDEX `study_case_name` ON `study_case` (`name`);--> statement-breakpoint
CREATE INDEX `study_case_row` ON `study_case` (`dataset_id`,`dataset_row`);--> statement-breakpoint
CREATE TABLE `theme_run` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`created_at` text NOT NULL,
	`result` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tombstone` (
	`tbl` text NOT NULL,
	`id` integer NOT NULL,
	`uid` blob NOT NULL,
	`command` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tombstone_uid_unique` ON `tombstone` (`uid`);--> statement-breakpoint
CREATE INDEX `tombstone_row` ON `tombstone` (`tbl`,`id`);