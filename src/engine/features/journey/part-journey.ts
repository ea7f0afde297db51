import { segmentRows, type Segment } from '../../../core/metrics/cutting/segment-rows.ts';
import type { NamedColumn } from '../../../core/metrics/prepared-measure.ts';
import { orderStages } from '../../../core/journey/order-stages.ts';
import type { StageOrder } from '../../../shared/domain/journey.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { JourneyColumns } from './journey-columns.ts';

/** The rows of one stage, one touchpoint, or of both. */
export type Part = Readonly<{ name: string; rows: Uint32Array }>;
export type CellPart = Readonly<{ stage: string; touchpoint: string; rows: Uint32Array }>;

export type JourneyParts = Readonly<{
  stages: readonly Part[];
  touchpoints: readonly Part[];
  cells: readonly CellPart[];
  whole: Uint32Array;
  order: StageOrder;
  warnings: readonly string[];
}>;

/** More different values than this are no stages of one journey. */
const mostStages = 24;
/** So many touchpoints are mapped, those with the most rows. */
const mostTouchpoints = 40;

const toPart = ({ parts, rows }: Segment): Part => ({ name: parts[0] ?? '', rows });

function everyRow(rows: Uint32Array | null, length: number): Uint32Array {
  return rows ?? Uint32Array.from({ length }, (_, row) => row);
}

function partBy(
  column: NamedColumn | null,
  rows: Uint32Array | null,
  length: number,
): readonly Part[] {
  if (!column) return [{ name: '', rows: everyRow(rows, length) }];
  return segmentRows([column.values], rows).map(toPart);
}

const byRows = (a: Part, b: Part): number =>
  Number(a.name === '') - Number(b.name === '') ||
  b.rows.length - a.rows.length ||
  (a.name < b.name ? -1 : 1);

type Touchpoints = Readonly<{ kept: readonly Part[]; warnings: readonly string[] }>;

function keepLargest(column: NamedColumn | null, parts: readonly Part[]): Touchpoints {
  const sorted = [...parts].sort(byRows);
  const named = sorted.filter(({ name }) => name !== '');
  if (named.length <= mostTouchpoints) return { kept: sorted, warnings: [] };
  const left = named.slice(mostTouchpoints);
  const kept = new Set(named.slice(0, mostTouchpoints));
  const rows = left.reduce((sum, part) => sum + part.rows.length, 0);
  return {
    kept: sorted.filter((part) => part.name === '' || kept.has(part)),
    warnings: [
      `Column "${column?.name ?? ''}" holds ${named.length} different touchpoints. The ${mostTouchpoints} with the most responses are mapped; ${left.length} others with ${rows} rows, such as "${left[0]?.name ?? ''}", are not.`,
    ],
  };
}

function partCells(
  { stage, touchpoint }: JourneyColumns,
  stages: readonly Part[],
  touchpoints: readonly Part[],
): readonly CellPart[] {
  if (!stage || !touchpoint)
    return stage
      ? stages.map(({ name, rows }) => ({ stage: name, touchpoint: '', rows }))
      : touchpoints.map(({ name, rows }) => ({ stage: '', touchpoint: name, rows }));
  const kept = new Set(touchpoints.map(({ name }) => name));
  return stages.flatMap(({ name, rows }) =>
    segmentRows([touchpoint.values], rows).flatMap((segment) => {
      const part = toPart(segment);
      return kept.has(part.name) ? [{ stage: name, touchpoint: part.name, rows: part.rows }] : [];
    }),
  );
}

/** Parts the rows by stages, in a sensible order, and by touchpoints, those with the most rows first. */
export function partJourney(columns: JourneyColumns, length: number): Result<JourneyParts> {
  const { stage, touchpoint, rows } = columns;
  const stageParts = partBy(stage, rows, length);
  if (stage && stageParts.length > mostStages + 1)
    return refuse(
      'invalid_input',
      `Column "${stage.name}" holds ${stageParts.length} different values, too many to be stages of a journey (at most ${mostStages}). Choose another column.`,
      { column: stage.name },
    );
  const { names, order } = orderStages(stageParts.map(({ name }) => name));
  const byName = new Map(stageParts.map((part) => [part.name, part]));
  const stages = names.flatMap((name) => byName.get(name) ?? []);
  const { kept, warnings } = keepLargest(touchpoint, partBy(touchpoint, rows, length));
  return ok({
    stages,
    touchpoints: kept,
    cells: partCells(columns, stages, kept),
    whole: everyRow(rows, length),
    order,
    warnings,
  });
}
