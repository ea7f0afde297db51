import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { ok, refuse, type Result } from '../../shared/result.ts';

/** `VRBT`, in the header of every project file. */
export const applicationId = 0x56524254;
/** The schema this program writes: the number of migrations. A program that knows a lower one refuses the file. */
export const schemaVersion = 6;
/** The newest form of an entry of the change log that this program writes and reads. A new form is a new schema too. */
export const logFormatVersion = 2;

export const projectEnding = '.verbatim';

const magic = 'SQLite format 3\0';

/** Name of a study, from its path. */
export function studyName(path: string): string {
  const file = basename(path);
  return file.endsWith(projectEnding) ? file.slice(0, -projectEnding.length) : file;
}

export function newerFile(name: string, found: number): Result<never> {
  return refuse(
    'project_newer',
    `“${name}” was made by a newer Verbatim (file version ${found}, this program knows ${schemaVersion}). It was not opened and not changed. Install the newer version to open it.`,
    { found, known: schemaVersion },
  );
}

export function damagedFile(name: string, what: string): Result<never> {
  return refuse(
    'project_damaged',
    `“${name}” is damaged: ${what}. The file was left exactly as it is. Restore the newest backup, or rescue into a new study what can still be read.`,
    { what },
  );
}

/** Reads the first 100 bytes before SQLite touches the file: is it a project of ours, and of an age we know? */
export function checkHeader(path: string): Result<null> {
  const name = studyName(path);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) {
    return refuse(
      'project_missing',
      `“${name}” is not at ${path}. It may have been moved or renamed. Choose it where it is now.`,
      { path },
    );
  }
  if (stats.isDirectory()) {
    return refuse(
      'project_not_verbatim',
      `${path} is a folder. Choose a file that ends in ${projectEnding}.`,
    );
  }
  if (stats.size === 0) return damagedFile(name, 'the file is empty');
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  let read = 0;
  try {
    read = readSync(file, header, 0, 100, 0);
  } finally {
    closeSync(file);
  }
  if (read < 100 || header.toString('latin1', 0, 16) !== magic) {
    return refuse(
      'project_not_verbatim',
      `“${basename(path)}” is not a Verbatim study, or its beginning is damaged. It was not opened and not changed. To bring in a transcript or a table, open a study and import it.`,
    );
  }
  if (header.readUInt32BE(68) !== applicationId) {
    return refuse(
      'project_not_verbatim',
      `“${basename(path)}” is a database of another program, not a Verbatim study. It was not opened and not changed.`,
    );
  }
  // 1 with a rollback journal, 2 with a write-ahead log; with any other SQLite would only read, and blame the folder.
  if (![header[18], header[19]].every((version) => version === 1 || version === 2)) {
    return damagedFile(name, 'its header is not one that Verbatim writes');
  }
  const found = header.readUInt32BE(60);
  return found > schemaVersion ? newerFile(name, found) : ok(null);
}
