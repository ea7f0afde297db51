import type { Turn } from '../../../../shared/domain/source.ts';

export type Destination =
  Readonly<{ kind: 'turn'; number: number }> | Readonly<{ kind: 'time'; milliseconds: number }>;

const clock = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,3}))?$/u;

/** Where "42" (a turn), "12:30" or "1:02:03" (a time of the recording) lead; null for anything else. */
export function parseDestination(typed: string): Destination | null {
  const words = typed.trim();
  if (/^\d{1,9}$/u.test(words)) return { kind: 'turn', number: Number(words) };
  const parts = clock.exec(words);
  if (!parts) return null;
  const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = parts;
  // After hours, minutes go to 59; minutes alone may be more, as recordings are often written.
  if (Number(seconds) > 59 || (parts[1] !== undefined && Number(minutes) > 59)) return null;
  const milliseconds =
    ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 +
    Number(fraction.padEnd(3, '0'));
  return { kind: 'time', milliseconds };
}

/** The turn where a destination lies: by its number from 1, or the last that begins at or before a time. */
export function findDestination(turns: readonly Turn[], to: Destination): Turn | undefined {
  if (to.kind === 'turn') return turns[to.number - 1];
  let found: Turn | undefined;
  for (const turn of turns) {
    if (turn.timeMs === null) continue;
    // Before the first time there is nothing to go to but the first.
    if (turn.timeMs > to.milliseconds) return found ?? turn;
    found = turn;
  }
  return found;
}
