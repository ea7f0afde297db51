import type { ByteSink } from '../../../formats/exports/byte-sink.ts';
import { csvCells, csvWriter } from '../../../formats/exports/csv-writer.ts';
import type { ExportColumn, ExportRow } from '../../../formats/exports/export-table.ts';
import { xlsxWriter } from '../../../formats/exports/xlsx-writer.ts';
import type { Loss } from '../../../shared/domain/file-inspection.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import { listCodePlaces } from '../../project/queries/code-queries.ts';
import {
  type ListedCoding,
  listCodingsBySource,
} from '../../project/queries/coding-export-queries.ts';
import { listCoderNames, listCodingMemos } from '../../project/queries/export-queries.ts';
import { readPresent } from '../../exporting/read-present.ts';
import { attributeNames, type KnownCases, listKnownCases } from './case-columns.ts';
import {
  type ExportRequest,
  filterOf,
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

/** Rows after which others may have their turn. */
const rowsTogether = 200;

type Around = Readonly<{
  cases: KnownCases;
  caseOf: WhoSpeaks;
  codes: ReturnType<typeof listCodePlaces>;
  coders: ReadonlyMap<number, string>;
  memos: ReturnType<typeof listCodingMemos>;
}>;

/** What is told of one segment: `facts` stand in many rows and are the same array in all of them. */
type AddSegment = (facts: ExportRow, own: ExportRow) => void;

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
  const codings = listCodingsBySource(db, filterOf(db, request));
  const sources = listAskedSources(db, request).filter(({ id }) => codings.has(id));
  const total = sources.reduce((sum, { id }) => sum + (codings.get(id)?.length ?? 0), 0);
  if (total === 0) return nothing(request);
  const around = gather(db);
  const losses = waitingLosses(db);
  const ending = request.kind === 'segments_xlsx' ? '.xlsx' : '.csv';
  const columns = columnsOf(around.cases);
  const { add, finish } = ending === '.xlsx' ? asSheet(sink, columns) : asCsv(sink, columns);
  let done = 0;
  for (const source of sources) {
    const describe = segmentFacts(db, source, around);
    for (const coding of codings.get(source.id) ?? []) {
      if (done % rowsTogether === 0) await pace(done, total, 'rows');
      done += 1;
      const { facts, words } = describe(coding);
      add(facts, ownCells(coding, words, around));
    }
  }
  return ok({ ending, what: 'segments', items: total, losses: [...finish(), ...losses] });
}

type SegmentWriter = Readonly<{ add: AddSegment; finish: () => readonly Loss[] }>;

function asSheet(sink: ByteSink, columns: readonly ExportColumn[]): SegmentWriter {
  const writer = xlsxWriter(sink);
  writer.begin('Segments', columns);
  return { add: (facts, own) => writer.add([[...facts, ...own]]), finish: writer.finish };
}

/** What stands in many rows is made fit for CSV once. */
function asCsv(sink: ByteSink, columns: readonly ExportColumn[]): SegmentWriter {
  const writer = csvWriter(sink);
  writer.begin('Segments', columns);
  let [known, written]: [ExportRow, string] = [[], ''];
  return {
    add: (facts, own) => {
      if (facts !== known) [known, written] = [facts, csvCells(facts)];
      writer.addLine(`${written},${csvCells(own)}`);
    },
    finish: writer.finish,
  };
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

type Described = Readonly<{ facts: ExportRow; words: string }>;

/** Tells where a segment of a source stands and who speaks there. */
function segmentFacts(
  db: Database,
  { name, versionId, folder }: PlacedSource,
  { cases, caseOf }: Around,
): (coding: ListedCoding) => Described {
  const { text, turns } = readPresent(db, versionId, name);
  const path = folder.join(' / ');
  const nameOf = (id: CaseId): string => cases.byId.get(id)?.name ?? '';
  const factsOf = (touched: readonly Turn[]): ExportRow => {
    const [turn] = touched;
    const speaking = [...new Set(touched.flatMap((each) => caseOf(versionId, each) ?? []))];
    const [first, ...others] = speaking;
    return [
      name,
      path,
      turn?.speaker ?? '',
      turn && turn.timeMs !== null ? clock(turn.timeMs) : '',
      first === undefined ? '' : nameOf(first),
      others.map(nameOf).join('; '),
      ...cases.cellsOf(first),
    ];
  };
  const ofTurns = new Map<string, ExportRow>();
  return ({ start, end }) => {
    const touched = turnsIn(turns, start, end);
    const stretch = `${touched[0]?.index ?? ''} ${touched.length}`;
    const facts = ofTurns.get(stretch) ?? factsOf(touched);
    ofTurns.set(stretch, facts);
    return { facts, words: text.slice(start, end) };
  };
}

function ownCells(
  { id, codeId, coderId, weight, start, end }: ListedCoding,
  words: string,
  { codes, coders, memos }: Around,
): ExportRow {
  const code = codes.get(codeId)?.path ?? '';
  return [code, coders.get(coderId) ?? '', weight, memos.get(id) ?? '', start, end, words];
}

/** `01:02:03` of milliseconds. */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((value) => String(Math.floor(value)).padStart(2, '0'))
    .join(':');
}
