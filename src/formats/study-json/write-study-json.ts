import type { ExchangedSource, ExchangedStudy } from '../../shared/domain/exchanged-study.ts';
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
export function writeStudyJson(study: ExchangedStudy, options: StudyJsonOptions): Uint8Array {
  const { origin, writtenAt } = options;
  const sink = createUtf8Sink();
  sink.write('{"format":"verbatim-study","version":1');
  writeMember(sink, 'origin', origin);
  writeMember(sink, 'writtenAt', writtenAt);
  writeMember(sink, 'name', study.name);
  writeList(sink, 'coders', study.coders);
  writeList(sink, 'codes', study.codes);
  writeList(sink, 'sets', study.sets);
  writeList(sink, 'sources', study.sources, plainSource);
  writeList(sink, 'attributes', study.attributes);
  writeList(sink, 'cases', study.cases);
  writeList(sink, 'codings', study.codings);
  writeList(sink, 'memos', study.memos);
  writeList(sink, 'links', study.links);
  sink.write('}\n');
  return sink.finish();
}

function writeMember(sink: Utf8Sink, name: string, value: string): void {
  sink.write(`,\n${JSON.stringify(name)}:${JSON.stringify(value)}`);
}

function writeList<Row>(
  sink: Utf8Sink,
  name: string,
  rows: readonly Row[],
  plain: (row: Row) => unknown = (row) => row,
): void {
  sink.write(`,\n${JSON.stringify(name)}:[`);
  for (const [at, row] of rows.entries()) {
    sink.write(`${at === 0 ? '' : ','}\n${JSON.stringify(plain(row))}`);
  }
  sink.write(rows.length === 0 ? ']' : '\n]');
}

/** Bytes are Base64 (RFC 4648, 4). */
function plainSource({ original, ...source }: ExchangedSource): unknown {
  if (original === null) return { ...source, original };
  const { buffer, byteOffset, byteLength } = original;
  return { ...source, original: Buffer.from(buffer, byteOffset, byteLength).toString('base64') };
}
