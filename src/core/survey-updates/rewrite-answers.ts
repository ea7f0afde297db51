import type { Turn } from '../../shared/domain/source.ts';
import type { TextChange } from '../../shared/domain/transcript.ts';
import { compareTexts } from '../text/compare-texts.ts';
import { tidyTurns, type TurnDraft } from '../text/map-turns.ts';
import { applyChanges } from '../text/text-changes.ts';
import type { TurnEdit, TurnedText } from '../text/turn-edits.ts';

/** What one row of a table says in a text made of it. */
export type RowAnswer = Readonly<{
  row: number;
  text: string;
  speaker: string | null;
  timeMs: number | null;
}>;

/** The rows whose answers are to become others: null where nothing is to stand any more. */
export type AnswerChanges = ReadonlyMap<number, RowAnswer | null>;

/** What parts answers, as at import. */
const between = '\n\n';
const isBlank = (text: string): boolean => text.trim() === '';

/** An edit that is being written from the beginning of the text to its end. */
type Draft = {
  readonly base: TurnedText;
  readonly changes: TextChange[];
  readonly turns: TurnDraft[];
  /** By how much what comes next has moved. */
  shift: number;
  /** What is behind this is not touched yet. */
  done: number;
};

function change(draft: Draft, from: number, to: number, insert: string): void {
  draft.changes.push({ from, to, insert });
  draft.shift += insert.length - (to - from);
  draft.done = to;
}

const turnAt = ({ speaker, timeMs, row, text }: RowAnswer, start: number): TurnDraft => ({
  start,
  end: start + text.length,
  speaker,
  timeMs,
  row,
});

/** New answers in front of a turn that stays. */
function insertBefore(draft: Draft, at: number, answers: readonly RowAnswer[]): void {
  if (answers.length === 0) return;
  let start = at + draft.shift;
  for (const answer of answers) {
    draft.turns.push(turnAt(answer, start));
    start += answer.text.length + between.length;
  }
  change(draft, at, at, answers.map(({ text }) => text + between).join(''));
}

/** New answers behind everything. */
function append(draft: Draft, answers: readonly RowAnswer[]): void {
  if (answers.length === 0) return;
  const at = draft.base.text.length;
  let insert = '';
  for (const answer of answers) {
    const start = at + draft.shift + insert.length;
    const gap = start === 0 ? '' : between;
    draft.turns.push(turnAt(answer, start + gap.length));
    insert += gap + answer.text;
  }
  change(draft, at, at, insert);
}

/** Takes an answer out, and what parted it from the one before it; of the first, from the one behind it. */
function takeOut(draft: Draft, index: number): void {
  const { text, turns } = draft.base;
  const { start, end } = turns[index] as Turn;
  const isFirst = draft.turns.length === 0;
  const next = turns[index + 1]?.start ?? text.length;
  const last = Math.max(draft.done, turns[index - 1]?.end ?? 0);
  const from = !isFirst && isBlank(text.slice(last, start)) ? last : Math.max(draft.done, start);
  const to = isFirst && isBlank(text.slice(end, next)) ? next : end;
  change(draft, from, to, '');
}

/** Puts other words in the place of an answer's, as few of them as differ. */
function replace(draft: Draft, turn: Turn, answer: RowAnswer): void {
  draft.turns.push(turnAt(answer, turn.start + draft.shift));
  const words = draft.base.text.slice(turn.start, turn.end);
  for (const { from, to, insert } of compareTexts(words, answer.text))
    change(draft, turn.start + from, turn.start + to, insert);
}

function keep(draft: Draft, turn: Turn): void {
  const { speaker, timeMs, row } = turn;
  const [start, end] = [turn.start + draft.shift, turn.end + draft.shift];
  draft.turns.push({ start, end, speaker, timeMs, row });
}

/**
 * Carries changed answers into a text made of a column: an answer that has a turn is edited in place, one that has none is put
 * where its row belongs, behind everything where it is the last, and one that is to be gone is taken out. All other words and
 * turns stay as they are, those that a person edited too.
 * @param base its turns are in the order of their rows.
 */
export function rewriteAnswers(base: TurnedText, answers: AnswerChanges): TurnEdit {
  const present = new Set(base.turns.map(({ row }) => row));
  const waiting = [...answers.values()]
    .filter((answer) => answer !== null && answer.text !== '' && !present.has(answer.row))
    .sort((one, other) => (one?.row ?? 0) - (other?.row ?? 0)) as RowAnswer[];
  const draft: Draft = { base, changes: [], turns: [], shift: 0, done: 0 };
  let next = 0;
  base.turns.forEach((turn, index) => {
    const answer = turn.row === null ? undefined : answers.get(turn.row);
    if (answer === null || answer?.text === '') return takeOut(draft, index);
    const from = next;
    if (turn.row !== null)
      while (next < waiting.length && (waiting[next]?.row ?? 0) < turn.row) next += 1;
    insertBefore(draft, turn.start, waiting.slice(from, next));
    if (answer) replace(draft, turn, answer);
    else keep(draft, turn);
  });
  append(draft, waiting.slice(next));
  const text = applyChanges(base.text, draft.changes);
  return { text, turns: tidyTurns(text, draft.turns), changes: draft.changes };
}

/** What differs between the answers of a table before and after it was updated, by row. */
export function compareAnswers(
  before: readonly RowAnswer[],
  after: readonly RowAnswer[],
): AnswerChanges {
  const old = new Map(before.map((answer) => [answer.row, answer]));
  const changes = new Map<number, RowAnswer | null>();
  for (const answer of after) {
    const was = old.get(answer.row);
    old.delete(answer.row);
    const isSame =
      was?.text === answer.text && was.speaker === answer.speaker && was.timeMs === answer.timeMs;
    if (!isSame) changes.set(answer.row, answer);
  }
  for (const row of old.keys()) changes.set(row, null);
  return changes;
}

/** The answers in a text, by row. */
export function answersOf({ text, turns }: TurnedText): readonly RowAnswer[] {
  return turns.flatMap(({ row, start, end, speaker, timeMs }) =>
    row === null ? [] : [{ row, text: text.slice(start, end), speaker, timeMs }],
  );
}
