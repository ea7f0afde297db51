import type { NamedColumn } from '../../../core/metrics/prepared-measure.ts';
import type { JourneyAnswer, SpokenWords } from '../../../shared/domain/journey.ts';
import type { Page } from '../../../shared/domain/page.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import type { Database } from '../../project/database.ts';
import { readVersion } from '../../project/version-cache.ts';
import type { Table } from '../../tables/table-columns.ts';
import type { JourneyColumns } from './journey-columns.ts';
import { type ScoredSource, type Voice, wordsOf } from './table-voices.ts';

type Wanted = Pick<
  Input<'journey.answers'>,
  'atStage' | 'atTouchpoint' | 'hasWords' | 'offset' | 'limit'
>;

/** Whether a row has a value in a column; every row has, where no value or no column is asked for. */
function holds(column: NamedColumn | null, wanted: string | undefined): (row: number) => boolean {
  if (!column || wanted === undefined) return () => true;
  const { dictionary, codes } = column.values;
  const fits = Uint8Array.from(dictionary, (cell) => Number(cell.trim() === wanted));
  return (row) => fits[codes[row] ?? 0] === 1;
}

type RowVoice = Readonly<{ source: ScoredSource; voice: Voice }>;

function voicesByRow(sources: readonly ScoredSource[]): ReadonlyMap<number, readonly RowVoice[]> {
  return Map.groupBy(
    sources.flatMap((source) => source.voices.map((voice) => ({ source, voice }))),
    ({ voice }) => voice.row,
  );
}

/** The responses of a part of the journey, in the order of the table. */
export function listAnswers(
  db: Database,
  table: Table,
  { stage, touchpoint, scores, rows }: JourneyColumns,
  sources: readonly ScoredSource[],
  { atStage, atTouchpoint, hasWords, offset, limit }: Wanted,
): Page<JourneyAnswer> {
  const isAtStage = holds(stage, atStage);
  const isAtTouchpoint = holds(touchpoint, atTouchpoint);
  const voices = voicesByRow(sources);
  const found: number[] = [];
  const length = rows ? rows.length : table.rows;
  for (let i = 0; i < length; i += 1) {
    const row = rows ? (rows[i] ?? 0) : i;
    if (isAtStage(row) && isAtTouchpoint(row) && (!hasWords || voices.has(row))) found.push(row);
  }
  const scored = scores.map(({ facts }) => ({
    name: facts.name,
    values: table.load(facts.position),
  }));
  const respondent = table.columns.find(({ role }) => role === 'respondent');
  const people = respondent ? table.load(respondent.position) : null;
  const personOf = (row: number): string | null =>
    people?.dictionary[people.codes[row] ?? 0]?.trim() || null;
  const toWords = ({ source, voice }: RowVoice): SpokenWords =>
    wordsOf(source, voice, readVersion(db, source.versionId).text);
  return {
    total: found.length,
    rows: found.slice(offset, offset + limit).map((row) => ({
      row,
      respondent: personOf(row),
      scores: scored.map(({ name, values }) => ({
        name,
        cell: (values.dictionary[values.codes[row] ?? 0] ?? '').trim(),
      })),
      words: (voices.get(row) ?? []).map(toWords),
    })),
  };
}
