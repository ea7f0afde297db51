import { zipSync } from 'fflate';
import type { ExchangedStudy } from '../../../shared/domain/exchanged-study.ts';
import type { FileInspection } from '../../../shared/domain/file-inspection.ts';
import { readZipDirectory } from '../../zip/zip-directory.ts';
import { readQdpx } from './read-qdpx.ts';

/** A GUID that ends in a number, as tests write them. */
export function guid(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

export type ProjectFixture = Readonly<{
  /** What stands in `Project`. */
  body: string;
  origin?: string;
  name?: string;
  /** Files by their path in the archive. */
  files?: Readonly<Record<string, string | Uint8Array>>;
  description?: string;
}>;

/** The bytes of a project as an exporter would write it. */
export function projectBytes(fixture: ProjectFixture): Uint8Array {
  const { body, origin = 'Tester 1.0', name = 'Fixture', files = {} } = fixture;
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<Project name="${name}" origin="${origin}" xmlns="urn:QDA-XML:project:1.0">${body}</Project>`;
  const bytesOf = (content: string | Uint8Array): Uint8Array =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return zipSync({
    ...Object.fromEntries(Object.entries(files).map(([path, content]) => [path, bytesOf(content)])),
    [fixture.description ?? 'project.qde']: bytesOf(xml),
  });
}

export type ReadFixture = Readonly<{
  study: ExchangedStudy;
  inspection: FileInspection;
  losses: Readonly<Record<string, number>>;
  /** Code, quote and offsets of each coding. */
  quotes: readonly string[];
}>;

/** Reads a project that has to be readable. */
export async function readFixture(fixture: ProjectFixture): Promise<ReadFixture> {
  const bytes = projectBytes(fixture);
  const read = await readQdpx(bytes, readZipDirectory(bytes), 'fixture.qdpx');
  if (!read.ok) throw new Error(read.error.message);
  const { content, inspection } = read.value;
  if (content.type !== 'study') throw new Error('It is no study');
  const { study } = content;
  return {
    study,
    inspection,
    losses: Object.fromEntries(inspection.losses.map(({ what, count }) => [what, count])),
    quotes: study.codings.map(({ codeKey, sourceKey, start, end }) => {
      const text = study.sources.find(({ key }) => key === sourceKey)?.text ?? '';
      const code = study.codes.find(({ key }) => key === codeKey)?.name ?? '';
      return `${code}: ${text.slice(start, end)}`;
    }),
  };
}

/** A codebook of codes named `a`, `b`, ... whose GUIDs end in 1, 2, ... */
export function codeBook(count = 1): string {
  const codes = Array.from({ length: count }, (_, index) => {
    const name = String.fromCharCode(97 + index);
    return `<Code guid="${guid(index + 1)}" name="${name}" isCodable="true"/>`;
  });
  return `<CodeBook><Codes>${codes.join('')}</Codes></CodeBook>`;
}

/** A selection with one coding by the code whose GUID ends in `code`. */
export function selection(number: number, start: number, end: number, name = '', code = 1): string {
  return `<PlainTextSelection guid="${guid(number)}" name="${name}" startPosition="${start}" endPosition="${end}">${coding(number + 1, code)}</PlainTextSelection>`;
}

export function coding(number: number, code = 1): string {
  return `<Coding guid="${guid(number)}"><CodeRef targetGUID="${guid(code)}"/></Coding>`;
}
