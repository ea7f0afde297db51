import { flattenCodings } from '../../../core/coding/flatten-codings.ts';
import type { Coding } from '../../../shared/domain/coding.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import type { CodeId } from '../../../shared/ids.ts';

export type PlainPiece = Readonly<{ start: number; text: string; codeIds: readonly CodeId[] }>;
export type PlainTurn = Readonly<{
  start: number;
  speaker: string | null;
  timeMs: number | null;
  pieces: readonly PlainPiece[];
}>;

type Stretch = Omit<PlainTurn, 'pieces'> & Readonly<{ end: number }>;

/** A text as paragraphs: its turns and what stands between them, each cut where its codes change. Nothing is left out. */
export function listPlainTurns(
  text: string,
  turns: readonly Turn[],
  codings: readonly Coding[],
): readonly PlainTurn[] {
  return listStretches(text, turns).map(({ end, ...stretch }) => ({
    ...stretch,
    pieces: cut(text, stretch.start, end, codings),
  }));
}

function listStretches(text: string, turns: readonly Turn[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const addBetween = (end: number): void => {
    if (text.slice(at, end).trim() === '') return;
    stretches.push({ start: at, end, speaker: null, timeMs: null });
  };
  for (const { start, end, speaker, timeMs } of turns) {
    // What stands before a turn that has a name is its label, said by the heading.
    const label = speaker !== null && text.slice(at, start).trim().startsWith(speaker);
    if (!label) addBetween(start);
    stretches.push({ start, end, speaker, timeMs });
    at = end;
  }
  addBetween(text.length);
  return stretches;
}

function cut(
  text: string,
  start: number,
  end: number,
  codings: readonly Coding[],
): readonly PlainPiece[] {
  const pieces: PlainPiece[] = [];
  let at = start;
  for (const run of flattenCodings(codings, start, end)) {
    if (at < run.start) pieces.push({ start: at, text: text.slice(at, run.start), codeIds: [] });
    pieces.push({ start: run.start, text: text.slice(run.start, run.end), codeIds: run.codeIds });
    at = run.end;
  }
  if (at < end) pieces.push({ start: at, text: text.slice(at, end), codeIds: [] });
  return pieces;
}
