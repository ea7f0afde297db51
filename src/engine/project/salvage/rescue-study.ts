import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CancelSignal } from '../../../shared/cancel-signal.ts';
import type { RescueReport } from '../../../shared/domain/rescue.ts';
import { mostRescueNotes } from '../../../shared/domain/rescue.ts';
import { refuse, type Result } from '../../../shared/result.ts';
import { backupFolder, isSoundCopy, listBackups } from '../backups.ts';
import { isDiskFull, removeLeftovers, renameDurably, syncToDisk } from '../durable-files.ts';
import { projectEnding, studyName } from '../file-identity.ts';
import { lockedBySomebody } from '../opener-hint.ts';
import { loadMemory } from '../program-memory.ts';
import { isInUse } from '../restore.ts';
import { buildStudy, type RescueSurroundings } from './build-study.ts';
import type { Turn } from './sweep-pages.ts';

export type RescueControl = Readonly<{
  signal: CancelSignal;
  /** How far it is, in percent. */
  progress: (percent: number) => void;
}>;

const prefix = 'rescue-';
const day = 86_400_000;

/** Takes away the copies of a rescue whose program was killed. A younger one may be at work. */
function removeAbandoned(dataFolder: string, now: number): void {
  for (const name of readdirSync(dataFolder).filter((each) => each.startsWith(prefix))) {
    const folder = join(dataFolder, name);
    const changed = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - changed > day) rmSync(folder, { recursive: true, force: true });
  }
}

class Stopped extends Error {}

/** A free name beside the study. */
function nameForRescued(path: string, now: number): string {
  const stamp = new Date(now).toISOString().slice(0, 16).replace('T', ' ').replace(':', '');
  const base = join(dirname(path), `${studyName(path)} (rescued ${stamp}`);
  for (let n = 1; ; n += 1) {
    const candidate = `${base}${n === 1 ? '' : ` ${n}`})${projectEnding}`;
    if (!existsSync(candidate)) return candidate;
  }
}

/** Lets others have a turn, tells how far it is, and stops where that is wanted. The parts share the hundred percent. */
export function createTurns({
  signal,
  progress,
}: RescueControl): (from: number, to: number) => Turn {
  return (from, to) => async (done, total) => {
    progress(Math.round(from + ((to - from) * done) / Math.max(1, total)));
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) throw new Stopped();
  };
}

function refusalFor(path: string, error: unknown): Result<never> {
  if (error instanceof Stopped)
    return refuse('cancelled', 'Stopped, as you asked. The damaged study is as it was.');
  const isFull = isDiskFull(error);
  const reason = isFull ? 'the disk is full' : (error as Error).message;
  return refuse(
    isFull ? 'disk_full' : 'io_failed',
    `“${studyName(path)}” could not be rescued: ${reason}. The damaged file was left exactly as it is. ${isFull ? 'Free some space' : 'Check the folder and the disk'} and do it again.`,
    { path },
  );
}

function refuseBefore(path: string, out: string): Result<never> | null {
  const name = studyName(path);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile())
    return refuse('project_missing', `“${name}” is not at ${path}. Choose it where it is now.`, {
      path,
    });
  if (existsSync(out))
    return refuse(
      'project_exists',
      `There is a file at ${out} already. Nothing was changed. Choose another name.`,
      { path: out },
    );
  return isInUse(path) ? lockedBySomebody(path) : null;
}

/**
 * Makes a new study of what can still be read of a damaged one: its pages, its history, and its best backup. The damaged file is
 * copied first and only the copy is looked into; the new study is written under a temporary name beside it, checked, forced to
 * the disk and then named. Where it is stopped or refused, nothing is left behind. The damaged study must not be open.
 */
export async function rescueStudy(
  path: string,
  wanted: string | undefined,
  around: RescueSurroundings,
  control: RescueControl,
): Promise<Result<RescueReport>> {
  const now = around.now();
  const out = wanted ?? nameForRescued(path, now);
  const refused = refuseBefore(path, out);
  if (refused) return refused;
  const temporary = `${out}.tmp`;
  let folder: string | undefined;
  try {
    mkdirSync(around.dataFolder, { recursive: true });
    removeAbandoned(around.dataFolder, now);
    folder = mkdtempSync(join(around.dataFolder, prefix));
    removeLeftovers(temporary, `${temporary}-journal`);
    const built = await buildStudy({
      path,
      temporary,
      folder,
      around,
      now,
      turns: createTurns(control),
      backups: (uid) => {
        const remembered = loadMemory(around.dataFolder).recent.find(
          (recent) => recent.path === path,
        );
        const known = uid ?? remembered?.uid;
        return known ? listBackups(backupFolder(around.dataFolder, known)) : [];
      },
    });
    if (!built.ok) return built;
    if (!isSoundCopy(temporary)) throw new Error('what was rescued did not pass its check');
    syncToDisk(temporary);
    renameDurably(temporary, out);
    const { notes, ...facts } = built.value;
    const report = { ...facts, path: out, damagedPath: path, at: new Date(now).toISOString() };
    return {
      ok: true,
      value: { ...report, notes: notes.slice(0, mostRescueNotes), notesInAll: notes.length },
    };
  } catch (error) {
    return refusalFor(path, error);
  } finally {
    removeLeftovers(temporary, `${temporary}-journal`);
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}
