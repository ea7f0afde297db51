import { levelOfFigure } from '../../../core/journey/level-of-score.ts';
import { suggestMeasure } from '../../../core/journey/suggest-measure.ts';
import { touchpointSetting } from '../../../core/journey/touchpoint-setting.ts';
import { prepareScore } from '../../../core/metrics/prepare-score.ts';
import type { PreparedMeasure } from '../../../core/metrics/prepared-measure.ts';
import { detectScale, type Scale } from '../../../core/metrics/scale.ts';
import { tallyScores } from '../../../core/metrics/score-tally.ts';
import type {
  JourneyFigures,
  JourneyMap,
  JourneyScore,
  JourneyScoreColumn,
} from '../../../shared/domain/journey.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import type { Table } from '../../tables/table-columns.ts';
import { countVoices, noVoice } from './count-voices.ts';
import type { JourneyColumns, ScoreChoice } from './journey-columns.ts';
import { partJourney, type JourneyParts } from './part-journey.ts';
import { countThemes, listRowThemes } from './row-themes.ts';
import type { ScoredSource } from './table-voices.ts';

type Measured = Readonly<{ column: JourneyScoreColumn; measure: PreparedMeasure; scale: Scale }>;
type Settled = Readonly<{ measured: readonly Measured[]; warnings: readonly string[] }>;

/** Every score that can be computed; why one cannot is a warning, for the others stand. */
function settleScores(table: Table, scores: readonly ScoreChoice[]): Settled {
  const measured: Measured[] = [];
  const warnings: string[] = [];
  for (const { facts, metric, reversed } of scores) {
    const values = table.load(facts.position);
    const measure = prepareScore(metric)(
      { main: { name: facts.question, values } },
      table.rows,
      reversed ? { reversed } : {},
    );
    if (!measure.ok) {
      warnings.push(measure.error.message);
      continue;
    }
    const { unit, method } = measure.value.of(null, null);
    warnings.push(...measure.value.warnings);
    measured.push({
      column: { name: facts.name, question: facts.question, metric, unit, reversed, method },
      measure: measure.value,
      scale: detectScale(metric, tallyScores(values).scores),
    });
  }
  return { measured, warnings };
}

function scoreOf({ column, measure, scale }: Measured, rows: Uint32Array): JourneyScore {
  const { value, n, interval } = measure.of(rows, null);
  const level = value === null ? null : levelOfFigure(column.metric, value, scale, column.reversed);
  return { value, n, interval, level };
}

type Rows = Readonly<{ rows: Uint32Array }>;

/** Numbers the rows by the part they lie in; -1 where in none. */
function numberRows(parts: readonly Rows[], length: number): Int32Array {
  const numbers = new Int32Array(length).fill(-1);
  for (const [part, { rows }] of parts.entries()) for (const row of rows) numbers[row] = part;
  return numbers;
}

/** Figures, voice and themes of every stage, touchpoint and cell. */
export function buildMap(
  db: Database,
  table: Table,
  columns: JourneyColumns,
  sources: readonly ScoredSource[],
): Result<JourneyMap> {
  const parted = partJourney(columns, table.rows);
  if (!parted.ok) return parted;
  const { measured, warnings } = settleScores(table, columns.scores);
  const themes = listRowThemes(db, sources);
  const figuresOf = (parts: readonly Rows[]): readonly JourneyFigures[] => {
    const numbers = numberRows(parts, table.rows);
    const partOf = (row: number): number => numbers[row] ?? -1;
    const voices = countVoices(sources, parts.length, partOf);
    const named = countThemes(themes, parts.length, partOf);
    return parts.map(({ rows }, part) => ({
      rows: rows.length,
      scores: measured.map((one) => scoreOf(one, rows)),
      voice: voices[part] ?? noVoice,
      themes: named[part] ?? [],
    }));
  };
  return ok(
    assemble(columns, parted.value, figuresOf, {
      columns: measured.map(({ column }) => column),
      hasVoice: sources.some(({ voices }) => voices.some(({ sentiment }) => sentiment !== null)),
      warnings: [...parted.value.warnings, ...warnings],
    }),
  );
}

function assemble(
  { stage, touchpoint }: JourneyColumns,
  parts: JourneyParts,
  figuresOf: (parts: readonly Rows[]) => readonly JourneyFigures[],
  facts: Pick<JourneyMap, 'columns' | 'hasVoice' | 'warnings'>,
): JourneyMap {
  const none: JourneyFigures = {
    rows: 0,
    scores: [],
    voice: noVoice,
    themes: [],
  };
  const [ofStages, ofTouchpoints, ofCells, ofWhole] = [
    parts.stages,
    parts.touchpoints,
    parts.cells,
    [{ rows: parts.whole }],
  ].map(figuresOf);
  const metrics = facts.columns.map(({ metric }) => metric);
  return {
    ...facts,
    stageColumn: stage?.name ?? null,
    touchpointColumn: touchpoint?.name ?? null,
    order: parts.order,
    whole: ofWhole?.[0] ?? none,
    stages: parts.stages.map(({ name }, at) => ({
      name,
      ...(ofStages?.[at] ?? none),
      suggestion: suggestMeasure(name, metrics, facts.hasVoice),
    })),
    touchpoints: parts.touchpoints.map(({ name }, at) => ({
      name,
      ...(ofTouchpoints?.[at] ?? none),
      setting: touchpointSetting(name),
    })),
    cells: parts.cells.map((cell, at) => ({
      stage: cell.stage,
      touchpoint: cell.touchpoint,
      ...(ofCells?.[at] ?? none),
    })),
  };
}
