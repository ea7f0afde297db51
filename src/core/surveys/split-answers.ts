import { isNoOpinion } from './answer-words.ts';

/** Marks that part several answers of one cell, the surest first. */
const marks = [';', '|', '\n', ','] as const;
export type AnswerMark = (typeof marks)[number];

/** Parts a cell at a mark; a comma counts only before a blank and outside of brackets: "Yes, often" is one of several, "1,5" is not. */
export function splitAnswers(cell: string, mark: AnswerMark): readonly string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < cell.length; at += 1) {
    const character = cell[at];
    if (mark === ',' && character === '(') depth += 1;
    else if (mark === ',' && character === ')') depth = Math.max(0, depth - 1);
    else if (character === mark && depth === 0 && (mark !== ',' || cell[at + 1] === ' ')) {
      parts.push(cell.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(cell.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

type Cells = readonly Readonly<{ label: string; count: number }>[];

/**
 * Of the rows that join answers, the share of those that join at least two which other cells hold as well: the clauses of free
 * text, and "No, but my team does", do not come back.
 */
function shareComingBack(cells: Cells, mark: AnswerMark): number {
  const seen = new Map<string, number>();
  const joined: Readonly<{ parts: ReadonlySet<string>; count: number }>[] = [];
  for (const { label, count } of cells) {
    const parts = new Set(splitAnswers(label, mark));
    if (parts.size > 1) joined.push({ parts, count });
    for (const part of parts) seen.set(part, (seen.get(part) ?? 0) + 1);
  }
  let [rows, back] = [0, 0];
  for (const { parts, count } of joined) {
    rows += count;
    if ([...parts].filter((part) => (seen.get(part) ?? 0) > 1).length > 1) back += count;
  }
  return rows === 0 ? 0 : back / rows;
}

const enoughComeBack = 0.5;

/**
 * The mark by which the cells of a column hold several answers each, or null where they are single ones. `isAsked` tells
 * that a person took the column for several choices: then any mark that parts a cell will do.
 */
export function findAnswerMark(cells: Cells, isAsked = false): AnswerMark | null {
  const parting = marks.filter((mark) =>
    cells.some(({ label }) => splitAnswers(label, mark).length > 1),
  );
  const sure = parting.find((mark) => shareComingBack(cells, mark) >= enoughComeBack);
  return sure ?? (isAsked ? (parting[0] ?? null) : null);
}

/** Whether every part of a cell says that there is no opinion. */
export function holdsNoOpinion(parts: readonly string[]): boolean {
  return parts.length > 0 && parts.every(isNoOpinion);
}
