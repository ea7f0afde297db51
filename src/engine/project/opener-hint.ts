import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { type Result, refuse } from '../../shared/result.ts';
import { removeLeftovers } from './durable-files.ts';
import { studyName } from './file-identity.ts';

/**
 * SQLITE_BUSY does not say who. A hint beside the study does; the lock itself is SQLite's, so a hint left behind
 * by a killed program keeps nobody out.
 */
const hintSchema = z.object({
  user: z.string(),
  host: z.string(),
  pid: z.number(),
  since: z.string(),
});

function hintPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.open`);
}

export function writeOpenerHint(path: string, now: number): void {
  const hint: z.infer<typeof hintSchema> = {
    user: userInfo().username,
    host: hostname(),
    pid: process.pid,
    since: new Date(now).toISOString(),
  };
  try {
    writeFileSync(hintPath(path), JSON.stringify(hint));
  } catch {
    // Only a courtesy to the second opener; the lock does not depend on it.
  }
}

/** Whether a program that opened the study has not closed it, or was killed before it could. */
export function hasOpenerHint(path: string): boolean {
  return existsSync(hintPath(path));
}

export function removeOpenerHint(path: string): void {
  removeLeftovers(hintPath(path));
}

/** The refusal a second opener gets: who has the study, and since when. */
export function lockedBySomebody(path: string): Result<never> {
  const name = studyName(path);
  let who = 'another program';
  try {
    const hint = hintSchema.parse(JSON.parse(readFileSync(hintPath(path), 'utf8')));
    who = `${hint.user} on ${hint.host} (process ${hint.pid}, since ${hint.since.slice(0, 16).replace('T', ' ')} UTC)`;
  } catch {
    // No hint, or an unreadable one: the sentence then does not name anybody.
  }
  return refuse(
    'project_locked',
    `“${name}” is open already, by ${who}. Nothing was changed. Close it there, then open it here.`,
    { path, who },
  );
}
