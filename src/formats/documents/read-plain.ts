import { normaliseText } from '../../core/text/normalise-text.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { ReadDocument } from '../read-document.ts';
import { hasCueTimings } from '../subtitles/parse-cues.ts';
import { readSubtitles } from '../subtitles/read-subtitles.ts';
import { looksLikeTable } from '../tables/looks-like-table.ts';
import { readTable } from '../tables/read-table.ts';
import type { DecodedText } from '../text/decode-text.ts';
import { recogniseTurns } from '../transcripts/recognise-turns.ts';
import { inspectText } from './inspect-text.ts';
import { refuseFile } from './refusals.ts';

/** A decoded text: subtitles, a table, or a text with or without speakers. Content decides; the name where it leaves a doubt. */
export function readPlain(decoded: DecodedText, fileName: string): Result<ReadDocument> {
  const text = normaliseText(decoded.text);
  if (text.trim() === '') {
    const advice = 'Check that this is the right file.';
    return refuseFile('file_no_text', fileName, 'there is nothing in it but blanks', advice);
  }
  if (/^WEBVTT(?:[ \t\n]|$)/u.test(text)) return subtitles(text, decoded, fileName, 'webvtt');
  if (isSrt(text)) {
    return subtitles(text, decoded, fileName, /\.vtt$/iu.test(fileName) ? 'webvtt' : 'srt');
  }
  const namedTable = /\.(?:csv|tsv|tab)$/iu.test(fileName);
  if (namedTable && looksLikeTable(text)) return readTable({ ...decoded, text, fileName });
  return textOrTable(text, decoded, fileName, namedTable);
}

/** SRT has no signature: its first written lines are a number and a timing, or the timing alone. */
function isSrt(text: string): boolean {
  return hasCueTimings(text.trimStart().split('\n', 2).join('\n'));
}

function subtitles(
  text: string,
  { encoding, warnings }: DecodedText,
  fileName: string,
  format: string,
): Result<ReadDocument> {
  const read = readSubtitles(text, fileName);
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
  return /^#{1,6} \S/mu.test(text) || /\*\*[^\s*][^*\n]{0,80}\*\*/u.test(text);
}

const machineFormats: readonly (readonly [kind: string, start: RegExp])[] = [
  ['a web page', /^\s*<(?:!doctype html|html)\b/iu],
  ['XML', /^\s*<\?xml\b/u],
  ['JSON', /^\s*(?:\{\s*"|\[\s*[{["])/u],
];

/** Files made for machines are read as they stand; a person should know. */
function markupWarnings(text: string): string[] {
  const found = machineFormats.find(([, start]) => start.test(text));
  return found ? [`This looks like ${found[0]}; its marks are kept as part of the text.`] : [];
}
