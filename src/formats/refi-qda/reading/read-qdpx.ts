import { ok, type Result } from '../../../shared/result.ts';
import { refuseFile } from '../../documents/refusals.ts';
import type { ReadDocument } from '../../read-document.ts';
import type { ZipEntry } from '../../zip/zip-directory.ts';
import { ZipError } from '../../zip/zip-limits.ts';
import { documentOfStudy } from './inspect-study.ts';
import { findDescription, openArchive } from './project-archive.ts';
import { readProject } from './read-project.ts';
import { readXmlTree } from './xml-tree.ts';

/**
 * A REFI-QDA project (.qdpx), version 1.0 and what exporters make of it: codes, sources, codings, cases, notes and links.
 * Nothing outside of the archive is looked at. Fails with `file_unknown_format` where the description is none of a project.
 *
 * @throws ZipError or XmlRefused where the archive or its description is damaged, too large or hostile.
 */
export async function readQdpx(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  fileName: string,
): Promise<Result<ReadDocument>> {
  const entry = findDescription(entries);
  if (!entry) throw new ZipError('damaged', 'no description of a project');
  const archive = openArchive(bytes, entries);
  const description = archive.read(entry);
  if (!description) throw new ZipError('too_large', entry.name);
  const project = readXmlTree(description);
  if (project.name !== 'Project') {
    const reason = `the description in it, ${entry.name}, is not that of a REFI-QDA project`;
    const advice = 'Export the project again as REFI-QDA (.qdpx) and import that.';
    return refuseFile('file_unknown_format', fileName, reason, advice);
  }
  const read = await readProject(project, archive, studyNameOf(fileName));
  return ok(documentOfStudy(read, { fileName, format: 'qdpx' }));
}

/** The name of a file without folders and ending. */
export function studyNameOf(fileName: string): string {
  const base = fileName.split(/[\\/]/u).at(-1) ?? fileName;
  return base.replace(/(?<=.)\.[a-z]{3,4}$/iu, '').trim() || 'Untitled';
}
