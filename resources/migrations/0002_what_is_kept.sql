CREATE TABLE `benchmark` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`metric` text NOT NULL,
	`label` text NOT NULL,
	`value` real NOT NULL,
	`n` integer,
	`note` text DEFAULT '' NOT NULL,
	`valid_from` text,
	`valid_to` text,
	`dataset_id` integer,
	FOREIGN KEY (`dataset_id`) REFERENCES `dataset`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "benchmark_n" CHECK("benchmark"."n" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `benchmark_uid_unique` ON `benchmark` (`uid`);--> statement-breakpoint
CREATE INDEX `benchmark_dataset` ON `benchmark` (`dataset_id`);--> statement-breakpoint
CREATE TABLE `follow_up` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`dataset_id` integer NOT NULL,
	`dataset_row` integer NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`owner` text DEFAULT '' NOT NULL,
	`due` text,
	`note` text DEFAULT '' NOT NULL,
	`is_systemic` integer DEFAULT 0 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`coder_id` integer NOT NULL,
	FOREIGN KEY (`dataset_id`) REFERENCES `dataset`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`coder_id`) REFERENCES `coder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "follow_up_systemic" CHECK("follow_up"."is_systemic" between 0 and 1),
	CONSTRAINT "follow_up_place" CHECK("follow_up"."dataset_row" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `follow_up_uid_unique` ON `follow_up` (`uid`);--> statement-breakpoint
CREATE INDEX `follow_up_row` ON `follow_up` (`dataset_id`,`dataset_row`);--> statement-breakpoint
CREATE INDEX `follow_up_coder` ON `follow_up` (`coder_id`);--> statement-breakpoint
CREATE TABLE `kept_measure` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` blob NOT NULL,
	`name` text NOT NULL,
	`definition` text NOT NULL,
	`dataset_id` integer,
	FOREIGN KEY (`dataset_id`) REFERENCES `dataset`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kept_measure_uid_unique` ON `kept_measure` (`uid`);--> statement-breakpoint
CREATE INDEX `kept_measure_dataset` ON `kept_measure` (`dataset_id`);