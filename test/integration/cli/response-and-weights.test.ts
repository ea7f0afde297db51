import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, setUpDesk } from './run-verbatim.ts';

let desk: Desk;
beforeAll(() => {
  desk = setUpDesk();
});
afterAll(() => desk.tidy());

function write(name: string, lines: readonly string[]): string {
  writeFileSync(desk.path(name), `${lines.join('\n')}\n`);
  return desk.path(name);
}

/** 40 people: 30 women of whom 24 recommend, 10 men of whom 2 do; half of either have finished. */
function survey(): string {
  const rows = Array.from({ length: 40 }, (_, row) => {
    const isWoman = row < 30;
    const score = isWoman ? (row < 24 ? 10 : 5) : row < 32 ? 10 : 5;
    const day = `${1 + (row % 9)}/${1 + (row % 3)}/2024`;
    return `P${row},${isWoman ? 'Woman' : 'Man'},${score},${row % 2 === 0 ? 'Yes' : 'No'},${day}`;
  });
  return write('survey.csv', ['Respondent ID,Gender,Recommend,Finished,Answered on', ...rows]);
}

type Report = Readonly<{
  value: number;
  n: number;
  effective_n?: number;
  warnings: readonly string[];
  counts: Readonly<Record<string, number>>;
  trend: readonly Readonly<{ period: string }>[];
}>;
type Answer = Readonly<{ code: number | null; value: unknown }>;
const nps = (...more: string[]): Promise<Answer> =>
  desk.json(['metrics', survey(), '--metric', 'nps', '--column', 'Recommend', ...more]);
const complaint = ({ value }: Answer): string =>
  (value as { error: { message: string } }).error.message;

describe('known shares', () => {
  it('weigh the rows until every column has them', async () => {
    const shares = write('known.csv', [
      'column;value;share',
      'Gender;Woman;50 %',
      'Gender;Man;50,0',
    ]);
    const { code, value } = await nps('--weight-to', shares);
    expect(code).toBe(0);
    const report = value as Report;
    // Women: 24 of 30 promote and 6 detract, 60 points; men: 2 and 8 of 10, -60. Half each: 0.
    expect(report.value).toBeCloseTo(0, 9);
    expect(report.n).toBe(40);
    // Kish: 40 squared over 30 (2/3)^2 + 10 (2)^2.
    expect(report.effective_n).toBeCloseTo(1600 / (30 * (20 / 30) ** 2 + 10 * 2 ** 2), 9);
  });

  it('are refused by row and column', async () => {
    const messages = await Promise.all(
      [
        ['column,value,share', 'Gender,Woman,half', 'Gender,Man,50'],
        ['column,value,share', 'Gender,Woman,50', 'Gender,Woman,50'],
        ['column,value,share', 'Gender,Woman,50', 'Gender,Man,20'],
        ['column,value', 'Gender,Woman', 'Gender,Man'],
      ].map(async (lines, at) =>
        complaint(await nps('--weight-to', write(`wrong${at}.csv`, lines))),
      ),
    );
    expect(messages[0]).toContain('Row 2, column "share": "half" is no share');
    expect(messages[1]).toContain(
      'Row 3, column "value": "Woman" of "Gender" stands there a second',
    );
    expect(messages[2]).toContain('column "Gender" add up to 70');
    expect(messages[3]).toContain('"share" is missing');
    const both = await desk.run(
      ['metrics', survey(), '--metric', 'nps', '--column', 'Recommend'].concat([
        '--weight',
        'Gender',
        '--weight-to',
        desk.path('wrong0.csv'),
      ]),
    );
    expect(both.code).toBe(2);
  });
});

describe('the response rate', () => {
  it('is told of a number invited, and of a column that says who has finished', async () => {
    const args = ['metrics', survey(), '--metric', 'response_rate', '--invited', '100'];
    const { value } = await desk.json([...args, '--column', 'Finished', '--undelivered', '20']);
    expect(value).toMatchObject({
      value: 20,
      n: 100,
      counts: { complete: 20, partial: 20, 'not answered': 40, undelivered: 20 },
    });
    const rate = await desk.json([...args, '--column', 'Finished', '--rate', 'rr2']);
    expect(rate.value).toMatchObject({ value: 40 });
    const questions = await desk.json([...args, '--complete-by', 'answered']);
    expect(questions.value).toMatchObject({ value: 40, counts: { complete: 40 } });
  });
});

describe('dates of which either number may be the day', () => {
  it('are asked about, and read as is said', async () => {
    const asked = await nps('--period', 'month', '--date', 'Answered on');
    expect(asked.code).toBe(1);
    expect(complaint(asked)).toMatch(/can be read in two ways.* --date-order day-first or/u);
    const told = await nps(
      ...['--period', 'month', '--date', 'Answered on', '--date-order', 'day-first'],
    );
    const report = told.value as Report;
    expect(report.trend.map(({ period }) => period)).toEqual(['2024-01', '2024-02', '2024-03']);
    expect(report.warnings.join(' ')).toContain('were read with the day first, as was chosen');
  });
});
