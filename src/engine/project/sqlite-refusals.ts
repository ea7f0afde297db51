import type { AppError } from '../../shared/app-error.ts';
import { isSqliteError } from './database.ts';
import { isDiskFull } from './durable-files.ts';

const nothingChanged = 'Nothing was changed; everything saved before is safe.';

/** Whether the disk itself failed, so that nothing more may be written through this connection. */
export function isDiskFailure(error: unknown): boolean {
  return isSqliteError(error) && error.code.startsWith('SQLITE_IOERR') && !isDiskFull(error);
}

/** What SQLite refused, as a sentence; undefined where the error is a programmer's. */
export function refusalOf(error: unknown): AppError | undefined {
  if (!isSqliteError(error)) return undefined;
  const { code } = error;
  if (isDiskFull(error)) {
    return {
      code: 'disk_full',
      message: `The disk is full. ${nothingChanged} Free some space and do it again.`,
      retry: true,
    };
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN' || code === 'SQLITE_PERM') {
    return {
      code: 'project_read_only',
      message: `The study or its folder cannot be written to. ${nothingChanged} Copy the study to a folder of your own and open it there.`,
    };
  }
  if (code === 'SQLITE_CORRUPT' || code.startsWith('SQLITE_CORRUPT_') || code === 'SQLITE_NOTADB') {
    return {
      code: 'project_damaged',
      message:
        'The study file is damaged. It was not written to. Restore the newest backup: it is offered on the Home screen.',
    };
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return {
      code: 'io_failed',
      message:
        'The disk reported an error. The study was closed so that nothing can be half written; what was shown as saved is safe. Check the disk, then open the study again.',
    };
  }
  return undefined;
}
