import { closeSync, openSync, writeSync } from 'node:fs';
import { createNumbers } from '../synthetic-texts.ts';

/** What is in a written survey, counted while it was written. */
export type SurveyFacts = Readonly<{
  rows: number;
  bytes: number;
  /** Rows with a comment. */
  comments: number;
  promoters: number;
  detractors: number;
  /** Rows with an answer to the question that asks to recommend. */
  scored: number;
}>;

export const surveyHeader = [
  'Response ID',
  'Submitted at',
  'Order date',
  'Region',
  'Channel',
  'Product',
  'Segment',
  'How likely are you to recommend us to a friend or colleague?',
  'How satisfied are you with your order?',
  'How easy was it to get your problem solved?',
  'The staff were helpful',
  'The price was fair',
  'I found what I was looking for',
  'Which of these have you used?',
  'What should we do better?',
  'Age',
  'Months as a customer',
  'Amount of the last order',
  'Visits this year',
  'Member',
];

const satisfaction = 'Very dissatisfied|Dissatisfied|Neutral|Satisfied|Very satisfied'.split('|');
const agreement =
  'Strongly disagree|Disagree|Neither agree nor disagree|Agree|Strongly agree'.split('|');
const regions = 'North|South|East|West|Islands'.split('|');
const channels = 'Shop|Website|App|Telephone'.split('|');
const segments = 'Private|Small business|Large business'.split('|');
const used = 'Delivery|Click and collect|Returns|Gift cards|Repair'.split('|');
const openings =
  'The delivery|Your staff|The app|The checkout|The price|Parking|The opening hours|Returning things'.split(
    '|',
  );
const verdicts =
  'took far too long|was better than last year|could not have been easier|needs to be clearer|was a pleasure, as always|made me wait twice|said “no” without a reason|is why I come back'.split(
    '|',
  );
const endings = 'in spring|on Saturdays|at the harbour|after six|by telephone|with a pram'.split(
  '|',
);

const pad = (value: number): string => String(value).padStart(2, '0');
const startMs = Date.UTC(2024, 0, 1);

function momentOf(second: number): string {
  const date = new Date(startMs + second * 1000);
  const day = `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
  return `${day} ${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}:${pad(date.getUTCSeconds())}`;
}

const yearSeconds = 366 * 86_400;

type Counts = { -readonly [Key in keyof SurveyFacts]: number };

/** One response. A timestamp to the second and an id make two columns all of whose cells differ, comments a third. */
function rowOf(row: number, rows: number, next: () => number, counts: Counts): string {
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  const orNone = (cell: string, share = 0.04): string => (next() < share ? '' : cell);
  const second = Math.floor((row / rows) * yearSeconds);
  const score = Math.floor(11 * Math.sqrt(next()));
  const isScored = next() >= 0.05;
  if (isScored) {
    counts.scored += 1;
    if (score >= 9) counts.promoters += 1;
    if (score <= 6) counts.detractors += 1;
  }
  const hasComment = next() < 0.25;
  if (hasComment) counts.comments += 1;
  const comment = hasComment
    ? `"${pick(openings)} ${pick(verdicts)} ${pick(endings)}, and order ${Math.floor(next() * 100_000)} ${pick(verdicts)}."`
    : '';
  return [
    `R-${String(row + 1).padStart(8, '0')}`,
    momentOf(second),
    momentOf(Math.max(0, second - Math.floor(next() * 30 * 86_400))).slice(0, 10),
    pick(regions),
    pick(channels),
    `Article ${1 + Math.floor(next() * 400)}`,
    pick(segments),
    isScored ? String(score) : '',
    orNone(pick(satisfaction)),
    orNone(String(1 + Math.floor(next() * 7)), 0.4),
    orNone(pick(agreement)),
    orNone(pick(agreement)),
    orNone(pick(agreement)),
    used.filter(() => next() < 0.3).join(';'),
    comment,
    orNone(String(16 + Math.floor(next() * 70))),
    String(Math.floor(next() * 120)),
    (next() * 500).toFixed(2),
    String(Math.floor(next() * 40)),
    pick(['yes', 'no']),
  ].join(',');
}

/** Writes a survey of twenty mixed columns as comma-separated values. The same number of rows gives the same bytes. */
export function writeSurvey(path: string, rows: number): SurveyFacts {
  const next = createNumbers(29);
  const counts: Counts = { rows, bytes: 0, comments: 0, promoters: 0, detractors: 0, scored: 0 };
  const file = openSync(path, 'w');
  const write = (lines: readonly string[]): void => {
    counts.bytes += writeSync(file, `${lines.join('\n')}\n`);
  };
  write([surveyHeader.join(',')]);
  const together = 10_000;
  for (let from = 0; from < rows; from += together) {
    const length = Math.min(together, rows - from);
    write(Array.from({ length }, (_, at) => rowOf(from + at, rows, next, counts)));
  }
  closeSync(file);
  return counts;
}
