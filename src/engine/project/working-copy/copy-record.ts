import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readJsonFile, renameDurably, writeFileDurably } from '../durable-files.ts';
import { type CopyLock, lockCopy } from './copy-lock.ts';

const digestSchema = z.object({ bytes: z.number(), sha256: z.string() });

const recordSchema = z.object({
  /** Real path of the study that was copied. */
  original: z.string(),
  /** The copy's name in its folder. */
  file: z.string(),
  /** ISO 8601. */
  takenAt: z.string(),
  /** What the original is when it is still the one taken; two where it is just being replaced. */
  accepted: z.array(digestSchema),
  /** What was in the study when it was taken; see `readCopyState`. */
  contents: z.string(),
  /** The disk on which the original's folder lay. */
  disk: z.number(),
  /** Where the copy was last put beside an original that had been changed. */
  beside: z.string().nullable(),
});

/** What is remembered of a copy, beside it. */
export type CopyRecord = Readonly<z.infer<typeof recordSchema>>;

/** A study that lies on this computer until it is put back. */
export type WorkingCopy = Readonly<{
  id: string;
  folder: string;
  /** The copied study's file. */
  path: string;
  record: CopyRecord;
}>;

/** Ends of the folders of copies that are not all there: being made, or being taken away. */
const [making, leaving] = ['.making', '.leaving'];

export function copiesFolder(dataFolder: string): string {
  return join(dataFolder, 'working-copies');
}

const recordPath = (folder: string): string => join(folder, 'copy.json');

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The copies that are whole, oldest first. */
export function listCopies(dataFolder: string): WorkingCopy[] {
  const all = copiesFolder(dataFolder);
  return namesIn(all)
    .filter((name) => !name.includes('.'))
    .flatMap((id): WorkingCopy[] => {
      const folder = join(all, id);
      const parsed = recordSchema.safeParse(readJsonFile(recordPath(folder)));
      if (!parsed.success) return [];
      return [{ id, folder, path: join(folder, parsed.data.file), record: parsed.data }];
    })
    .sort((a, b) => (a.record.takenAt < b.record.takenAt ? -1 : 1));
}

/** The copy of the study at a path that has not been put back, or null. The study itself need not be there. */
export function findCopy(dataFolder: string, path: string): WorkingCopy | null {
  const copies = listCopies(dataFolder);
  if (copies.length === 0) return null;
  const names = [resolve(path)];
  try {
    names.push(realpathSync(path));
  } catch {
    // Not there at present; it is known by the name it had.
  }
  return copies.find(({ record }) => names.includes(record.original)) ?? null;
}

export type BegunCopy = Readonly<{ id: string; folder: string; lock: CopyLock }>;

/** Where a copy is made; `finishCopy` gives it its name. */
export function beginCopy(dataFolder: string): BegunCopy {
  mkdirSync(copiesFolder(dataFolder), { recursive: true });
  const id = randomUUID();
  const lock = lockCopy(dataFolder, id);
  if (!lock) throw new Error('a name that nobody has used is in use');
  const folder = join(copiesFolder(dataFolder), id + making);
  mkdirSync(folder);
  return { id, folder, lock };
}

/** From now on the copy is there, also after a power cut. */
export function finishCopy(dataFolder: string, id: string, record: CopyRecord): WorkingCopy {
  const folder = join(copiesFolder(dataFolder), id);
  writeFileDurably(recordPath(folder + making), JSON.stringify(record, null, 2));
  renameDurably(folder + making, folder);
  return { id, folder, path: join(folder, record.file), record };
}

export function changeRecord(copy: WorkingCopy, change: Partial<CopyRecord>): WorkingCopy {
  const record = { ...copy.record, ...change };
  writeFileDurably(recordPath(copy.folder), JSON.stringify(record, null, 2));
  return { ...copy, record };
}

/** Takes a copy away whose contents are safe elsewhere. For whoever holds its lock. */
export function removeCopy({ folder }: WorkingCopy): void {
  renameDurably(folder, folder + leaving);
  removeFolder(folder + leaving);
}

function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // `removeUnfinishedCopies` tries again.
  }
}

/** Takes away what a program that was killed left half made or half taken away. Whole copies stay. */
export function removeUnfinishedCopies(dataFolder: string): void {
  const all = copiesFolder(dataFolder);
  const names = namesIn(all);
  const ids = new Set(
    names.flatMap((name) => /^([0-9a-f-]{36})\.(?:making|leaving|lock)$/u.exec(name)?.[1] ?? []),
  );
  for (const id of ids) {
    if (names.includes(id)) continue;
    const lock = lockCopy(dataFolder, id);
    if (!lock) continue;
    for (const end of [making, leaving]) removeFolder(join(all, id + end));
    lock.remove();
  }
}
