import type { ExchangedStudy } from '../../../shared/domain/exchanged-study.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { refuseFile } from '../../documents/refusals.ts';
import type { ReadDocument } from '../../read-document.ts';
import { documentOfStudy } from './inspect-study.ts';
import { readCodes, readCodeSets } from './read-codes.ts';
import { newContext } from './read-project.ts';
import { studyNameOf } from './read-qdpx.ts';
import { childOf, readXmlTree, type XmlNode } from './xml-tree.ts';

/**
 * A REFI-QDA codebook (.qdc): codes and sets of codes. Fails with `file_unknown_format` for the description of a project without
 * its files, and `file_damaged` for XML that is not well-formed or not to be trusted.
 */
export function readQdc(text: string, fileName: string): Result<ReadDocument> {
  const root = codebookIn(text);
  if (!root) {
    const advice = 'Export the codebook again as REFI-QDA (.qdc) and import that.';
    return refuseFile('file_damaged', fileName, 'its XML is damaged or not complete', advice);
  }
  if (root.name === 'Project') {
    const reason = 'it is the description of a REFI-QDA project without its files';
    const advice = 'Import the project itself, which ends in .qdpx.';
    return refuseFile('file_unknown_format', fileName, reason, advice);
  }
  const context = newContext(root);
  const codes = readCodes(childOf(root, 'Codes'), context);
  const study: ExchangedStudy = {
    name: studyNameOf(fileName),
    origin: context.origin,
    coders: [],
    codes: codes.codes,
    sets: readCodeSets(childOf(root, 'Sets'), codes, context),
    sources: [],
    attributes: [],
    cases: [],
    codings: [],
    memos: [],
    links: [],
  };
  const { findings } = context;
  const read = { study, losses: findings.losses(), warnings: findings.warnings() };
  return ok(documentOfStudy(read, { fileName, format: 'qdc' }));
}

function codebookIn(text: string): XmlNode | null {
  try {
    return readXmlTree(new TextEncoder().encode(text));
  } catch {
    // Whatever the parser refuses is one thing to the person: the file.
    return null;
  }
}
