import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readJsonFile, writeFileDurably } from './durable-files.ts';

const memorySchema = z.object({
  /** Studies opened before, newest first. */
  recent: z.array(z.object({ path: z.string(), uid: z.string(), openedAt: z.string() })),
  /** Copies this program worked on: site uid -> where it was and how far its log went. */
  sites: z.record(z.string(), z.object({ path: z.string(), lastSeq: z.number() })),
});

export type ProgramMemory = z.infer<typeof memorySchema>;

const recentKept = 20;

const fileOf = (dataFolder: string): string => join(dataFolder, 'memory.json');

/** What the program remembers between starts. A missing or damaged file is an empty memory: nothing of a study is in it. */
export function loadMemory(dataFolder: string): ProgramMemory {
  const parsed = memorySchema.safeParse(readJsonFile(fileOf(dataFolder)));
  return parsed.success ? parsed.data : { recent: [], sites: {} };
}

export function changeMemory(
  dataFolder: string,
  change: (memory: ProgramMemory) => ProgramMemory,
): void {
  mkdirSync(dataFolder, { recursive: true });
  writeFileDurably(fileOf(dataFolder), JSON.stringify(change(loadMemory(dataFolder)), null, 2));
}

/**
 * As `changeMemory`, for what is only a convenience: a full disk, or a folder that belongs to somebody else, must keep
 * no study from being opened or closed.
 */
export function changeMemoryIfPossible(
  dataFolder: string,
  change: (memory: ProgramMemory) => ProgramMemory,
): void {
  try {
    changeMemory(dataFolder, change);
  } catch {
    // What is not remembered is asked again: a study missing among the recent ones, a copy that becomes a site of its own.
  }
}

/** Keeps how far the log of a copy had come; see `identifyCopy`. */
export function rememberSite(
  memory: ProgramMemory,
  siteUid: string,
  site: ProgramMemory['sites'][string],
): ProgramMemory {
  return { ...memory, sites: { ...memory.sites, [siteUid]: site } };
}

/** Where a copy of a study lies now, whose file was moved by the program itself. */
export function moveSite(
  memory: ProgramMemory,
  siteUid: string,
  from: string,
  to: string,
): ProgramMemory {
  const site = memory.sites[siteUid];
  return site?.path === from ? rememberSite(memory, siteUid, { ...site, path: to }) : memory;
}

/** Forgets the copies worked on at a path, where another file takes their place. */
export function forgetSitesAt(memory: ProgramMemory, path: string): ProgramMemory {
  const others = Object.entries(memory.sites).filter(([, site]) => site.path !== path);
  return { ...memory, sites: Object.fromEntries(others) };
}

export function rememberOpened(
  memory: ProgramMemory,
  opened: ProgramMemory['recent'][number],
): ProgramMemory {
  const others = memory.recent.filter(({ path }) => path !== opened.path);
  return { ...memory, recent: [opened, ...others].slice(0, recentKept) };
}
