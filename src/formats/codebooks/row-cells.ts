import { maxCodeName } from '../../shared/domain/code.ts';
import { plainName } from './name-paths.ts';

/** Whether a cell says that a code is out of the way. */
export function parseArchived(cell: string): boolean {
  return ['yes', 'y', 'true', '1', 'x', 'archived', 'ja', 'oui', 'si', 'sí'].includes(
    cell.trim().toLowerCase(),
  );
}

/** The sets a cell names: parted by semicolons, bars or lines; a doubled semicolon belongs to a name. */
export function parseSets(cell: string): Readonly<{ sets: readonly string[]; tooLong: boolean }> {
  const doubled = '\u0000';
  const names = cell
    .replaceAll(';;', doubled)
    .split(/[;|\n]/u)
    .map((name) => plainName(name.replaceAll(doubled, ';')))
    .filter((name) => name !== '');
  const sets = [...new Set(names)].filter((name) => name.length <= maxCodeName);
  return { sets, tooLong: sets.length < new Set(names).size };
}
