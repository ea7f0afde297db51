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
      because: z.enum(['unreachable', 'readOnly', 'full', 'damaged', 'failed']),
    }),
  ]),
);

const fileOf = (dataFolder: string): string => join(copiesFolder(dataFolder), 'notices.json');

/** Newest first. */
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

/** The notices after a copy was put back or was not: what waits no longer is not told any more. */
export function noticesAfter(
  notices: readonly CopyNotice[],
  path: string,
  outcome: PutBack,
  at: string,
): readonly CopyNotice[] {
  const others = notices.filter((told) => told.path !== path || told.outcome !== 'waiting');
  if (outcome.outcome === 'untouched' || outcome.outcome === 'back') return others;
  const notice = { id: randomUUID(), at, name: studyName(path), path };
  const told: CopyNotice =
    outcome.outcome === 'beside'
      ? { ...notice, outcome: 'beside', because: outcome.because, file: outcome.path }
      : { ...notice, ...outcome };
  return [told, ...others];
}

/** Keeps what is to be told of a copy until the person has seen it, also at the next start. */
export function noteOutcome(
  dataFolder: string,
  { record: { original } }: Pick<WorkingCopy, 'record'>,
  outcome: PutBack,
  now: number,
): void {
  const notices = listNotices(dataFolder);
  const next = noticesAfter(notices, original, outcome, new Date(now).toISOString());
  if (next.length > 0 || notices.length > 0) write(dataFolder, next);
}

export function forgetNotice(dataFolder: string, id: string): void {
  write(
    dataFolder,
    listNotices(dataFolder).filter((notice) => notice.id !== id),
  );
}
