import {
  computeMetricReport,
  type NamedColumn,
} from '../../../core/metrics/compute-metric-report.ts';
import type { DatasetColumn } from '../../../shared/domain/dataset.ts';
import type { InspectedColumn } from '../../../shared/domain/file-inspection.ts';
import type { MetricReport } from '../../../shared/domain/metric.ts';
import type { DatasetId } from '../../../shared/ids.ts';
import type { Input, OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { deleteRespondents } from '../../project/queries/case-queries.ts';
import {
  deleteDataset,
  findDataset,
  listDatasets,
  listSourcesOfDataset,
  readColumn,
  updateColumnRole,
  updateDatasetName,
} from '../../project/queries/dataset-queries.ts';
import { deleteSource } from '../../project/queries/source-queries.ts';
import {
  type Handlers,
  reads,
  readsAnywhere,
  type Services,
  writes,
} from '../../session/handler.ts';
import { notFound } from '../not-found.ts';
import { readRows } from './read-rows.ts';
import { resolveColumn } from './resolve-column.ts';

type Names = Extract<keyof OperationTable, `datasets.${string}` | 'metrics.compute'>;

const gone = notFound('This table');

type Columns = Readonly<{
  columns: readonly (DatasetColumn | InspectedColumn)[];
  load: (position: number) => NamedColumn['values'];
}>;

function columnsOfDataset({ session }: Services, datasetId: DatasetId): Result<Columns> {
  const db = session.current()?.db;
  if (!db) return refuse('no_project', 'No study is open. Open one on the Home screen.');
  const dataset = findDataset(db, datasetId);
  if (!dataset) return gone;
  const load = (position: number): NamedColumn['values'] => {
    const column = dataset.columns.find((known) => known.position === position);
    if (!column) throw new Error(`no column at ${position}`);
    return readColumn(db, column.id);
  };
  return ok({ columns: dataset.columns, load });
}

async function columnsOfFile(
  { staged }: Services,
  file: Extract<Input<'metrics.compute'>['from'], { file: unknown }>['file'],
): Promise<Result<Columns>> {
  const read = await staged.read(file, {});
  if (!read.ok) return read;
  const { content } = read.value;
  if (content.type !== 'table') {
    return refuse(
      'file_unknown_format',
      'This file is a text, not a table: there is no column to compute from.',
    );
  }
  const load = (position: number): NamedColumn['values'] => {
    const column = content.columns.find(({ info }) => info.position === position);
    if (!column) throw new Error(`no column at ${position}`);
    return column.values;
  };
  return ok({ columns: content.columns.map(({ info }) => info), load });
}

async function compute(
  services: Services,
  input: Input<'metrics.compute'>,
): Promise<Result<MetricReport>> {
  const { from, metric, by, options } = input;
  const table =
    'datasetId' in from
      ? columnsOfDataset(services, from.datasetId)
      : await columnsOfFile(services, from.file);
  if (!table.ok) return table;
  const { columns, load } = table.value;
  const column = resolveColumn(columns, input.column);
  if (!column.ok) return column;
  const segment = by === undefined ? ok(null) : resolveColumn(columns, by);
  if (!segment.ok) return segment;
  const named = ({ question, position }: { question: string; position: number }): NamedColumn => ({
    name: question,
    values: load(position),
  });
  return computeMetricReport({
    metric,
    column: named(column.value),
    by: segment.value && named(segment.value),
    options: {
      ...(options.scale ? { scale: options.scale } : {}),
      ...(options.reversed === undefined ? {} : { reversed: options.reversed }),
      ...(options.interval ? { interval: options.interval } : {}),
      ...(options.csat ? { csat: options.csat } : {}),
    },
  });
}

export const datasetHandlers: Handlers<Names> = {
  'datasets.list': reads(({ project }) => ok(listDatasets(project.db))),
  'datasets.rows': reads(({ project }, { datasetId, offset, limit }) => {
    const dataset = findDataset(project.db, datasetId);
    return dataset ? ok(readRows(project.db, dataset, offset, limit)) : gone;
  }),
  'datasets.rename': writes(({ db, describe }, { datasetId, name }) => {
    const dataset = findDataset(db, datasetId);
    if (!dataset) return gone;
    describe('dataset.rename', { from: dataset.name, to: name });
    updateDatasetName(db, datasetId, name);
    return ok(null);
  }),
  'datasets.setRole': writes(({ db, describe }, { datasetId, position, role }) => {
    const column = findDataset(db, datasetId)?.columns.find((known) => known.position === position);
    if (!column) return notFound('This column');
    describe('dataset.role', { name: column.name });
    updateColumnRole(db, column.id, role);
    return ok(null);
  }),
  'datasets.delete': writes(({ db, describe }, { datasetId }) => {
    const dataset = findDataset(db, datasetId);
    if (!dataset) return gone;
    describe('dataset.delete', { name: dataset.name });
    for (const sourceId of listSourcesOfDataset(db, datasetId)) deleteSource(db, sourceId);
    deleteRespondents(db, datasetId);
    deleteDataset(db, datasetId);
    return ok(null);
  }),
  'metrics.compute': readsAnywhere(compute),
};
