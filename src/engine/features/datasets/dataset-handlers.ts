import type { datasetUpdateOperations } from '../../../shared/operations/dataset-update-operations.ts';
import type { OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok } from '../../../shared/result.ts';
import { findAnsweredRow, listRowAnswers } from '../../project/queries/answer-codings.ts';
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
import { type Handlers, reads, writes } from '../../session/handler.ts';
import { resolveColumn } from '../../tables/resolve-column.ts';
import { notFound } from '../not-found.ts';
import { countValues } from './count-values.ts';
import { findRows, placeRow } from './find-rows.ts';
import { readRows } from './read-rows.ts';
import { writeCsvPart } from './write-csv-part.ts';

type Names = Exclude<
  Extract<keyof OperationTable, `datasets.${string}`>,
  keyof typeof datasetUpdateOperations
>;

const gone = notFound('This table');

export const datasetHandlers: Handlers<Names> = {
  'datasets.list': reads(({ project }) => ok(listDatasets(project.db))),
  'datasets.rows': reads(({ project }, { datasetId, offset, limit }) => {
    const dataset = findDataset(project.db, datasetId);
    return dataset ? ok(readRows(project.db, dataset, offset, limit)) : gone;
  }),
  'datasets.find': reads(({ project }, input) => {
    const dataset = findDataset(project.db, input.datasetId);
    return dataset ? findRows(project.db, dataset, input) : gone;
  }),
  'datasets.place': reads(({ project }, { row, ...question }) => {
    const dataset = findDataset(project.db, question.datasetId);
    return dataset ? placeRow(project.db, dataset, question, row) : gone;
  }),
  'datasets.csv': reads(({ project }, input) => {
    const dataset = findDataset(project.db, input.datasetId);
    return dataset ? writeCsvPart(project.db, dataset, input) : gone;
  }),
  'datasets.answers': reads(({ project }, { datasetId, row }) =>
    findDataset(project.db, datasetId) ? ok(listRowAnswers(project.db, datasetId, row)) : gone,
  ),
  'datasets.rowAt': reads(({ project }, { sourceId, at }) =>
    ok(findAnsweredRow(project.db, sourceId, at)),
  ),
  'datasets.values': reads(({ project }, input) => {
    const dataset = findDataset(project.db, input.datasetId);
    if (!dataset) return gone;
    const column = resolveColumn(dataset.columns, input.column);
    return column.ok ? ok(countValues(readColumn(project.db, column.value.id), input)) : column;
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
};
