DROP INDEX `study_case_name`;--> statement-breakpoint
CREATE INDEX `study_case_name` ON `study_case` (`name`) WHERE "study_case"."kind" <> 'respondent';