import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { Action, Documents } from '../../support/random-steps.ts';
import { migrationsFolder } from '../../support/temporary-study.ts';
import { startChild } from './start-child.ts';
import { bytesOf, makeStudy, surroundingsIn } from './trust-study.ts';

export type CrashedStudy = Readonly<{
  main: Buffer;
  log: Buffer;
  /** The digest of the study after the command of each number. */
  digests: ReadonlyMap<number, string>;
  lastCommand: number;
}>;

export type Scenario = Readonly<{
  actions: readonly Action[];
  steps: number;
  checkpointAfter?: number;
}>;

/** Lets a child take steps and kill itself; answers the file and the write-ahead log as they were left. */
export async function crashStudy(
  bundle: string,
  folder: string,
  documents: Documents,
  scenario: Scenario,
): Promise<CrashedStudy> {
  const path = join(folder, 'Crashed.verbatim');
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  const digest = makeStudy(path, surroundingsIn(folder), documents);
  const documentsFile = join(folder, 'documents');
  writeFileSync(documentsFile, serialize(documents));
  const child = startChild(bundle, {
    path,
    dataFolder: join(folder, 'data'),
    migrationsFolder,
    documents: documentsFile,
    seed: 1,
    startsAt: Date.UTC(2026, 0, 5, 10),
    ...scenario,
  });
  await child.go();
  await child.gone;
  const { acknowledged } = child;
  const firstCommand = acknowledged[0]?.seq ?? 0;
  return {
    main: bytesOf(path),
    log: bytesOf(`${path}-wal`),
    digests: new Map([[firstCommand - 1, digest], ...child.digests]),
    lastCommand: acknowledged.at(-1)?.seq ?? 0,
  };
}

export type Frame = Readonly<{ end: number; page: number; isCommit: boolean; data: Buffer }>;

const headerBytes = 32;
const frameHeaderBytes = 24;

/** The frames of a write-ahead log that belong to it; what an earlier round left behind them has other salts. */
export function framesOf(log: Buffer): Frame[] {
  const pageBytes = log.readUInt32BE(8);
  const salts = log.subarray(16, 24);
  const frames: Frame[] = [];
  for (let at = headerBytes; at + frameHeaderBytes + pageBytes <= log.length;) {
    const end = at + frameHeaderBytes + pageBytes;
    if (!log.subarray(at + 8, at + 16).equals(salts)) break;
    frames.push({
      end,
      page: log.readUInt32BE(at),
      isCommit: log.readUInt32BE(at + 4) > 0,
      data: log.subarray(at + frameHeaderBytes, end),
    });
    at = end;
  }
  return frames;
}
