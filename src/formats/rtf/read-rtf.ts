import { lossesOf, type ReadText } from '../documents/read-text.ts';
import { rtfReader } from './rtf-reader.ts';
import { rtfTokens } from './rtf-tokens.ts';

/**
 * The words of a Rich Text document: a line for each paragraph, line break and table row; the cells of a row are parted by
 * tabs; notes apart. Results of fields are taken, their instructions not. Hidden text, tracked deletions, headers, pictures
 * and objects are left out and counted. A file that was cut is read as far as it goes, with a warning. Null where nothing
 * can be read: it is nested deeper than 256 groups, or was cut before its first word.
 */
export function readRtf(bytes: Uint8Array): ReadText | null {
  const reader = rtfReader(bytes);
  let depth = 0;
  for (const token of rtfTokens(bytes)) {
    if (token.type === 'open') depth += 1;
    if (token.type === 'close') depth -= 1;
    if (depth > maxDepth) return null;
    reader.read(token);
    // Whatever stands behind the last group is no part of the document.
    if (depth === 0) break;
  }
  const { body, notes, counts, unknownPages } = reader.finish();
  if (depth > 0 && body.trim() === '') return null;
  const warnings = unknownPages.map(
    (page) => `Letters of the unknown code page ${page} were read as Windows-1252; check é and ö.`,
  );
  if (depth > 0) {
    warnings.unshift('The file ends in the middle of the document; it was read as far as it goes.');
  }
  return { body, notes, losses: lossesOf(counts), warnings };
}

/** Groups inside groups, at most. Documents of Word stay below 30. */
const maxDepth = 256;
