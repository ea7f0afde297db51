import { afterEach, beforeEach } from 'vitest';
import { handlers } from '../../../../test/support/all-handlers.ts';
import { takeOperation } from '../../../../test/support/random-steps.ts';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../../test/support/temporary-study.ts';
import { columnBuilder } from '../../../formats/tables/column-builder.ts';
import { profileColumn } from '../../../formats/tables/column-profile.ts';
import type { ReadColumn, ReadDocument } from '../../../formats/read-document.ts';
import type { ColumnRole } from '../../../shared/domain/dataset.ts';
import type { UpdatedDataset } from '../../../shared/domain/dataset-update.ts';
import type { DatasetId, SourceId } from '../../../shared/ids.ts';
import { textOffset } from '../../../shared/ids.ts';
import type {
  Call,
  Input,
  OperationName,
  Output,
} from '../../../shared/operations/operation-table.ts';
import { operationTable } from '../../../shared/operations/operation-table.ts';
import type { Result } from '../../../shared/result.ts';
import { type CommandOutcome, runCommand } from '../../history/command.ts';
import { importDocument } from '../../importing/import-document.ts';
import type { ImportChoice } from '../../importing/import-choice.ts';
import { all, type Database } from '../../project/database.ts';
import { listDatasets, readColumn } from '../../project/queries/dataset-queries.ts';
import { readVersion } from '../../project/version-cache.ts';
import type { VersionId } from '../../../shared/ids.ts';
import { planUpdate, updateDataset } from './dataset-update-handlers.ts';

/** A table as a file has it: the head, then the rows. A head may name its role: `Comment:open_ended`. */
export type Table = readonly (readonly string[])[];

export const head = ['Id:respondent', 'NPS:nps', 'Why?:open_ended', 'Region:segment'];
export const older: Table = [
  head,
  ['a1', '9', 'The staff are kind', 'North'],
  ['a2', '3', 'It was slow, very slow', 'South'],
  ['a3', '7', '', 'North'],
  ['a4', '10', 'Good value for the money', 'South'],
];
/** The survey later, in another order: one response gone, two changed, one that answers now, two new. */
export const newer: Table = [
  ['Region:segment', 'Why?:open_ended', 'NPS:nps', 'Id:respondent'],
  ['South', 'It was slow, awfully slow', '4', 'a2'],
  ['East', 'I love it', '10', 'b1'],
  ['North', 'The staff are kind', '9', 'a1'],
  ['North', 'Nothing to say', '7', 'a3'],
  ['West', '', '', 'b2'],
];

function columnOf(title: string, position: number, rows: Table): ReadColumn {
  const [name, role = null] = title.split(':') as [string, ColumnRole?];
  const builder = columnBuilder();
  for (const row of rows) builder.add(row[position] ?? '');
  const values = builder.finish();
  const { type, missing, min, max, distinct, examples } = profileColumn(values, name);
  const facts = { type, missing, min, max, distinct, examples };
  return {
    info: { position, name, question: name, role, reason: null, scaleWords: null, ...facts },
    values,
  };
}

/** A table as it is after reading. */
export function documentOf(table: Table, fileName = 'survey.csv'): ReadDocument {
  const [titles = [], ...rows] = table;
  const columns = titles.map((name, position) => columnOf(name, position, rows));
  return {
    content: { type: 'table', columns },
    inspection: {
      fileName,
      format: 'csv',
      kind: 'open_answers',
      encoding: 'utf-8',
      language: 'en',
      characters: null,
      turns: null,
      speakers: null,
      firstTimeMs: null,
      lastTimeMs: null,
      sample: [],
      project: null,
      table: {
        headerRows: 1,
        rows: rows.length,
        columns: columns.map(({ info }) => info),
        sample: [],
        origin: 'plain',
      },
      losses: [],
      warnings: [],
    },
  };
}

const bytesOf = (table: Table): Buffer => Buffer.from(JSON.stringify(table));

