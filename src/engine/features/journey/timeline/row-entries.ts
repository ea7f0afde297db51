import { isPersonColumn } from '../../../../core/journey/identities.ts';
import { kindOfTable } from '../../../../core/journey/kind-of-table.ts';
import { levelOfScore } from '../../../../core/journey/level-of-score.ts';
import { minuteOfDay } from '../../../../core/journey/minute-of-day.ts';
import { readCertainDays } from '../../../../core/metrics/cutting/read-days.ts';
import { detectScale } from '../../../../core/metrics/scale.ts';
import { readDictionary, tallyRows } from '../../../../core/metrics/score-tally.ts';
import type { ColumnRole, DatasetColumn } from '../../../../shared/domain/dataset.ts';
import type { TimelineEntry, TimelineScore } from '../../../../shared/domain/journey.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { Database } from '../../../project/database.ts';
import { listCodePlaces } from '../../../project/queries/code-queries.ts';
import { readColumn } from '../../../project/queries/dataset-queries.ts';
import { findSource } from '../../../project/queries/source-queries.ts';
import type { JobContext } from '../../../session/handler.ts';
import { metricOfRole } from '../journey-columns.ts';
import type { PersonRows } from './person-rows.ts';
import { scoreTurns, type TurnWords } from './scored-words.ts';

/** An entry with what orders it among others of one day. */
export type PlacedEntry = Readonly<{ entry: TimelineEntry; minute: number }>;
export type PlacedEntries = Readonly<{
  entries: readonly PlacedEntry[];
  warnings: readonly string[];
}>;

type Moment = Readonly<{ day: string | null; minute: number }>;
type DateReader = Readonly<{ of: (row: number) => Moment; warnings: readonly string[] }>;

/** When the things of a table happened: by its date column, else by its first column of dates that a row fills. */
function dateReader(db: Database, columns: readonly DatasetColumn[]): DateReader {
  const dated = [
    ...columns.filter(({ role }) => role === 'date'),
    ...columns.filter(({ role, type }) => role === null && type === 'date'),
  ];
  const read = dated.map((column) => {
    const values = readColumn(db, column.id);
    return { values, ...readCertainDays({ name: column.question, values }) };
  });
  return {
    of: (row) => {
      for (const { values, days } of read) {
        const code = values.codes[row] ?? 0;
        const day = days[code] ?? '';
        if (day !== '') return { day, minute: minuteOfDay(values.dictionary[code] ?? '') };
      }
      return { day: null, minute: 0 };
    },
    warnings: read[0]?.warnings ?? [],
  };
}

type ScoreReader = (row: number) => TimelineScore | null;

function scoreReader(db: Database, column: DatasetColumn): readonly ScoreReader[] {
  const metric = metricOfRole(column.role);
  if (!metric) return [];
  const values = readColumn(db, column.id);
  const scoreOf = readDictionary(values);
  const scale = detectScale(metric, tallyRows(scoreOf, values, null).scores);
  return [
    (row) => {
      const score = scoreOf[values.codes[row] ?? 0] ?? Number.NaN;
      if (!(score >= scale.min && score <= scale.max)) return null;
      const level = levelOfScore(score, scale);
      return { column: column.question, metric, score, scale, level };
    },
  ];
}

const whereRoles: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>([
  'journey_stage',
  'touchpoint',
  'channel',
]);
/** So many other things of a ticket or an order are told. */
const mostFacts = 6;
const longestFact = 200;

/** What is told of a row beside scores and words: where it happened; of tickets, orders and records more. */
function factColumns(
  columns: readonly DatasetColumn[],
  kind: TimelineEntry['kind'],
): readonly DatasetColumn[] {
  const places = columns.filter(({ role }) => whereRoles.has(role));
  if (kind === 'answer') return places;
  const others = columns.filter(
    ({ name, role, sourceId }) =>
      (role === null || role === 'note' || role === 'segment') &&
      sourceId === null &&
      // Who it is stands above the timeline.
      !isPersonColumn(name),
  );
  return [...places, ...others.slice(0, mostFacts)];
}

type Answers = ReadonlyMap<number, readonly TurnWords[]>;

async function answersOf(
  context: JobContext,
  { dataset, rows }: PersonRows,
): Promise<Result<Answers>> {
  const wanted = new Set(rows);
  const answers: TurnWords[] = [];
  for (const { sourceId, question } of dataset.columns) {
    const source = sourceId === null ? undefined : findSource(context.project.db, sourceId);
    if (!source) continue;
    const scored = await scoreTurns(
      context,
      source,
      question,
      ({ row }) => row !== null && wanted.has(row),
    );
    if (!scored.ok) return scored;
    answers.push(...scored.value);
  }
  return ok(Map.groupBy(answers, ({ turn }) => turn.row ?? -1));
}

/** What the rows of a table say of a person, one entry each. */
export async function rowEntries(
  context: JobContext,
  person: PersonRows,
): Promise<Result<PlacedEntries>> {
  const { db } = context.project;
  const { dataset, rows } = person;
  const { columns } = dataset;
  const answers = await answersOf(context, person);
  if (!answers.ok) return answers;
  const kind = kindOfTable(dataset.name, columns);
  const dates = dateReader(db, columns);
  const scores = columns.flatMap((column) => scoreReader(db, column));
  const facts = factColumns(columns, kind).map(({ id, question }) => ({
    name: question,
    values: readColumn(db, id),
  }));
  const places = listCodePlaces(db);
  const entries = rows.map((row): PlacedEntry => {
    const said = answers.value.get(row) ?? [];
    const { day, minute } = dates.of(row);
    const codeIds = [...new Set(said.flatMap(({ codeIds: ids }) => ids))];
    return {
      minute,
      entry: {
        id: `row ${dataset.id} ${row}`,
        ...{ kind, from: dataset.name, day, timeMs: null },
        scores: scores.flatMap((read) => read(row) ?? []),
        words: said.map(({ words }) => words),
        codes: codeIds.map((id) => ({ id, path: places.get(id)?.path ?? '' })),
        facts: facts.flatMap(({ name, values }) => {
          const value = (values.dictionary[values.codes[row] ?? 0] ?? '').trim();
          return value === ''
            ? []
            : [{ name, value: Array.from(value).slice(0, longestFact).join('') }];
        }),
      },
    };
  });
  return ok({ entries, warnings: dates.warnings });
}
