import { normaliseText } from '../../core/text/normalise-text.ts';
import { ok, type Result } from '../../shared/result.ts';
import { readJsonTable } from '../json-lines/read-json-table.ts';
import type { ReadDocument } from '../read-document.ts';
import { readHtml } from '../html/read-html.ts';
import { isHtml } from '../html/recognise-html.ts';
import { readJsonTranscript } from '../json-transcripts/read-json-transcript.ts';
import { hasCueTimings } from '../subtitles/parse-cues.ts';
import { readSubtitles, type ReadSubtitles } from '../subtitles/read-subtitles.ts';
import { readTimedLines } from '../subtitles/read-timed-lines.ts';
import { readFixedWidth } from '../tables/fixed-width.ts';
import { delimitedFile } from '../tables/delimited-text.ts';
import { isNamedTable } from '../tables/long-table.ts';
import { looksLikeTable } from '../tables/looks-like-table.ts';
import { readTable, readTableInShares } from '../tables/read-table.ts';
import type { ReadShares } from '../tables/table-share.ts';
import type { DecodedText } from '../text/decode-text.ts';
import { recogniseTurns } from '../transcripts/recognise-turns.ts';
import { mayBeTurnTable, readTurnTable } from '../transcripts/read-turn-table.ts';
import { inspectText } from './inspect-text.ts';
import { documentOfText } from './read-text.ts';
import { refuseFile } from './refusals.ts';

/**
 * A decoded text that is no study: subtitles, a web page, a table, or a text with or without speakers. Content decides; the name
 * where it leaves a doubt.
 */
export function readPlain(decoded: DecodedText, fileName: string): Result<ReadDocument> {
  const text = normaliseText(decoded.text);
  if (text.trim() === '') {
    const advice = 'Check that this is the right file.';
    return refuseFile('file_no_text', fileName, 'there is nothing in it but blanks', advice);
  }
  const other = readNoTable(text, decoded, fileName);
  if (other) return other;
  if (isNamedTable(fileName) && looksLikeTable(text))
    return readTable({ ...decoded, text, fileName });
  return textOrTable(text, decoded, fileName, isNamedTable(fileName));
}

/**
 * A long table in UTF-8 from its bytes: to decode and compose all of it first would take as long as reading it. Null where it
 * may be something else; `readPlain` then tells, and would tell the same of what is read here.
 * @param readShares where several may read it.
 */
export async function readLongTable(
  bytes: Uint8Array,
  fileName: string,
  readShares?: ReadShares,
): Promise<Result<ReadDocument> | null> {
  const text = isNamedTable(fileName) ? delimitedFile(bytes) : null;
  if (text === null) return null;
  const decoded = { text: text.head, encoding: 'utf-8', warnings: [] };
  const mayBeOther = /^\s*[<{[]/u.test(text.head) || mayBeTurnTable(text.head);
  if (mayBeOther || readNoTable(text.head, decoded, fileName) || !looksLikeTable(text.head))
    return null;
  const input = { ...decoded, text, fileName };
  return readShares ? readTableInShares(input, readShares) : readTable(input);
}

/** What is neither a table nor a text without form; null where `text` is one of them. */
function readNoTable(
  text: string,
  decoded: DecodedText,
  fileName: string,
): Result<ReadDocument> | null {
  const cues = cueFormat(text, fileName);
  if (cues) return spoken(readSubtitles(text, fileName), decoded, fileName, cues);
  const timed = readTimedLines(text, fileName);
  if (timed) return spoken(timed.read, decoded, fileName, timed.format);
  const turns = readJsonTranscript(text);
  if (turns) return spoken(ok(turns), decoded, fileName, 'json');
  if (isHtml(text, fileName)) return webPage(text, decoded, fileName);
  const records = readJsonTable({ ...decoded, text }, fileName);
  if (records) return records;
  const rows = readTurnTable(text);
  return rows && spoken(ok(rows), decoded, fileName, 'turn_table');
}

function webPage(
  text: string,
  { encoding, warnings }: DecodedText,
  fileName: string,
): Result<ReadDocument> {
  const read = readHtml(text);
  const told = { ...read, warnings: [...warnings, ...read.warnings] };
  return documentOfText(told, { fileName, format: 'html', encoding });
}

function cueFormat(text: string, fileName: string): 'webvtt' | 'srt' | null {
  if (/^WEBVTT(?:[ \t\n]|$)/u.test(text)) return 'webvtt';
  if (!isSrt(text)) return null;
  return /\.vtt$/iu.test(fileName) ? 'webvtt' : 'srt';
}

/** SRT has no signature: its first written lines are a number and a timing, or the timing alone. */
function isSrt(text: string): boolean {
  return hasCueTimings(text.trimStart().split('\n', 2).join('\n'));
}

function spoken(
  read: Result<ReadSubtitles>,
  { encoding, warnings }: DecodedText,
  fileName: string,
  format: string,
): Result<ReadDocument> {
  if (!read.ok) return read;
  return textDocument({
    ...read.value,
    fileName,
    format,
    encoding,
    warnings: [...warnings, ...read.value.warnings],
  });
}

function textOrTable(
  text: string,
  decoded: DecodedText,
  fileName: string,
  namedTable: boolean,
): Result<ReadDocument> {
  const turns = recogniseTurns(text);
  const named = turns.some(({ speaker }) => speaker !== null);
  if (!named && (namedTable || looksLikeTable(text))) {
    return readTable({ ...decoded, text, fileName });
  }
  const underEachOther = named ? null : readFixedWidth({ ...decoded, text }, fileName);
  if (underEachOther) return underEachOther;
  const { encoding } = decoded;
  const warnings = [...decoded.warnings, ...markupWarnings(text)];
  const format = isMarkdown(text, fileName) ? 'markdown' : 'plain_text';
  return textDocument({ text, turns, fileName, format, encoding, losses: [], warnings });
}

function textDocument(input: Parameters<typeof inspectText>[0]): Result<ReadDocument> {
  const { text, turns } = input;
  return ok({ inspection: inspectText(input), content: { type: 'text', text, turns } });
}

/** Headings or pairs of stars make Markdown; its marks stay in the text either way. */
function isMarkdown(text: string, fileName: string): boolean {
  if (/\.(?:md|markdown)$/iu.test(fileName)) return true;
  const hasHeading = text.includes('#') && /^#{1,6} \S/mu.test(text);
  return hasHeading || (text.includes('**') && /\*\*[^\s*][^*\n]{0,80}\*\*/u.test(text));
}

const machineFormats: readonly (readonly [kind: string, start: RegExp])[] = [
  ['XML', /^\s*<\?xml\b/u],
  ['JSON', /^\s*(?:\{\s*"|\[\s*[{["])/u],
];

/** Files made for machines are read as they stand; a person should know. */
function markupWarnings(text: string): string[] {
  const found = machineFormats.find(([, start]) => start.test(text));
  return found ? [`This looks like ${found[0]}; its marks are kept as part of the text.`] : [];
}
