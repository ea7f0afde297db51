import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handlers } from '../../../../test/support/all-handlers.ts';
import { takeOperation } from '../../../../test/support/random-steps.ts';
import { importTalkAndSurvey } from '../../../../test/support/talk-and-survey.ts';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../../test/support/temporary-study.ts';
import type { DatasetId } from '../../../shared/ids.ts';
import {
  type Call,
  type OperationName,
  operationTable,
  type Output,
} from '../../../shared/operations/operation-table.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { runCommand } from '../../history/command.ts';
import { run } from '../../project/database.ts';

const talk = 'Ada: I trust the people.\nBen: The app was slow.\n';
const survey = `id,region,recommend,why
R1,North,9,The bread is warm at seven in the morning
R2,South,2,The queue is far too long on Saturdays
R3,South,6,Nobody ever answers the telephone there
R4,North,7,
R5,North,10,"=HYPERLINK(""x"") they wrote, and the queue again"
`;
const datasetId = 1 as DatasetId;

let study: TemporaryStudy;
beforeEach(async () => {
  study = createTemporaryStudy();
  await importTalkAndSurvey(study, talk, survey);
});
afterEach(() => study.remove());

type AnyRead = (context: unknown, input: unknown) => Result<unknown>;

function ask<Name extends OperationName>(name: Name, input: Call<Name>): Output<Name> {
  const { run: answer } = handlers[name] as unknown as { run: AnyRead };
  const result = answer({ project: study.project() }, operationTable[name].input.parse(input));
  if (!result.ok) throw new Error(result.error.message);
  return result.value as Output<Name>;
}

function send<Name extends OperationName>(name: Name, input: Call<Name>): Output<Name> {
  const outcome = takeOperation(study.project(), name, input);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.value as Output<Name>;
}

const sort = { column: 'recommend', descending: true };

describe('pages of rows', () => {
  it('follow one another, with the number of all', () => {
    const page = (offset: number): readonly number[] => {
      const { total, rows } = ask('datasets.find', { datasetId, sort, offset, limit: 2 });
      expect(total).toBe(5);
      return rows.map(({ row }) => row);
    };
    expect([page(0), page(2), page(4), page(6)]).toEqual([[4, 0], [3, 2], [1], []]);
    const [first] = ask('datasets.find', { datasetId, sort }).rows;
    expect(first?.cells.slice(0, 3)).toEqual(['R5', 'North', '10']);
  });

  it('say where a row stands, so that it can be kept in sight', () => {
    expect(ask('datasets.place', { datasetId, sort, row: 2 })).toEqual({ index: 3 });
    expect(ask('datasets.place', { datasetId, text: 'queue', row: 4 })).toEqual({ index: 1 });
    expect(ask('datasets.place', { datasetId, text: 'queue', row: 0 })).toEqual({ index: null });
  });

  it('show other cells as soon as the table has them, though its id and its length stay', () => {
    expect(ask('datasets.find', { datasetId, text: 'North' }).total).toBe(3);
    // Another export of the same length: the regions are now what the numbers of the respondents were.
    const changed = runCommand(study.project().host, ({ db, describe: tell }) => {
      tell('dataset.rename', { name: 'survey.csv' });
      run(
        db,
        `update column_chunk set content_id = (select content_id from column_chunk where column_id =
           (select id from dataset_column where dataset_id = @datasetId and position = 0))
         where column_id = (select id from dataset_column where dataset_id = @datasetId and position = 1)`,
        { datasetId },
      );
      return ok(null);
    });
    expect(changed.ok).toBe(true);
    expect(ask('datasets.find', { datasetId, text: 'North' }).total).toBe(0);
    expect(ask('datasets.rows', { datasetId }).rows[0]?.slice(0, 2)).toEqual(['R1', 'R1']);
  });
});

it('writes the rows that are found as CSV, harmless to spreadsheets', () => {
  const { csv, total, next } = ask('datasets.csv', { datasetId, text: 'queue', columns: [0, 3] });
  expect({ total, next }).toEqual({ total: 2, next: null });
  expect(csv).toBe(
    '\uFEFFid,why\r\nR2,The queue is far too long on Saturdays\r\n' +
      'R5,"\'=HYPERLINK(""x"") they wrote, and the queue again"\r\n',
  );
  expect(ask('datasets.csv', { datasetId, columns: [1], offset: 3 })).toEqual({
    csv: 'North\r\nNorth\r\n',
    total: 5,
    next: null,
  });
});

describe('the answers of a row', () => {
  it('stand in their source word for word, with the codes on them', () => {
    const [answer] = ask('datasets.answers', { datasetId, row: 1 });
    if (!answer) throw new Error('the row has an answer');
    const { sourceId, start, end } = answer;
    const { text } = ask('sources.text', { sourceId });
    expect(text.slice(start, end)).toBe('The queue is far too long on Saturdays');
    expect(answer).toMatchObject({ columnPosition: 3, codings: [] });

    send('codings.apply', { sourceId, start, end, newCode: { name: 'Waiting', parentId: null } });
    const part = { sourceId, start: (start + 4) as typeof start, end: (start + 9) as typeof end };
    send('codings.apply', { ...part, newCode: { name: 'Queue', parentId: null } });
    expect(ask('datasets.answers', { datasetId, row: 1 })[0]?.codings).toMatchObject([
      { name: 'Waiting', path: 'Waiting', isWhole: true },
      { name: 'Queue', path: 'Queue', isWhole: false },
    ]);
    expect(ask('datasets.answers', { datasetId, row: 0 })[0]?.codings).toEqual([]);

    send('history.undo', {});
    send('history.undo', {});
    expect(ask('datasets.answers', { datasetId, row: 1 })[0]?.codings).toEqual([]);
  });

  it('are found from where they stand in their source', () => {
    const [answer] = ask('datasets.answers', { datasetId, row: 1 });
    if (!answer) throw new Error('the row has an answer');
    const { sourceId, start, end } = answer;
    const rowAt = (at: number) => ask('datasets.rowAt', { sourceId, at });
    expect(rowAt(start)).toEqual({ datasetId, row: 1 });
    expect(rowAt(end - 1)).toEqual({ datasetId, row: 1 });
    expect(rowAt(9_999_999)).toBeNull();
    const others = ask('sources.list', {}).filter(({ id }) => id !== sourceId);
    expect(others.map(({ id }) => ask('datasets.rowAt', { sourceId: id, at: 2 }))).toContain(null);
  });

  it('are left out where nothing was answered', () => {
    expect(ask('datasets.answers', { datasetId, row: 3 })).toEqual([]);
    expect(ask('datasets.answers', { datasetId, row: 99 })).toEqual([]);
  });
});

it('counts the values of a column, the most frequent first', () => {
  expect(ask('datasets.values', { datasetId, column: 'region' })).toEqual({
    total: 2,
    rows: [
      { value: 'North', count: 3 },
      { value: 'South', count: 2 },
    ],
  });
  expect(
    ask('datasets.values', { datasetId, column: 'why', text: 'QUEUE', limit: 1 }),
  ).toMatchObject({ total: 2, rows: [{ count: 1 }] });
});
