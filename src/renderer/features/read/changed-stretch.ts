import type { Coding } from '../../../shared/domain/coding.ts';
import type { CodingId, SourceId } from '../../../shared/ids.ts';
import type { Call, OperationName } from '../../../shared/operations/operation-table.ts';

export type Stretch = Readonly<{ start: number; end: number }>;

/** A coding takes whole characters, emoji of many parts too; its ends go outwards by less than this. */
const widestCharacter = 64;

/**
 * The stretch in which a command can have changed codings of a source, or null where that cannot be told beforehand or
 * lies in another source. `rows` are the source's codings before the command.
 */
export function changedStretch(
  name: OperationName,
  input: unknown,
  sourceId: SourceId,
  rows: readonly Coding[],
): Stretch | null {
  if (name === 'codings.apply') {
    const call = input as Call<'codings.apply'>;
    return call.sourceId === sourceId ? widen([call]) : null;
  }
  if (name === 'codings.setRange') {
    const call = input as Call<'codings.setRange'>;
    const before = find(rows, [call.codingId]);
    return before && widen([...before, call]);
  }
  const before = find(rows, idsOf(name, input));
  return before && widen(before);
}

/** The codings that a command changes where they are. */
function idsOf(name: OperationName, input: unknown): readonly CodingId[] {
  if (name === 'codings.delete') return (input as Call<'codings.delete'>).codingIds;
  if (name === 'codings.setWeight') return [(input as Call<'codings.setWeight'>).codingId];
  return [];
}

function find(rows: readonly Coding[], ids: readonly CodingId[]): readonly Coding[] | null {
  const found = rows.filter(({ id }) => ids.includes(id));
  return found.length === ids.length && found.length > 0 ? found : null;
}

function widen(stretches: readonly Stretch[]): Stretch {
  return {
    start: Math.max(0, Math.min(...stretches.map(({ start }) => start)) - widestCharacter),
    end: Math.max(...stretches.map(({ end }) => end)) + widestCharacter,
  };
}

/** Codings with those of a stretch as they are now; by start, then end, as the engine lists them. */
export function replaceStretch(
  rows: readonly Coding[],
  { start, end }: Stretch,
  now: readonly Coding[],
): readonly Coding[] {
  const ids = new Set(now.map(({ id }) => id));
  const elsewhere = rows.filter((row) => !(row.start < end && row.end > start) && !ids.has(row.id));
  return [...elsewhere, ...now].sort((a, b) => a.start - b.start || a.end - b.end || a.id - b.id);
}
