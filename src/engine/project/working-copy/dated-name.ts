import { dirname, join } from 'node:path';
import { projectEnding, studyName } from '../file-identity.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-11-22 14.02`, by the clock of this computer. */
function stampOf(time: number): string {
  const at = new Date(time);
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${two(at.getHours())}.${two(at.getMinutes())}`;
}

/** A free name beside a study for what was done on this computer: `Name (from this computer, 2026-11-22 14.02).verbatim`. */
export function datedName(
  original: string,
  now: number,
  isTaken: (path: string) => boolean,
): string {
  const base = join(
    dirname(original),
    `${studyName(original)} (from this computer, ${stampOf(now)}`,
  );
  for (let n = 1; ; n += 1) {
    const candidate = `${base}${n === 1 ? '' : `, ${n}`})${projectEnding}`;
    if (!isTaken(candidate)) return candidate;
  }
}
