import type { HistoryEntry } from '../../../shared/domain/history.ts';

/** `day` is the time of its newest entry, ISO 8601. */
export type HistoryDay = Readonly<{ day: string; entries: readonly HistoryEntry[] }>;

const dayOf = (at: string): string => new Date(at).toDateString();

/** Cuts a list of steps, newest first, into the days of this computer's time zone. Order is kept. */
export function groupByDay(entries: readonly HistoryEntry[]): readonly HistoryDay[] {
  const days: { day: string; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const last = days.at(-1);
    if (last && dayOf(last.day) === dayOf(entry.at)) last.entries.push(entry);
    else days.push({ day: entry.at, entries: [entry] });
  }
  return days;
}
