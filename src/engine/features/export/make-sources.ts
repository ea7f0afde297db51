import type { DocxComment } from '../../../formats/exports/docx-body.ts';
import { writeDocx } from '../../../formats/exports/docx-document.ts';
import {
  type ArchivedFile,
  plainFileName,
  writeArchive,
} from '../../../formats/exports/file-archive.ts';
import type { Loss } from '../../../shared/domain/file-inspection.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import { type CodePlace, listCodePlaces } from '../../project/queries/code-queries.ts';
import { defaultWeight } from '../../project/queries/coding-queries.ts';
import {
  listCoderNames,
  listCodingMemos,
  type PresentCoding,
} from '../../project/queries/export-queries.ts';
import { readVersion } from '../../project/version-cache.ts';
import {
  type ExportRequest,
  listAskedCodings,
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
  const remarks = isWord ? remarksIn(db, request) : null;
  const losses = isWord ? [...waitingLosses(db)] : [];
  const files: ArchivedFile[] = [];
  for (const [done, source] of sources.entries()) {
    await pace(done, sources.length, 'files');
    const { text } = readVersion(db, source.versionId);
    const written = remarks
      ? writeDocx(text, remarks(source))
      : { bytes: new TextEncoder().encode(text), losses: [] };
    losses.push(...written.losses);
    const { folder, name } = source;
    files.push({
      folder,
      name: withoutEnding(name),
      ending: isWord ? '.docx' : '.txt',
      bytes: written.bytes,
    });
  }
  const [first] = files;
  const together = { items: files.length, losses: unite(losses) };
  return files.length === 1 && first && !archive
    ? ok({ bytes: first.bytes, ending: first.ending, what: plainFileName(first.name), ...together })
    : ok({ bytes: writeArchive(files), ending: '.zip', what: 'sources', ...together });
}

/** A source is often called as the file that it came from. */
function withoutEnding(name: string): string {
  return name.replace(/\.(?:txt|docx|md|rtf|odt|pdf|vtt|srt|html?|csv|xlsx|sav)$/iu, '');
}

function remarksIn(db: Database, request: ExportRequest): Remarks {
  const codings = listAskedCodings(db, request);
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
  { weight }: PresentCoding,
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