/** A study in which surveys are imported and updated, made anew for each test. */
export function useSurvey() {
  let study: TemporaryStudy;
  beforeEach(() => {
    study = createTemporaryStudy();
  });
  afterEach(() => study.remove());
  const project = () => study.project();
  const db = (): Database => study.project().db;

  function importTable(table: Table, choice: ImportChoice = {}): DatasetId {
    const outcome = runCommand(project().host, (step) =>
      importDocument(step, documentOf(table), bytesOf(table), { name: 'Survey', ...choice }),
    );
    if (!outcome.ok || outcome.value.value.datasetId === null) throw new Error('not imported');
    return outcome.value.value.datasetId;
  }

  type Choice = Partial<Pick<Input<'datasets.planUpdate'>, 'identifier'>>;
  const tryUpdate = (
    datasetId: DatasetId,
    table: Table,
    choice: Choice = {},
  ): Result<CommandOutcome<UpdatedDataset>> =>
    runCommand(project().host, (step) =>
      updateDataset(step, documentOf(table, 'newer.csv'), bytesOf(table), {
        datasetId,
        identifier: undefined,
        ...choice,
      }),
    );

  function update(datasetId: DatasetId, table: Table, choice: Choice = {}): UpdatedDataset {
    const outcome = tryUpdate(datasetId, table, choice);
    if (!outcome.ok) throw new Error(outcome.error.message);
    return outcome.value.value;
  }

  const plan = (datasetId: DatasetId | null, table: Table, choice: Choice = {}) =>
    planUpdate(db(), documentOf(table, 'newer.csv'), {
      datasetId,
      identifier: undefined,
      ...choice,
    });

  function send<Name extends OperationName>(name: Name, input: Call<Name>): Output<Name> {
    const outcome = takeOperation(project(), name, input);
    if (!outcome.ok) throw new Error(outcome.error.message);
    return outcome.value.value as Output<Name>;
  }

  function ask<Name extends OperationName>(name: Name, input: Call<Name>): Output<Name> {
    const valid = operationTable[name].input.parse(input) as Input<Name>;
    type Read = (context: object, input: Input<Name>) => Result<Output<Name>>;
    const { run } = handlers[name] as unknown as { run: Read };
    const answer = run({ project: project() }, valid);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  }

  /** Heads and rows as they are stored, in the order of the columns. */
  function stored(datasetId: DatasetId): string[][] {
    const dataset = listDatasets(db()).find(({ id }) => id === datasetId);
    const columns = dataset?.columns.map(({ id }) => readColumn(db(), id)) ?? [];
    const rows = Array.from({ length: dataset?.rows ?? 0 }, (_, row) =>
      columns.map(({ dictionary, codes }) => dictionary[codes[row] ?? 0] ?? ''),
    );
    return [dataset?.columns.map(({ name }) => name) ?? [], ...rows];
  }

  type Text = Readonly<{ id: SourceId; name: string; versionId: VersionId }>;
  const texts = (): readonly Text[] =>
    all<Text>(db(), 'select id, name, version_id as versionId from source order by id');
  const textOf = (sourceId: SourceId) => {
    const text = texts().find(({ id }) => id === sourceId);
    if (!text) throw new Error('no such text');
    return { ...text, ...readVersion(db(), text.versionId) };
  };

  /** Puts a code on some words of a text, their first occurrence. */
  function code(sourceId: SourceId, words: string, name = words): void {
    const start = textOf(sourceId).text.indexOf(words);
    send('codings.apply', {
      sourceId,
      start: textOffset(start),
      end: textOffset(start + words.length),
      newCode: { name, parentId: null },
    });
  }

  type Coded = Readonly<{ name: string; versionId: VersionId; start: number; end: number }>;
  /** Every coding with the words it stands on; those that lost their place are marked. */
  const coded = (): string[] =>
    all<Coded>(
      db(),
      `select code.name, coding.version_id as versionId, start_offset as start, end_offset as end
       from coding join code on code.id = coding.code_id order by coding.id`,
    ).map(({ name, versionId, start, end }) => {
      const words = readVersion(db(), versionId).text.slice(start, end);
      const isThere = texts().some((text) => text.versionId === versionId);
      return `${name} = ${words}${isThere ? '' : ' (lost)'}`;
    });

  return {
    db,
    importTable,
    tryUpdate,
    update,
    plan,
    send,
    ask,
    stored,
    texts,
    textOf,
    code,
    coded,
  };
}
