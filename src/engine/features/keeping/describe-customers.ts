import type { ColumnRole, DatasetColumn, DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { AnswerPlace, Customer, NamedCell } from '../../../shared/domain/follow-up.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import type { SourceId } from '../../../shared/ids.ts';
import type { Database } from '../../project/database.ts';
import { findSource } from '../../project/queries/source-queries.ts';
import { readVersion } from '../../project/version-cache.ts';
import { cellAt, holdColumn } from './held-columns.ts';

const segmentRoles: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>([
  'segment',
  'channel',
  'touchpoint',
  'journey_stage',
]);

/** Longer answers are cut here; the whole stands in its source and in the table. */
const mostWords = 4000;

type Answer = Readonly<{ words: string; place: AnswerPlace | null }>;
type ReadAnswer = (row: number) => Answer;

/** Turns of a text by the row that they answer; a row that answered twice is found at its first answer. */
function turnsByRow(turns: readonly Turn[]): ReadonlyMap<number, Turn> {
  const byRow = new Map<number, Turn>();
  for (const turn of turns)
    if (turn.row !== null && !byRow.has(turn.row)) byRow.set(turn.row, turn);
  return byRow;
}

const known = new WeakMap<readonly Turn[], ReadonlyMap<number, Turn>>();

function holdTurns(turns: readonly Turn[]): ReadonlyMap<number, Turn> {
  const byRow = known.get(turns) ?? turnsByRow(turns);
  known.set(turns, byRow);
  return byRow;
}

/** An answer as it reads in its source at present, where names may have been replaced; else as it stands in the table. */
function readSource(db: Database, sourceId: SourceId): ReadAnswer | null {
  const source = findSource(db, sourceId);
  if (!source) return null;
  const { text, turns } = readVersion(db, source.versionId);
  const byRow = holdTurns(turns);
  return (row) => {
    const turn = byRow.get(row);
    if (!turn || turn.end <= turn.start) return { words: '', place: null };
    return {
      words: text.slice(turn.start, turn.end),
      place: { sourceId, start: turn.start, end: turn.end },
    };
  };
}

const cut = (words: string): string =>
  words.length <= mostWords
    ? words
    : `${words.slice(0, mostWords).replace(/[\uD800-\uDBFF]$/u, '')}…`;

function answerReader(
  db: Database,
  dataset: DatasetSummary,
  { id, sourceId }: DatasetColumn,
): ReadAnswer {
  const inSource = sourceId === null ? null : readSource(db, sourceId);
  if (inSource) return inSource;
  const values = holdColumn(db, dataset.id, id);
  return (row) => ({ words: cellAt(values, row).trim(), place: null });
}

/** Tells what a table says of the customers of some of its rows. `score`: the column shown beside their words. */
export function customerReader(
  db: Database,
  dataset: DatasetSummary,
  score: DatasetColumn | null,
): (row: number) => Customer {
  const { columns } = dataset;
  const cells = (column: DatasetColumn) => {
    const values = holdColumn(db, dataset.id, column.id);
    return (row: number): string => cellAt(values, row).trim();
  };
  const respondentColumn = columns.find(({ role }) => role === 'respondent');
  const respondent = respondentColumn && cells(respondentColumn);
  const scored = score && cells(score);
  const segments = columns
    .filter(({ role }) => segmentRoles.has(role))
    .map((column) => ({ column: column.question, of: cells(column) }));
  const answers = columns
    .filter(({ role }) => role === 'open_ended')
    .map((column) => answerReader(db, dataset, column));
  const segmentsOf = (row: number): NamedCell[] =>
    segments.flatMap(({ column, of }) => {
      const value = of(row);
      return value === '' ? [] : [{ column, value }];
    });
  return (row) => {
    const answer = answers.map((read) => read(row)).find(({ words }) => words.trim() !== '');
    return {
      row,
      respondent: respondent?.(row) || null,
      score: scored?.(row) || null,
      words: cut(answer?.words ?? ''),
      place: answer?.place ?? null,
      segments: segmentsOf(row),
    };
  };
}
