import type { ExportRow } from '../../../formats/exports/export-table.ts';
import type { Loss } from '../../../shared/domain/file-inspection.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import type { CodeId, CodingId, VersionId } from '../../../shared/ids.ts';
import type { Database } from '../../project/database.ts';
import type { listCodePlaces } from '../../project/queries/code-queries.ts';
import type { readCodings } from '../../project/queries/coding-table.ts';
import type { listCodingMemos } from '../../project/queries/export-queries.ts';
import { readPresent } from '../../exporting/read-present.ts';
import type { KnownCases } from './case-columns.ts';
import type { PlacedSource } from './export-material.ts';
import type { Pace } from './pace.ts';
import type { SegmentWriter } from './segment-writers.ts';
import { findSpeaking, turnCases } from './turn-cases.ts';
import type { WhoSpeaks } from './who-speaks.ts';

/** Rows after which others may have their turn. */
const rowsTogether = 200;

/** What is told of segments, all but the words. */
export type SegmentMaterial = Readonly<{
  sources: readonly PlacedSource[];
  /** By the version of each source. */
  codings: ReturnType<typeof readCodings>;
  cases: KnownCases;
  caseOf: WhoSpeaks;
  codes: ReturnType<typeof listCodePlaces>;
  coders: ReadonlyMap<number, string>;
  memos: ReturnType<typeof listCodingMemos>;
}>;

/** Writes a row for each segment, by source and place in its text. Tells what could not go into the file. */
export async function writeSegments<Piece>(
  db: Database,
  material: SegmentMaterial,
  { prepare, add, finish }: SegmentWriter<Piece>,
  pace: Pace,
): Promise<readonly Loss[]> {
  const { rows, begins } = material.codings;
  const describe = describer(db, material, prepare);
  for (const [at, source] of material.sources.entries()) {
    const [from, to] = [begins[at] ?? 0, begins[at + 1] ?? 0];
    if (from === to) continue;
    const told = describe(source);
    for (let place = from; place < to; place += 1) {
      if (place % rowsTogether === 0) await pace(place, rows.length, 'rows');
      const { facts, own } = told(rows[place] ?? 0);
      add(facts, own);
    }
  }
  return finish();
}

type Prepare<Piece> = SegmentWriter<Piece>['prepare'];

/** `facts` stand in many rows, `own` in this one. */
type Told<Piece> = Readonly<{ facts: readonly Piece[]; own: ExportRow }>;

/** Tells of the segments of a source, by the rows of the codings. */
function describer<Piece>(
  db: Database,
  { codings: { columns }, cases, caseOf, codes, coders, memos }: SegmentMaterial,
  prepare: Prepare<Piece>,
): (source: PlacedSource) => (row: number) => Told<Piece> {
  const codeOf = remembered((id: number) => prepare([codes.get(id as CodeId)?.path ?? '']));
  const coderOf = remembered((id: number) => prepare([coders.get(id) ?? '']));
  const numbers = new Map(cases.rows.map(({ id }, at) => [id, at + 1]));
  const numberOf = (versionId: VersionId, turn: Turn): number | undefined => {
    const speaking = caseOf(versionId, turn);
    return speaking === undefined ? undefined : numbers.get(speaking);
  };
  return ({ name, folder, versionId }) => {
    const { text, turns } = readPresent(db, versionId, name);
    const place = prepare([name, folder.join(' / ')]);
    const ofTurns = turnCases(turns, versionId, numberOf);
    const voiceOf = voices(prepare);
    const speaking: number[] = [];
    const whoOf = remembered((_: number | string) => prepare(caseCells(cases, speaking)));
    return (row) => {
      const [start, end] = [columns.start[row] ?? 0, columns.end[row] ?? 0];
      const voice = voiceOf(turns[findSpeaking(ofTurns, start, end, speaking)]);
      const who = whoOf(speaking.length === 1 ? (speaking[0] ?? 0) : speaking.join(' '));
      const [code, coder] = [codeOf(columns.codeId[row] ?? 0), coderOf(columns.coderId[row] ?? 0)];
      const memo = memos.get((columns.id[row] ?? 0) as CodingId) ?? '';
      const words = text.slice(start, end);
      return {
        facts: [place, voice, who, code, coder],
        own: [columns.weight[row] ?? 0, memo, start, end, words],
      };
    };
  };
}

/** Who is named and when, once for each name where no time is known. */
function voices<Piece>(prepare: Prepare<Piece>): (turn: Turn | undefined) => Piece {
  const ofSpeaker = remembered((speaker: string) => prepare([speaker, '']));
  return (turn) =>
    turn && turn.timeMs !== null
      ? prepare([turn.speaker ?? '', clock(turn.timeMs)])
      : ofSpeaker(turn?.speaker ?? '');
}

/** The first of those who speak, the names of the others, and what is known about the first. */
function caseCells({ rows, cellsOf }: KnownCases, speaking: readonly number[]): ExportRow {
  const [first, ...others] = speaking.map((number) => rows[number - 1]);
  return [
    first?.name ?? '',
    others.map((each) => each?.name ?? '').join('; '),
    ...cellsOf(first?.id),
  ];
}

/** `make`, asked once for each key. */
function remembered<Key, Piece>(make: (key: Key) => Piece): (key: Key) => Piece {
  const made = new Map<Key, Piece>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const piece = make(key);
    made.set(key, piece);
    return piece;
  };
}

/** `01:02:03` of milliseconds. */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((value) => String(Math.floor(value)).padStart(2, '0'))
    .join(':');
}
