import { flattenCodings } from '../../../core/coding/flatten-codings.ts';
import type { Coding } from '../../../shared/domain/coding.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import type { CodeId } from '../../../shared/ids.ts';
import { findLabel } from '../../text-view/find-label.ts';

export type PlainPiece = Readonly<{ start: number; text: string; codeIds: readonly CodeId[] }>;

/** A paragraph of the text. */
export type PlainParagraph = Readonly<{
  start: number;
  /** Whether it is the line that says who speaks, as the text has it. */
  isLabel: boolean;
  /** The turn that begins here and that the text itself does not name. */
  unnamed: Turn | null;
  pieces: readonly PlainPiece[];
}>;

type Stretch = Omit<PlainParagraph, 'pieces'> & Readonly<{ end: number }>;

/** A text as paragraphs: labels, turns and what stands between them, each cut where its codes change. No word is left out. */
export function listPlainParagraphs(
  text: string,
  turns: readonly Turn[],
  codings: readonly Coding[],
): readonly PlainParagraph[] {
  return listStretches(text, turns).map(({ end, ...stretch }) => ({
    ...stretch,
    pieces: cut(text, stretch.start, end, codings),
  }));
}

function listStretches(text: string, turns: readonly Turn[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const slice = (from: number, to: number): string => text.slice(from, to);
  const add = (start: number, end: number, kind: Partial<Stretch> = {}): void => {
    if (slice(start, end).trim() === '') return;
    stretches.push({ start, end, isLabel: false, unnamed: null, ...kind });
  };
  let at = 0;
  for (const [index, turn] of turns.entries()) {
    const label = findLabel(slice, turns, index);
    add(at, label?.start ?? turn.start);
    if (label) add(label.start, turn.start, { isLabel: true });
    add(turn.start, turn.end, { unnamed: label ? null : turn });
    at = turn.end;
  }
  add(at, text.length);
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
