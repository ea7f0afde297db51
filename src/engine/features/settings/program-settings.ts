import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readJsonFile, renameDurably, writeFileDurably } from '../../project/durable-files.ts';

const settingsSchema = z.record(z.string(), z.string());

/** Key -> JSON. */
export type ProgramSettings = Readonly<Record<string, string>>;

const fileOf = (dataFolder: string): string => join(dataFolder, 'settings.json');

/**
 * The settings of the program. A file that cannot be understood is set aside under a dated name and told of once, in
 * `notice`; the settings then begin anew.
 */
export function readProgramSettings(
  dataFolder: string,
  now: number,
): Readonly<{ settings: ProgramSettings; notice: string | null }> {
  const file = fileOf(dataFolder);
  if (!existsSync(file)) return { settings: {}, notice: null };
  const parsed = settingsSchema.safeParse(readJsonFile(file));
  if (parsed.success) return { settings: parsed.data, notice: null };
  const aside = join(
    dataFolder,
    `settings.damaged-${new Date(now).toISOString().slice(0, 19)}.json`,
  );
  const kept = setAside(file, aside.replaceAll(':', '-'));
  return {
    settings: {},
    notice: `The file with your keys, sizes and layout was damaged, so they are as they were at first. Your studies are not touched by that. ${kept}`,
  };
}

function setAside(file: string, aside: string): string {
  try {
    renameDurably(file, aside);
    return `The damaged file is kept as ${aside}.`;
  } catch {
    return `The damaged file is still at ${file}.`;
  }
}

/** Keeps one setting, or forgets it where `value` is null. It is on the disk afterwards; throws where it cannot be. */
export function writeProgramSetting(
  dataFolder: string,
  now: number,
  key: string,
  value: string | null,
): void {
  // Read anew each time: another window's engine may have written to the same file.
  const { [key]: before, ...others } = readProgramSettings(dataFolder, now).settings;
  if (value === (before ?? null)) return;
  mkdirSync(dataFolder, { recursive: true });
  const settings = value === null ? others : { ...others, [key]: value };
  writeFileDurably(fileOf(dataFolder), JSON.stringify(settings, null, 2));
}
