/** One survey of a bakery's customers as three services write it, so that each has the same figures. */
type Answer = Readonly<{ score: number; region: string; why: string; day: string }>;

const reasons: Readonly<Record<string, readonly string[]>> = {
  North: ['The crust is what I come for.', 'Always friendly, always fresh.'],
  South: ['The queue is far too long.', 'They run out of rye by noon.'],
};

const scores: Readonly<Record<string, readonly number[]>> = {
  North: [10, 9, 9, 8, 10, 6, 9, 10],
  South: [3, 7, 6, 9, 2, 8, 5, 10],
};

/** 64 answers over four months; the North is happier than the South. */
export const answers: readonly Answer[] = Array.from({ length: 64 }, (_, index) => {
  const region = index % 2 === 0 ? 'North' : 'South';
  const round = Math.floor(index / 2);
  return {
    score: scores[region]?.[round % 8] ?? 0,
    region,
    why: `${reasons[region]?.[round % 2] ?? ''} I have come ${index + 2} times this year.`,
    day: `2024-0${1 + Math.floor(index / 16)}-${String(3 + (index % 16)).padStart(2, '0')}`,
  };
});

/** Promoters less detractors of some answers, in points. */
export function npsOf(region?: string): number {
  const some = answers.filter((answer) => region === undefined || answer.region === region);
  const count = (holds: (score: number) => boolean): number =>
    some.filter(({ score }) => holds(score)).length;
  return (100 * (count((score) => score >= 9) - count((score) => score <= 6))) / some.length;
}

const question = 'How likely are you to recommend the bakery to a friend or colleague?';
const why = 'What is the main reason for your score?';

const toCsv = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`;

/** Qualtrics: names, then questions, then import ids, then answers. */
export function qualtricsExport(): string {
  const id = (name: string): string => `{"ImportId":"${name}"}`;
  return toCsv([
    ['StartDate', 'Status', 'ResponseId', 'Q1', 'Q2', 'Q3'],
    ['Start Date', 'Response Type', 'Response ID', question, 'Which region do you live in?', why],
    ['startDate', 'status', '_recordId', 'QID1', 'QID2', 'QID3_TEXT'].map(id),
    ...answers.map(({ score, region, why: reason, day }, index) => [
      `${day} 10:20:31`,
      'IP Address',
      `R_${String(index).padStart(12, 'A')}`,
      String(score),
      region,
      reason,
    ]),
  ]);
}

/** SurveyMonkey: questions, then what is answered below them. */
export function surveyMonkeyExport(): string {
  return toCsv([
    ['Respondent ID', 'Collector ID', 'Start Date', 'End Date', question, 'Region', why],
    ['', '', '', '', '', 'Response', 'Open-Ended Response'],
    ...answers.map(({ score, region, why: reason, day }, index) => {
      const [year, month, date] = day.split('-');
      const at = `${month ?? ''}/${date ?? ''}/${year ?? ''} 10:20:31 AM`;
      return [String(11_400_000_000 + index), '400', at, at, String(score), region, reason];
    }),
  ]);
}

/** Google Forms: one row of questions, the time first. */
export function googleFormsExport(): string {
  return toCsv([
    ['Timestamp', question, 'Region', why],
    ...answers.map(({ score, region, why: reason, day }) => [
      `${day.replaceAll('-', '/')} 10:20:31 AM GMT`,
      String(score),
      region,
      reason,
    ]),
  ]);
}
