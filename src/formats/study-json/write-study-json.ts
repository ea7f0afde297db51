import { type ByteSink, collectBytes } from '../exports/byte-sink.ts';
import {
  fetchCells,
  fetchOriginal,
  writeThrough,
  type WritingSteps,
  type WrittenSource,
  type WrittenStudy,
  type WrittenTable,
} from '../exports/written-study.ts';
import { createUtf8Sink, type Utf8Sink } from '../text/utf8-sink.ts';

export type StudyJsonOptions = Readonly<{
  /** The program that writes, with its version, such as `Verbatim 0.1.0`. */
  origin: string;
  /** ISO 8601, UTC. */
  writtenAt: string;
}>;

/**
 * The whole study as JSON (docs/formats/study-json.md), from which `readStudyJson` makes the same study again. Each thing stands
 * on a line of its own, so that two such files can be compared. `origin` takes the place of the study's own.
 */
export function* studyJsonSteps(
  study: WrittenStudy,
  { origin, writtenAt }: StudyJsonOptions,
  file: ByteSink,
): WritingSteps<void> {
  const sink = createUtf8Sink(file);
  sink.write('{"format":"verbatim-study","version":1');
  writeMember(sink, 'origin', origin);
  writeMember(sink, 'writtenAt', writtenAt);
  writeMember(sink, 'name', study.name);
  writeList(sink, 'coders', study.coders);
  writeList(sink, 'codes', study.codes);
  writeList(sink, 'sets', study.sets);
  const columns = (study.tables ?? []).reduce((sum, table) => sum + table.columns.length, 0);
  const total = columns + study.sources.length;
  if (study.tables) yield* writeTables(sink, study.tables, total);
  yield* writeSources(sink, study.sources, columns, total);
  writeList(sink, 'attributes', study.attributes);
  writeList(sink, 'cases', study.cases);
  writeList(sink, 'codings', study.codings);
  writeList(sink, 'memos', study.memos);
  writeList(sink, 'links', study.links);
  sink.write('}\n');
  sink.finish();
}

/** The whole file at once, see `studyJsonSteps`. */
export function writeStudyJson(study: WrittenStudy, options: StudyJsonOptions): Uint8Array {
  const file = collectBytes();
  writeThrough(studyJsonSteps(study, options, file));
  return file.bytes();
}

function writeMember(sink: Utf8Sink, name: string, value: string): void {
  sink.write(`,\n${JSON.stringify(name)}:${JSON.stringify(value)}`);
}

function writeList(sink: Utf8Sink, name: string, rows: readonly unknown[]): void {
  sink.write(`,\n${JSON.stringify(name)}:[`);
  for (const [at, row] of rows.entries()) {
    sink.write(`${at === 0 ? '' : ','}\n${JSON.stringify(row)}`);
  }
  sink.write(rows.length === 0 ? ']' : '\n]');
}

/** Each column on a line of its own, fetched when its turn comes. */
function* writeTables(
  sink: Utf8Sink,
  tables: readonly WrittenTable[],
  total: number,
): WritingSteps<void> {
  let done = 0;
  sink.write(',\n"tables":[');
  for (const [at, { columns, ...table }] of tables.entries()) {
    sink.write(`${at === 0 ? '' : ','}\n${JSON.stringify(table).slice(0, -1)},"columns":[`);
    for (const [position, column] of columns.entries()) {
      yield { done, total };
      sink.write(`${position === 0 ? '' : ','}\n${JSON.stringify(fetchCells(column))}`);
      done += 1;
    }
    sink.write('\n]}');
  }
  sink.write(tables.length === 0 ? ']' : '\n]');
}

function* writeSources(
  sink: Utf8Sink,
  sources: readonly WrittenSource[],
  before: number,
  total: number,
): WritingSteps<void> {
  sink.write(',\n"sources":[');
  for (const [at, source] of sources.entries()) {
    yield { done: before + at, total };
    sink.write(at === 0 ? '\n' : ',\n');
    writeSource(sink, source);
  }
  sink.write(sources.length === 0 ? ']' : '\n]');
}

/** Bytes that become Base64 together; no remainder stays when they are parted by three. */
const encodedTogether = 3 * 128 * 1024;

/** Bytes are Base64 (RFC 4648, 4), handed on in pieces: a large file in one string would be too long for one. */
function writeSource(sink: Utf8Sink, { original, ...source }: WrittenSource): void {
  const bytes = fetchOriginal({ original });
  if (bytes === null) {
    sink.write(JSON.stringify({ ...source, original: null }));
    return;
  }
  sink.write(`${JSON.stringify(source).slice(0, -1)},"original":"`);
  for (let from = 0; from < bytes.length; from += encodedTogether) {
    const { buffer, byteOffset, byteLength } = bytes.subarray(from, from + encodedTogether);
    sink.write(Buffer.from(buffer, byteOffset, byteLength).toString('base64'));
  }
  sink.write('"}');
}
