import { ok, type Result } from '../../shared/result.ts';
import { declaredEncoding } from '../html/recognise-html.ts';
import type { ReadDocument, ReadOptions } from '../read-document.ts';
import { isQdaXml } from '../refi-qda/reading/recognise-qda-xml.ts';
import { isStudyJson } from '../study-json/recognise-study-json.ts';
import { binaryKind } from '../text/binary-content.ts';
import { decodeText, type DecodedText } from '../text/decode-text.ts';
import { isOle, isPdf, isRtf, isSpss, isZip } from './container-kind.ts';
import { maxFileBytes } from '../../shared/domain/max-file-bytes.ts';
import { readLongTable, readPlain } from './read-plain.ts';
import { documentOfText } from './read-text.ts';
import { refuseFile } from './refusals.ts';
import { settleLanguage } from './settle-language.ts';
import type { ReadShares } from '../tables/table-share.ts';

/**
 * Reads a file of somebody else: a transcript (plain text, Markdown, Word, OpenDocument, Rich Text, web page, EPUB, PDF, WebVTT,
 * SRT), a table (delimited, Excel, SPSS, JSON lines) or a study (REFI-QDA project or codebook). What it is decides its content; `fileName` names it in messages and breaks ties. Never throws
 * for what a file may hold. What reads a kind of file is loaded when one comes.
 *
 * Fails with `file_empty`, `file_too_large`, `file_not_readable` (no text at all), `file_unknown_format` (known, not read here),
 * `file_damaged`, `file_encrypted`, `file_no_text`, `invalid_input` (unknown encoding) or what `readTable` says.
 * @param readShares reads a long table together with others, where there are any.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
  readShares?: ReadShares,
): Promise<Result<ReadDocument>> {
  const refused = refuseAtOnce(bytes, fileName);
  if (refused) return refused;
  const read = await readContent(bytes, fileName, options, readShares);
  return read.ok ? ok(await settleLanguage(read.value)) : read;
}

async function readContent(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
  readShares: ReadShares | undefined,
): Promise<Result<ReadDocument>> {
  if (isZip(bytes)) return (await import('./read-container.ts')).readZipped(bytes, fileName);
  if (isSpss(bytes))
    return (await import('../spss/read-spss.ts')).readSpss(bytes, fileName, options);
  if (isOle(bytes)) return (await import('./read-container.ts')).refuseOle(bytes, fileName);
  if (isPdf(bytes)) return (await import('../pdf/read-pdf.ts')).readPdf(bytes, fileName);
  if (isRtf(bytes)) return richText(bytes, fileName);
  const encoding = options.encoding ?? declaredEncoding(bytes, fileName);
  const longTable =
    encoding === undefined ? await readLongTable(bytes, fileName, readShares) : null;
  if (longTable) return longTable;
  const decoded = decode(bytes, fileName, encoding);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  if (isQdaXml(text))
    return (await import('../refi-qda/reading/read-qdc.ts')).readQdc(text, fileName);
  // Before the text is normalised: offsets in it count the letters as they are written there.
  if (isStudyJson(text))
    return (await import('../study-json/read-study-json.ts')).readStudyJson(text, fileName);
  return readPlain(decoded.value, fileName);
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
  const kind = binaryKind(bytes);
  if (kind === null) return null;
  const advice = 'Export its words as .docx, .txt or .csv and import that.';
  return refuseFile('file_not_readable', fileName, `it is ${kind}, not a text`, advice);
}

async function richText(bytes: Uint8Array, fileName: string): Promise<Result<ReadDocument>> {
  const { readRtf } = await import('../rtf/read-rtf.ts');
  const read = readRtf(bytes);
  if (read) return documentOfText(read, { fileName, format: 'rtf', encoding: null });
  const advice = 'Get it again, or open it in the program it comes from and save it anew.';
  return refuseFile('file_damaged', fileName, 'the file is damaged or not complete', advice);
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
