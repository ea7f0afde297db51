import type { ByteSink } from '../../../formats/exports/byte-sink.ts';
import type { DocxComment } from '../../../formats/exports/docx-body.ts';
import { writeDocx } from '../../../formats/exports/docx-document.ts';
import type { Written } from '../../../formats/exports/export-table.ts';
import { archiveWriter, plainFileName } from '../../../formats/exports/file-archive.ts';
import type { Loss } from '../../../shared/domain/file-inspection.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import { type CodePlace, listCodePlaces } from '../../project/queries/code-queries.ts';
import { defaultWeight } from '../../project/queries/coding-queries.ts';
import {
  type ListedCoding,
  listCodingsBySource,
} from '../../project/queries/coding-export-queries.ts';
import { listCoderNames, listCodingMemos } from '../../project/queries/export-queries.ts';
import { readPresent } from '../../exporting/read-present.ts';
import {
  type ExportRequest,
  filterOf,
  listAskedSources,
  type MadeExport,
  type PlacedSource,
  waitingLosses,
} from './export-material.ts';
import type { Pace } from './pace.ts';

type Remarks = (source: PlacedSource) => readonly DocxComment[];

/** Texts as they stand now; in Word documents each coding is a comment. One source is a file unless an
 * archive is wanted, several are an archive. */
export async function makeSources(
  db: Database,
  request: ExportRequest,
  sink: ByteSink,
  pace: Pace,
  archive: boolean,
): Promise<Result<MadeExport>> {
  const sources = listAskedSources(db, request);
  const [only] = sources;
  if (!only) {
    return refuse(
      'not_found',
      'There are no sources yet, so there is nothing to export. Import some first.',
    );
  }
  const isWord = request.kind === 'sources_docx';
  const write = isWord ? wordWriter(db, request) : plainText;
  const ending = isWord ? '.docx' : '.txt';
  const waiting = isWord ? waitingLosses(db) : [];
  if (sources.length === 1 && !archive) {
    await pace(0, 1, 'files');
    const { bytes, losses } = write(only, wordsOf(db, only));
    sink.write(bytes);
    const what = plainFileName(withoutEnding(only.name));
    return ok({ ending, what, items: 1, losses: unite([...waiting, ...losses]) });
  }
  const losses = [...waiting];
  const zip = archiveWriter(sink);
  for (const [done, source] of sources.entries()) {
    await pace(done, sources.length, 'files');
    const written = write(source, wordsOf(db, source));
    losses.push(...written.losses);
    const { folder, name } = source;
    zip.add({ folder, name: withoutEnding(name), ending, bytes: written.bytes });
  }
  zip.finish();
  return ok({ ending: '.zip', what: 'sources', items: sources.length, losses: unite(losses) });
}

type WriteSource = (source: PlacedSource, text: string) => Written;

const plainText: WriteSource = (_, text) => ({ bytes: new TextEncoder().encode(text), losses: [] });

function wordWriter(db: Database, request: ExportRequest): WriteSource {
  const remarks = remarksIn(db, request);
  return (source, text) => writeDocx(text, remarks(source));
}

/** @throws SourceGone where the source was removed since the export began. */
function wordsOf(db: Database, source: PlacedSource): string {
  return readPresent(db, source.versionId, source.name).text;
}

/** A source is often called as the file that it came from. */
function withoutEnding(name: string): string {
  return name.replace(/\.(?:txt|docx|md|rtf|odt|pdf|vtt|srt|html?|csv|xlsx|sav)$/iu, '');
}

function remarksIn(db: Database, request: ExportRequest): Remarks {
  const codings = listCodingsBySource(db, filterOf(db, request));
  const codes = listCodePlaces(db);
  const coders = listCoderNames(db);
  const memos = listCodingMemos(db);
  return ({ id }) =>
    (codings.get(id) ?? []).map((coding) => ({
      start: coding.start,
      end: coding.end,
      author: coders.get(coding.coderId) ?? '',
      lines: linesOf(coding, codes.get(coding.codeId), memos.get(coding.id)),
    }));
}

function linesOf(
  { weight }: ListedCoding,
  place: CodePlace | undefined,
  memo: string | undefined,
): readonly string[] {
  return [
    place?.path ?? '',
    ...(weight === defaultWeight ? [] : [`Weight ${weight}`]),
    ...(memo === undefined ? [] : memo.split('\n')),
  ];
}

/** What was lost in several texts for one reason, counted together. */
function unite(losses: readonly Loss[]): readonly Loss[] {
  return [...Map.groupBy(losses, ({ what, why }) => `${what}\n${why}`).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, count: same.reduce((sum, { count }) => sum + count, 0) }] : [];
  });
}
