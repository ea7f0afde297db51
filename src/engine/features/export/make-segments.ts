import { csvWriter } from '../../../formats/exports/csv-writer.ts';
import type {
  ExportColumn,
  ExportRow,
  TableWriter,
} from '../../../formats/exports/export-table.ts';
import { xlsxWriter } from '../../../formats/exports/xlsx-writer.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import { listCodePlaces } from '../../project/queries/code-queries.ts';
import {
  listCoderNames,
  listCodingMemos,
  type PresentCoding,
} from '../../project/queries/export-queries.ts';
import { readVersion, type VersionText } from '../../project/version-cache.ts';
import { attributeNames, type KnownCases, listKnownCases, valueCell } from './case-columns.ts';
import {
  type ExportRequest,
  listAskedCodings,
  listAskedSources,
  type MadeExport,
  type PlacedSource,
  waitingLosses,
} from './export-material.ts';
import type { Pace } from './pace.ts';
import { turnsIn, whoSpeaks, type WhoSpeaks } from './who-speaks.ts';

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

/** Rows that are written at once. */
const rowsTogether = 200;

type Around = Readonly<{
  cases: KnownCases;
  caseOf: WhoSpeaks;
  codes: ReturnType<typeof listCodePlaces>;
  coders: ReadonlyMap<number, string>;
  memos: ReturnType<typeof listCodingMemos>;
}>;

/**
 * Every coded segment with its words, a row each, by source and place in its text. All but the words is read at once, so
 * that what others do meanwhile does not show; words are immutable.
 */
export async function makeSegments(
  db: Database,
  request: ExportRequest,
  pace: Pace,
): Promise<Result<MadeExport>> {
  const codings = listAskedCodings(db, request);
  const sources = listAskedSources(db, request).filter(({ id }) => codings.has(id));
  const total = sources.reduce((sum, { id }) => sum + (codings.get(id)?.length ?? 0), 0);
  if (total === 0) return nothing(request);
  const around = gather(db);
  const losses = waitingLosses(db);
  const ending = request.kind === 'segments_xlsx' ? '.xlsx' : '.csv';
  const writer = ending === '.xlsx' ? xlsxWriter() : csvWriter();
  writer.begin('Segments', columnsOf(around.cases));
  await writeRows(writer, db, sources, codings, around, (done) => pace(done, total, 'rows'));
  const { bytes, losses: more } = writer.finish();
  return ok({ bytes, ending, what: 'segments', items: total, losses: [...more, ...losses] });
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

function gather(db: Database): Around {
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

async function writeRows(
  writer: TableWriter,
  db: Database,
  sources: readonly PlacedSource[],
  codings: ReturnType<typeof listAskedCodings>,
  around: Around,
  pace: (done: number) => Promise<void>,
): Promise<void> {
  let done = 0;
  for (const source of sources) {
    const own = codings.get(source.id) ?? [];
    const folder = source.folder.join(' / ');
    for (let from = 0; from < own.length; from += rowsTogether) {
      await pace(done);
      const some = own.slice(from, from + rowsTogether);
      const [first] = some;
      if (!first) break;
      const { text, turns } = readVersion(db, first.versionId);
      writer.add(some.map((coding) => rowOf(source.name, folder, coding, { text, turns }, around)));
      done += some.length;
    }
  }
}

function rowOf(
  source: string,
  folder: string,
  coding: PresentCoding,
  { text, turns }: VersionText,
  { cases, caseOf, codes, coders, memos }: Around,
): ExportRow {
  const touched = turnsIn(turns, coding.start, coding.end);
  const [turn] = touched;
  const speaking = [...new Set(touched.flatMap((each) => caseOf(coding.versionId, each) ?? []))];
  const [first, ...others] = speaking;
  const nameOf = (id: CaseId): string => cases.byId.get(id)?.name ?? '';
  return [
    source,
    folder,
    turn?.speaker ?? '',
    turn && turn.timeMs !== null ? clock(turn.timeMs) : '',
    first === undefined ? '' : nameOf(first),
    others.map(nameOf).join('; '),
    ...cases.attributes.map((attribute) =>
      valueCell(attribute, first === undefined ? undefined : cases.valueOf(first, attribute)),
    ),
    codes.get(coding.codeId)?.path ?? '',
    coders.get(coding.coderId) ?? '',
    coding.weight,
    memos.get(coding.id) ?? '',
    coding.start,
    coding.end,
    text.slice(coding.start, coding.end),
  ];
}

/** `01:02:03` of milliseconds. */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((value) => String(Math.floor(value)).padStart(2, '0'))
    .join(':');
}
