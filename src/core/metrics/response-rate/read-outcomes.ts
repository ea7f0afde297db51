import { parseMoment } from '../../cases/parse-moment.ts';
import type { Result } from '../../../shared/result.ts';
import type { NamedColumn } from '../prepared-measure.ts';
import { acceptCells } from '../records/read-cells.ts';
import { flagOfWord, fold } from '../records/read-flags.ts';

/** What became of an invitation. `unknown`: the cell does not say. */
export const outcome = {
  complete: 0,
  partial: 1,
  unanswered: 2,
  undelivered: 3,
  ineligible: 4,
  unknown: 5,
} as const;
export type Outcome = (typeof outcome)[keyof typeof outcome];

/** Where a share of the questions (or of the way through them) decides: from where on an answer is complete, and partial. */
export type Thresholds = Readonly<{ complete: number; partial: number }>;

/** AAPOR's own example of a rule: more than 80% of the questions is complete, 50 to 80% is partial, less is a break-off. */
const usual: Thresholds = { complete: 0.8, partial: 0.5 };

export const thresholdsOf = (completeAt: number = usual.complete): Thresholds => ({
  complete: completeAt,
  partial: Math.min(usual.partial, completeAt),
});

/** What an answer to that share of the questions is; less than a partial one is a break-off, which is no answer. */
export function outcomeOfShare(share: number, { complete, partial }: Thresholds): Outcome {
  if (share > 0 && share >= complete) return outcome.complete;
  return share > 0 && share >= partial ? outcome.partial : outcome.unanswered;
}

const words: readonly (readonly [Outcome, readonly string[]])[] = [
  [
    outcome.undelivered,
    [
      ...'bounced bounce undelivered undeliverable failed unzustellbar'.split(' '),
      ...['hard bounce', 'soft bounce', 'hard bounced', 'soft bounced', 'not delivered'],
      ...['email failed', 'email bounced', 'delivery failed', 'invalid address', 'invalid email'],
    ],
  ],
  [
    outcome.ineligible,
    [
      ...'ineligible disqualified screenout'.split(' '),
      ...['not eligible', 'screened out', 'screen out', 'over quota', 'quota full', 'quota met'],
    ],
  ],
  [
    outcome.partial,
    [
      ...'partial incomplete started unfinished'.split(' '),
      ...['partially complete', 'partially completed', 'partial response', 'in progress'],
      ...['survey started', 'survey partially finished', 'not finished', 'response in progress'],
    ],
  ],
  [
    outcome.unanswered,
    [
      ...'refused declined unanswered unopened opened sent invited pending nonresponse none'.split(
        ' ',
      ),
      ...['no response', 'no answer', 'not answered', 'not started', 'not responded', 'opted out'],
      ...['opt out', 'non response', 'email sent', 'email opened', 'email not sent', 'delivered'],
      ...['survey not started', 'link clicked', 'clicked', 'break off', 'breakoff', 'broke off'],
    ],
  ],
  [
    outcome.complete,
    [
      ...'complete completed finished submitted done answered responded responder'.split(' '),
      ...['survey finished', 'survey completed', 'fully completed', 'response received'],
      ...'abgeschlossen beendet vollständig terminé completado completo concluído'.split(' '),
    ],
  ],
];

const outcomeOfWord = new Map(words.flatMap(([of, list]) => list.map((word) => [word, of])));

const plain = (cell: string): string => fold(cell).replaceAll(/[\s_-]+/gu, ' ');
const isBlank = (cell: string): boolean => /^(?:n\/a|[-–—\s]*)$/iu.test(cell);
const numberOf = (cell: string): number =>
  /^\d{1,3}(?:[.,]\d+)?\s*%?$/u.test(cell) ? Number.parseFloat(cell.replace(',', '.')) : Number.NaN;

/** Numbers from 0 to 100, some of them above 1, say how far somebody came. */
function isProgress(cells: readonly string[]): boolean {
  const numbers = cells.map(numberOf).filter((number) => !Number.isNaN(number));
  return numbers.some((number) => number > 1) && numbers.every((number) => number <= 100);
}

const isMoment = (cell: string): boolean =>
  parseMoment(cell, 'day_first') !== null || parseMoment(cell, 'month_first') !== null;

/** `isList`: the rows are all who were invited, not only those who answered. */
export type OutcomeRules = Readonly<{
  isList: boolean;
  /** Cells that say that an answer is complete; else the usual words for it. */
  yes: readonly string[] | undefined;
  thresholds: Thresholds;
}>;

export type ReadOutcomes = Readonly<{
  /** By dictionary entry. */
  entries: Uint8Array;
  /** What makes an answer complete, as part of a sentence. */
  rule: string;
  warnings: readonly string[];
}>;

/**
 * What a column says became of each invitation: a status in words, a flag, how far somebody came (0 to 100), or the day of
 * the answer. Among those who were invited an empty cell or a no is no answer; among those who answered a no is a partial
 * answer, and so is a missing day. Refuses a column that says none of it.
 */
export function readOutcomes(
  column: NamedColumn,
  { isList, yes, thresholds }: OutcomeRules,
): Result<ReadOutcomes> {
  const cells = column.values.dictionary.map((cell) => cell.trim());
  const named = yes && yes.length > 0 ? new Set(yes.map(fold)) : null;
  const ofProgress = named === null && isProgress(cells);
  const hasMoments = cells.some(isMoment);
  const unfinished = isList ? outcome.unanswered : outcome.partial;
  const blank = isList ? outcome.unanswered : hasMoments ? outcome.partial : outcome.unknown;
  const outcomeOf = (cell: string): Outcome => {
    if (isBlank(cell)) return blank;
    if (named?.has(fold(cell))) return outcome.complete;
    if (ofProgress && !Number.isNaN(numberOf(cell)))
      return outcomeOfShare(numberOf(cell) / 100, thresholds);
    const known = outcomeOfWord.get(plain(cell));
    if (known !== undefined && !(named && known === outcome.complete)) return known;
    if (named) return unfinished;
    const flag = flagOfWord(cell);
    if (!Number.isNaN(flag)) return flag === 1 ? outcome.complete : unfinished;
    return isMoment(cell) ? outcome.complete : outcome.unknown;
  };
  const entries = Uint8Array.from(cells, outcomeOf);
  const read = Float64Array.from(entries, (each, entry) =>
    each === outcome.unknown || cells[entry] === '' ? Number.NaN : each,
  );
  const accepted = acceptCells(column, read, 'a status, yes or no, a percentage or a date');
  if (!accepted.ok) return accepted;
  const from = `${Math.round(100 * thresholds.complete)}%`;
  const says = ofProgress ? `is at ${from} or more` : hasMoments ? 'holds a day' : 'says so';
  const rule = named
    ? `column "${column.name}" holds ${[...(yes ?? [])].map((cell) => `"${cell}"`).join(' or ')}`
    : `column "${column.name}" ${says}`;
  return { ok: true, value: { entries, rule, warnings: accepted.value.warnings } };
}
