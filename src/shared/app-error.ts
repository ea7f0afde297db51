/**
 * Stable codes of everything that can be refused. Callers decide by code, never by message.
 * A new code is added here and nowhere else.
 */
export const appErrorCodes = [
  'invalid_input',
  'unknown_operation',
  'internal',
  'engine_gone',
  'cancelled',
  'no_project',
  'project_open',
  'project_locked',
  'project_missing',
  'project_exists',
  'project_not_verbatim',
  'project_newer',
  'project_damaged',
  'project_read_only',
  'copy_waiting',
  'copy_damaged',
  'disk_full',
  'io_failed',
  'not_found',
  'conflict',
  'nothing_to_undo',
  'nothing_to_redo',
  'file_missing',
  'file_empty',
  'file_too_large',
  'file_not_readable',
  'file_changed',
  'file_unknown_format',
  'file_damaged',
  'file_encrypted',
  'file_no_text',
  'table_no_rows',
  'column_missing',
  'column_not_numeric',
  'too_little_data',
  'reader_timeout',
  'reader_memory',
] as const;

export type AppErrorCode = (typeof appErrorCodes)[number];

/**
 * An expected failure, told to a person.
 * `message` is one or two plain sentences: what happened, to what, what is safe, what to do. Never a stack trace.
 */
export type AppError = Readonly<{
  code: AppErrorCode;
  message: string;
  details?: Readonly<Record<string, string | number | boolean | null>>;
  /** True where the same request may succeed later without a change by the person. */
  retry?: boolean;
}>;
