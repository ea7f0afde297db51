import { ok, type Result } from '../../shared/result.ts';
import type { ReadDocument, ReadOptions } from '../read-document.ts';
import { binaryKind } from '../text/binary-content.ts';
import { decodeText, type DecodedText } from '../text/decode-text.ts';
import { isOle, isZip } from './container-kind.ts';
import { readZipped, refuseOle } from './read-container.ts';
import { readPlain } from './read-plain.ts';
import { refuseFile } from './refusals.ts';

/** Larger files are refused before they are looked at. */
export const maxFileBytes = 256 * 1024 * 1024;

/**
 * Reads a file of somebody else: a transcript (plain text, Markdown, Word, WebVTT, SRT) or a delimited table. What it is
 * decides its content; `fileName` names it in messages and breaks ties. Never throws for what a file may hold.
 *
 * Fails with `file_empty`, `file_too_large`, `file_not_readable` (no text at all), `file_unknown_format` (known, not read here),
 * `file_damaged`, `file_encrypted`, `file_no_text`, `invalid_input` (unknown encoding) or what `readTable` says.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
): Promise<Result<ReadDocument>> {
  const refused = refuseAtOnce(bytes, fileName);
  if (refused) return refused;
  if (isZip(bytes)) return readZipped(bytes, fileName);
  if (isOle(bytes)) return refuseOle(bytes, fileName);
  const decoded = decode(bytes, fileName, options.encoding);
  return decoded.ok ? readPlain(decoded.value, fileName) : decoded;
}

function refuseAtOnce(bytes: Uint8Array, fileName: string): Result<never> | null {
  if (bytes.length === 0) {
    const advice = 'Check that it was copied or exported completely.';
    return refuseFile('file_empty', fileName, 'the file is empty', advice);
  }
  if (bytes.length > maxFileBytes) {
    const reason = 'the file is larger than 256 MB';
    return refuseFile('file_too_large', fileName, reason, 'Split it and import its parts.');
  }
  if (String.fromCharCode(...bytes.subarray(0, 5)) === '{\\rtf') {
    const advice = 'Open it in Word or LibreOffice, save it as .docx and import that.';
    return refuseFile('file_unknown_format', fileName, 'it is a Rich Text document (.rtf)', advice);
  }
  const kind = binaryKind(bytes);
  if (kind === null) return null;
  const advice = 'Export its words as .docx, .txt or .csv and import that.';
  return refuseFile('file_not_readable', fileName, `it is ${kind}, not a text`, advice);
}

function decode(
  bytes: Uint8Array,
  fileName: string,
  encoding: string | undefined,
): Result<DecodedText> {
  const decoded = decodeText(bytes, encoding);
  if (decoded.ok) return ok(decoded.value);
  if (decoded.error.code === 'invalid_input') return decoded;
  const reason = 'it holds binary data, not readable text';
  const advice = 'Check that it is the right file, or choose its encoding by hand.';
  return refuseFile(decoded.error.code, fileName, reason, advice);
}
