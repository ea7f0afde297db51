import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, setUpDesk } from './run-verbatim.ts';

let desk: Desk;
beforeAll(() => {
  desk = setUpDesk();
});
afterAll(() => desk.tidy());

const head = 'Respondent ID,Score,What should be better?';
const rows = Array.from(
  { length: 12 },
  (_, at) => `${100 + at},${at % 11},The queue was long on day ${at + 1} of my stay here`,
);

it('updates a table from a newer export, in one step, and nothing the second time', async () => {
  const [study, file] = [desk.path('Study.verbatim'), desk.path('survey.csv')];
  writeFileSync(file, [head, ...rows].join('\n'));
  await desk.json(['new', study]);
  await desk.json(['import', study, file]);
  const more = rows.map((row, at) => (at === 3 ? row.replace('long', 'short') : row));
  writeFileSync(
    file,
    [head, '200,9,A new voice asks for much longer opening hours', ...more].join('\n'),
  );

  const update = ['import', study, file, '--update', 'survey'];
  const first = await desk.json(update);
  expect(first).toMatchObject({
    code: 0,
    value: {
      name: 'survey',
      counts: { added: 1, changed: 1, unchanged: 11, not_in_file: 0 },
      changed_values: 1,
      is_up_to_date: false,
    },
  });
  expect(await desk.json([...update, '--by', 'Respondent ID'])).toMatchObject({
    code: 0,
    value: { counts: { added: 0, changed: 0, unchanged: 13 }, is_up_to_date: true },
  });
  const { code, stdout } = await desk.run(['undo', study]);
  expect([code, stdout]).toEqual([
    0,
    expect.stringContaining('Update table “survey”: 1 new, 1 changed'),
  ]);
  const told = await desk.run(update);
  expect(told.stdout).toContain('1 new response, 1 changed, 11 unchanged, 0 no longer in the file');
});

it('refuses what does not go together, and a table that is not there', async () => {
  const [study, file] = [desk.path('Study.verbatim'), desk.path('survey.csv')];
  const run = async (...args: string[]) => {
    const { code, stderr } = await desk.run(['import', study, file, ...args]);
    return `${code} ${stderr.split('\n')[0]}`;
  };
  expect(await run('--update', 'survey', '--kind', 'document')).toMatch(
    /^2 .*--kind does not go with/u,
  );
  expect(await run('--by', 'Score')).toMatch(/^2 .*--by belongs to --update/u);
  expect(await run('--update', 'nothing')).toMatch(/^1 .*no table “nothing”/u);
});
