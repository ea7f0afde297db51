import { readEntry } from '../json-transcripts/entry-fields.ts';
import { writeEntries } from '../json-transcripts/read-json-transcript.ts';
import type { ReadSubtitles } from '../subtitles/read-subtitles.ts';
import { detectDelimiter } from '../tables/detect-delimiter.ts';
import { looksLikeTable } from '../tables/looks-like-table.ts';
import { readRecords, tableText } from '../tables/table-records.ts';

const speakerColumn =
  /^(?:speaker|speaker[ _-]?(?:name|label|id)|sprecher(?:in)?|hablante|locuteur)$/iu;
const wordsColumn = /^(?:words|text|transcript|utterance|content|speech|sentence)$/iu;

/**
 * The turns of a transcript kept as a table: a column `speaker` and one with the words (`words`, `text`, `transcript`…), maybe
 * `timestamp` or `start`; a row is a turn, neighbouring rows of one voice that also say when they end are one. Other columns
 * (`tags`) are told as lost. Null where the table has no such columns, nobody speaks twice, or a quoted cell never closes.
 */
export function readTurnTable(text: string): ReadSubtitles | null {
  const table = tableText(text);
  if (!mayBeTurnTable(table) || !looksLikeTable(text)) return null;
  const found = detectDelimiter(table);
  const names = found?.records[0]?.map((name) => name.trim()) ?? [];
  if (!found || !names.some(isSpeakerColumn) || !names.some(isWordsColumn)) return null;
  const entries: NonNullable<ReturnType<typeof readEntry>>[] = [];
  let isHeader = true;
  const { unclosedRow } = readRecords(table, found.delimiter, (cells) => {
    const pairs = names.map((name, at) => [name || `column ${at + 1}`, cells[at] ?? ''] as const);
    const entry = isHeader ? null : readEntry(Object.fromEntries(pairs));
    if (entry) entries.push(entry);
    isHeader = false;
  });
  const voices = entries.flatMap(({ speaker }) => speaker ?? []);
  if (unclosedRow !== null || new Set(voices).size === voices.length) return null;
  return writeEntries({ entries, beside: [] });
}

/** Whether the first line names a speaker: of any other text (LF line ends) it is known at once that it is no such table. */
export function mayBeTurnTable(text: string): boolean {
  const firstLine = text.trimStart().split('\n', 1)[0] ?? '';
  return /speaker|sprecher|hablante|locuteur/iu.test(firstLine);
}

const isSpeakerColumn = (name: string): boolean => speakerColumn.test(name);
const isWordsColumn = (name: string): boolean => wordsColumn.test(name);
