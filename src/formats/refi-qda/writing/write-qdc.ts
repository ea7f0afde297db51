import type { Loss } from '../../../shared/domain/file-inspection.ts';
import { collectBytes } from '../../exports/byte-sink.ts';
import type { WrittenStudy } from '../../exports/written-study.ts';
import { countLosses } from './qda-losses.ts';
import { writeCodes } from './write-codes.ts';
import { writeCodeSets } from './write-sets.ts';
import { createXmlWriter } from './xml-writer.ts';

export type QdaOptions = Readonly<{
  /** The program that writes, with its version, such as `Verbatim 0.1.0`. */
  origin: string;
  /** ISO 8601, UTC. */
  writtenAt: string;
}>;

export type QdaFile = Readonly<{ bytes: Uint8Array; losses: readonly Loss[] }>;

/**
 * The codes and sets of a study as a REFI-QDA codebook 1.0 (`.qdc`). The schema wants at least one code: without any, the file
 * is not valid and other programs may refuse it.
 */
export function writeQdc(
  study: Pick<WrittenStudy, 'codes' | 'sets'>,
  { origin }: Pick<QdaOptions, 'origin'>,
): QdaFile {
  const file = collectBytes();
  const xml = createXmlWriter(file);
  const losses = countLosses();
  xml.open('CodeBook', { xmlns: 'urn:QDA-XML:codebook:1.0', origin });
  writeCodes(xml, study.codes, () => [], losses);
  if (study.sets.length > 0) {
    xml.open('Sets');
    writeCodeSets(xml, study.sets, 'guid');
    xml.close();
  }
  xml.close();
  const replaced = xml.finish();
  if (replaced > 0) losses.add('characters', replaced);
  return { bytes: file.bytes(), losses: losses.list() };
}
