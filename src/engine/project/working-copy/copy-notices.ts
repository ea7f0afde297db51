import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CopyNotice } from '../../../shared/domain/project.ts';
import { readJsonFile, writeFileDurably } from '../durable-files.ts';
import { studyName } from '../file-identity.ts';
import { copiesFolder, type WorkingCopy } from './copy-record.ts';
import type { PutBack } from './put-back.ts';

const common = { id: z.string(), at: z.string(), name: z.string(), path: z.string() };

const noticesSchema = z.array(
  z.discriminatedUnion('outcome', [
    z.object({
      ...common,
      outcome: z.literal('beside'),
      because: z.enum(['changed', 'gone']),
      file: z.string(),
    }),
    z.object({
      ...common,
      outcome: z.literal('waiting'),
      because: z.enum(['unreachable', 'readOnly', 'full', 'damaged', 'failed', 'ended']),
    }),
    z.object({ ...common, outcome: z.literal('aside'), file: z.string() }),
  ]),
);

const fileOf = (dataFolder: string): string => join(copiesFolder(dataFolder), 'notices.json');

/** Newest first, among them those of a copy that is just going back: see `noteOutcome`. */
export function listNotices(dataFolder: string): readonly CopyNotice[] {
  const parsed = noticesSchema.safeParse(readJsonFile(fileOf(dataFolder)));
  return parsed.success ? parsed.data : [];
}

function write(dataFolder: string, notices: readonly CopyNotice[]): void {
  try {
    mkdirSync(copiesFolder(dataFolder), { recursive: true });
    writeFileDurably(fileOf(dataFolder), JSON.stringify(notices, null, 2));
  } catch {
    // The copy itself is found again by its study all the same, and the file beside the study by its name.
  }
}

/** What became of a copy: it was put back or not, the program begins to put it back, or the person keeps it as a file. */
export type CopyOutcome =
  | PutBack
  | Readonly<{ outcome: 'waiting'; because: 'ended' }>
  | Readonly<{ outcome: 'aside'; path: string }>;

/** The notices after something became of a copy: what waits no longer is not told any more. */
export function noticesAfter(
  notices: readonly CopyNotice[],
  path: string,
  outcome: CopyOutcome,
  at: string,
): readonly CopyNotice[] {
  const others = notices.filter((told) => told.path !== path || told.outcome !== 'waiting');
  if (outcome.outcome === 'untouched' || outcome.outcome === 'back') return others;
  const notice = { id: randomUUID(), at, name: studyName(path), path };
  return [{ ...notice, ...outcomeIn(outcome) }, ...others];
}

type Told = Exclude<CopyOutcome, Readonly<{ outcome: 'untouched' | 'back' }>>;

function outcomeIn(told: Told) {
  if (told.outcome === 'beside')
    return { outcome: told.outcome, because: told.because, file: told.path };
  return told.outcome === 'aside' ? { outcome: told.outcome, file: told.path } : told;
}

/**
 * Keeps what is to be told of a copy until the person has seen it, also at the next start. That the program was ended is noted
 * before it puts a copy back: where it is ended then, nobody is there to note it.
 */
export function noteOutcome(
  dataFolder: string,
  { record: { original } }: Pick<WorkingCopy, 'record'>,
  outcome: CopyOutcome,
  now: number,
): void {
  const notices = listNotices(dataFolder);
  const next = noticesAfter(notices, original, outcome, new Date(now).toISOString());
  if (next.length > 0 || notices.length > 0) write(dataFolder, next);
}

/** A copy that is worked on again does not wait. */
export function forgetWaiting(dataFolder: string, path: string): void {
  const notices = listNotices(dataFolder);
  const next = notices.filter((told) => told.path !== path || told.outcome !== 'waiting');
  if (next.length < notices.length) write(dataFolder, next);
}

export function forgetNotice(dataFolder: string, id: string): void {
  write(
    dataFolder,
    listNotices(dataFolder).filter((notice) => notice.id !== id),
  );
}
