import type { ByteSink } from '../../../formats/exports/byte-sink.ts';
import type { ExportColumn } from '../../../formats/exports/export-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import { listCodePlaces } from '../../project/queries/code-queries.ts';
import { readCodings } from '../../project/queries/coding-table.ts';
import { listCoderNames, listCodingMemos } from '../../project/queries/export-queries.ts';
import { attributeNames, type KnownCases, listKnownCases } from './case-columns.ts';
import {
  type ExportRequest,
  filterOf,
  listAskedSources,
  type MadeExport,
  waitingLosses,
} from './export-material.ts';
import type { Pace } from './pace.ts';
import { lineWriter, sheetWriter } from './segment-writers.ts';
import { whoSpeaks } from './who-speaks.ts';
import { type SegmentMaterial, writeSegments } from './write-segments.ts';

const before: readonly ExportColumn[] = [
  { name: 'source', width: 24 },
  { name: 'folder', width: 16 },
  { name: 'speaker', width: 14 },
  { name: 'time', width: 10 },
  { name: 'case', width: 18 },
  { name: 'other cases', width: 14 },
];
const behind: readonly ExportColumn[] = [
  { name: 'code', width: 28 },
  { name: 'coder', width: 14 },
  { name: 'weight' },
  { name: 'memo', width: 32, wraps: true },
  { name: 'start' },
  { name: 'end' },
  { name: 'words', width: 80, wraps: true },
];

/**
 * Every coded segment with its words, a row each, by source and place in its text. All but the words is read at once, so
 * that what others do meanwhile does not show; words are immutable.
 */
export async function makeSegments(
  db: Database,
  request: ExportRequest,
  sink: ByteSink,
  pace: Pace,
): Promise<Result<MadeExport>> {
  const sources = listAskedSources(db, request);
  const versions = sources.map(({ versionId }) => versionId);
  const codings = readCodings(db, filterOf(db, request), versions);
  const total = codings.rows.length;
  if (total === 0) return nothing(request);
  const material = { sources, codings, ...gather(db) };
  const waiting = waitingLosses(db);
  const columns = columnsOf(material.cases);
  const isSheet = request.kind === 'segments_xlsx';
  const losses = isSheet
    ? await writeSegments(db, material, sheetWriter(sink, columns), pace)
    : await writeSegments(db, material, lineWriter(sink, columns), pace);
  const ending = isSheet ? '.xlsx' : '.csv';
  return ok({ ending, what: 'segments', items: total, losses: [...losses, ...waiting] });
}

function nothing({ codeId, coderId, sourceIds }: ExportRequest): Result<never> {
  return codeId === undefined && coderId === undefined && !sourceIds
    ? refuse(
        'not_found',
        'No passage is coded yet, so there are no segments to export. Code one in Read first.',
      )
    : refuse(
        'not_found',
        'No segment fits these choices. Nothing was exported. Take one of them back.',
      );
}

function gather(db: Database): Omit<SegmentMaterial, 'sources' | 'codings'> {
  return {
    cases: listKnownCases(db),
    caseOf: whoSpeaks(db),
    codes: listCodePlaces(db),
    coders: listCoderNames(db),
    memos: listCodingMemos(db),
  };
}

function columnsOf({ attributes }: KnownCases): readonly ExportColumn[] {
  const taken = [...before, ...behind].map(({ name }) => name);
  return [...before, ...attributeNames(attributes, taken).map((name) => ({ name })), ...behind];
}
