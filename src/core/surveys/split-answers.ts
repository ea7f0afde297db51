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

/** Options that hold a comma themselves, by their first part; each as its parts, the longest first. */
type CommaOptions = ReadonlyMap<string, readonly (readonly string[])[]>;

const isSmall = (part: string): boolean => /^\p{Ll}/u.test(part);
const enoughCapitals = 0.8;
const enoughAlone = 2;

/** What stands before each part in all cells; null where it is not always the same, or nothing. */
function findForerunners(
  parted: readonly (readonly string[])[],
): ReadonlyMap<string, string | null> {
  const before = new Map<string, string | null>();
  for (const parts of parted) {
    parts.forEach((part, at) => {
      const here = parts[at - 1] ?? null;
      const known = before.get(part);
      before.set(part, known === undefined || known === here ? here : null);
    });
  }
  return before;
}

/**
 * Options such as "Yes, always", which no comma may part: whole cells of two rows or more whose further parts begin in small
 * letters, where options begin in capitals, and never stand behind anything else.
 */
export function findCommaOptions(cells: Cells): CommaOptions {
  const parted = cells.map(({ label }) => splitAnswers(label, ','));
  const capitals = parted.filter(([first = '']) => /^\p{Lu}/u.test(first)).length;
  const options = new Map<string, (readonly string[])[]>();
  if (capitals < enoughCapitals * parted.length) return options;
  const before = findForerunners(parted);
  parted.forEach((parts, cell) => {
    const [first = '', ...others] = parts;
    if (others.length === 0 || (cells[cell]?.count ?? 0) < enoughAlone || isSmall(first)) return;
    if (others.every((part, at) => isSmall(part) && before.get(part) === parts[at]))
      options.set(first, [...(options.get(first) ?? []), parts]);
  });
  for (const list of options.values()) list.sort((one, other) => other.length - one.length);
  return options;
}

/** Parts a cell like `splitAnswers`, and leaves the options whole that hold the mark themselves. */
export function splitKnown(
  cell: string,
  mark: AnswerMark,
  options: CommaOptions,
): readonly string[] {
  const parts = splitAnswers(cell, mark);
  if (mark !== ',' || options.size === 0) return parts;
  const whole: string[] = [];
  for (let at = 0; at < parts.length;) {
    const first = parts[at] ?? '';
    const option = options
      .get(first)
      ?.find((known) => known.every((part, step) => parts[at + step] === part));
    whole.push(option ? option.join(', ') : first);
    at += option?.length ?? 1;
  }
  return whole;
}

/**
 * Of the rows that join answers, the share of those that join at least two which other cells hold as well: the clauses of free
 * text, and "No, but my team does", do not come back.
 */
function shareComingBack(cells: Cells, mark: AnswerMark, options: CommaOptions): number {
  const seen = new Map<string, number>();
  const joined: Readonly<{ parts: ReadonlySet<string>; count: number }>[] = [];
  for (const { label, count } of cells) {
    const parts = new Set(splitKnown(label, mark, options));
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
  const options = findCommaOptions(cells);
  const parting = marks.filter((mark) =>
    cells.some(({ label }) => splitKnown(label, mark, options).length > 1),
  );
  const sure = parting.find((mark) => shareComingBack(cells, mark, options) >= enoughComeBack);
  return sure ?? (isAsked ? (parting[0] ?? null) : null);
}

/** Whether every part of a cell says that there is no opinion. */
export function holdsNoOpinion(parts: readonly string[]): boolean {
  return parts.length > 0 && parts.every(isNoOpinion);
}
