import { unpackTurns } from '../../core/text/unpack-turns.ts';
import type { ColumnValues } from '../../shared/domain/column-values.ts';
import type { ColumnRole } from '../../shared/domain/dataset.ts';
import type { SourceKind, Turn } from '../../shared/domain/source.ts';
import { textOffset } from '../../shared/ids.ts';
import type { ColumnRoles, KeptText, ReadColumn, SourceDraft } from '../read-document.ts';
import { singleSpaced, uniqueNames } from './column-names.ts';
import { cutText } from './cut-text.ts';
import { entryTimes } from './entry-times.ts';
import { packAnswers } from './packed-answers.ts';
import { packedColumn } from './packed-column.ts';
import { labelOfRow } from './row-labels.ts';

type Table = Readonly<{ columns: readonly ReadColumn[]; fileName: string; kind: SourceKind }>;
type Entry = Omit<Turn, 'index' | 'start' | 'end'> & Readonly<{ text: string }>;

const betweenEntries = '\n\n';
const betweenNotes = ' · ';
const nameLength = 200;

/**
 * The texts of a table: one for each open-ended column, named by its question, a turn for each answer; and of an
 * observation log one, named by the file, a turn for each row with a note. Empty cells make no turn.
 *
 * An answer is trimmed; answers are parted by a blank line. Its speaker is the respondent, else `Respondent 12` for
 * the twelfth row. Several notes of a row stand in one turn, parted by ` · `, in the order of the columns.
 * @param roles by column position, as a person left them; a column not named has none.
 */
export function sourcesOfTable(table: Table, roles: ColumnRoles): SourceDraft[] {
  const open = columnsWith(table, roles, 'open_ended');
  const names = uniqueNames(
    open.map(({ info }) => cutText(singleSpaced(info.question), nameLength)),
  );
  const respondent = columnsWith(table, roles, 'respondent')[0]?.values;
  const answers = open.map((column, order) =>
    answersDraft(column, respondent, names[order] ?? column.info.name),
  );
  return table.kind === 'observation_log' ? [...logOf(table, roles), ...answers] : answers;
}

function columnsWith(table: Table, roles: ColumnRoles, role: ColumnRole): readonly ReadColumn[] {
  return table.columns.filter(({ info }) => roles.get(info.position) === role);
}

/** Of a long column put together from its bytes: turns are made of them when somebody asks, who imports them never does. */
function answersText(
  { values }: ReadColumn,
  respondent: ColumnValues | undefined,
): Readonly<{ text: string; turns: () => readonly Turn[]; kept?: KeptText }> {
  const packed = packedColumn(values);
  const answers =
    packed && packed.codes.length >= leastPacked ? packAnswers(packed, respondent) : null;
  if (answers) return { ...answers, turns: () => unpackTurns(answers.kept.turns.bytes) };
  const { text, turns } = textOf(answersOf(values, respondent));
  return { text, turns: () => turns };
}

/** Rows from which on it is worth it. */
const leastPacked = 10_000;

function answersDraft(
  column: ReadColumn,
  respondent: ColumnValues | undefined,
  name: string,
): SourceDraft {
  const { text, kept, turns } = answersText(column, respondent);
  let made: readonly Turn[] | undefined;
  return {
    name,
    kind: 'open_answers',
    text,
    kept,
    columnPosition: column.info.position,
    get turns() {
      made ??= turns();
      return made;
    },
  };
}

function cellOf({ values }: ReadColumn, row: number): string {
  return (values.dictionary[values.codes[row] ?? 0] ?? '').trim();
}

/** Of the rows that answered: of a long table the most did not. */
function answersOf(
  { codes, dictionary }: ColumnValues,
  respondent: ColumnValues | undefined,
): readonly Entry[] {
  const entries: Entry[] = [];
  for (let row = 0; row < codes.length; row += 1) {
    const text = codes[row] === 0 ? '' : (dictionary[codes[row] ?? 0] ?? '').trim();
    if (text === '') continue;
    entries.push({ text, speaker: labelOfRow(respondent, row), timeMs: null, row });
  }
  return entries;
}

function logOf(table: Table, roles: ColumnRoles): readonly SourceDraft[] {
  const notes = columnsWith(table, roles, 'note');
  const rows = notes[0]?.values.codes.length ?? 0;
  if (rows === 0) return [];
  const [speaker] = columnsWith(table, roles, 'speaker');
  const times = timesOf(table, roles);
  const entries = Array.from({ length: rows }, (_, row) => ({
    text: notes
      .map((note) => cellOf(note, row))
      .filter(Boolean)
      .join(betweenNotes),
    speaker: (speaker && cellOf(speaker, row)) || null,
    timeMs: times?.[row] ?? null,
    row,
  }));
  const name = table.fileName.replace(/\.[^.]+$/u, '');
  return [{ name, kind: 'observation_log', ...textOf(entries), columnPosition: null }];
}

function timesOf(table: Table, roles: ColumnRoles): readonly (number | null)[] | null {
  const [time] = columnsWith(table, roles, 'time');
  const [date] = columnsWith(table, roles, 'date');
  if (time === undefined) return null;
  return entryTimes({ name: time.info.name, values: time.values }, date?.values ?? null);
}

function textOf(entries: readonly Entry[]): Readonly<{ text: string; turns: readonly Turn[] }> {
  const parts: string[] = [];
  const turns: Turn[] = [];
  let length = 0;
  for (const { text, speaker, timeMs, row } of entries) {
    if (text === '') continue;
    if (turns.length > 0) length += betweenEntries.length;
    const [start, end] = [textOffset(length), textOffset(length + text.length)];
    turns.push({ index: turns.length, start, end, speaker, timeMs, row });
    parts.push(text);
    length += text.length;
  }
  return { text: parts.join(betweenEntries), turns };
}
