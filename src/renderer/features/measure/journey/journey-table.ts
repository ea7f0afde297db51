import type { TFunction } from 'i18next';
import type {
  JourneyFigures,
  JourneyMap,
  JourneyStage,
  JourneyTouchpoint,
} from '../../../../shared/domain/journey.ts';
import { formatNumber } from '../../../state/format.ts';
import { formatFigure } from '../metric-words.ts';
import { type CellFigure, figureOf, type JourneyMeasure } from './cell-figure.ts';

type Words = TFunction<'journey'>;

/** A part of the map: null stands for all stages, or all touchpoints. */
export type CellPlace = Readonly<{ stage: string | null; touchpoint: string | null }>;

export type GridCell = Readonly<{
  place: CellPlace;
  /** Null where no response lies there. */
  figures: JourneyFigures | null;
  figure: CellFigure | null;
}>;

export type GridLine = Readonly<{
  name: string;
  touchpoint: JourneyTouchpoint | null;
  cells: readonly GridCell[];
}>;

export const stageName = (t: Words, stage: string | null): string =>
  stage === null ? t('allStages') : stage === '' ? t('noStage') : stage;

export const touchpointName = (t: Words, touchpoint: string | null): string =>
  touchpoint === null ? t('allTouchpoints') : touchpoint === '' ? t('noTouchpoint') : touchpoint;

/** Lines of the grid: all touchpoints together first, then each; all stages together last in each line. */
export function gridLines(
  t: Words,
  map: JourneyMap,
  stages: readonly JourneyStage[],
  measure: JourneyMeasure,
): readonly GridLine[] {
  const cells = new Map(map.cells.map((cell) => [`${cell.stage}\n${cell.touchpoint}`, cell]));
  const hasStages = map.stageColumn !== null;
  // Stages that are measured differently have no figure together.
  const hasWhole = !hasStages || measure.kind !== 'suggested';
  const toCell = (place: CellPlace, figures: JourneyFigures | null): GridCell => {
    const stage = stages.find(({ name }) => name === place.stage);
    const figure = figures && figureOf(t, measure, figures, map, stage?.suggestion ?? null);
    return { place, figures, figure };
  };
  const all: GridLine = {
    name: t('allTouchpoints'),
    touchpoint: null,
    cells: hasStages
      ? stages.map((stage) => toCell({ stage: stage.name, touchpoint: null }, stage))
      : [],
  };
  const lines = map.touchpoints.map((touchpoint): GridLine => {
    const places = hasStages
      ? stages.map(({ name }) =>
          toCell(
            { stage: name, touchpoint: touchpoint.name },
            cells.get(`${name}\n${touchpoint.name}`) ?? null,
          ),
        )
      : [];
    const whole = toCell({ stage: null, touchpoint: touchpoint.name }, touchpoint);
    return {
      name: touchpointName(t, touchpoint.name),
      touchpoint,
      cells: hasWhole ? [...places, whole] : places,
    };
  });
  if (map.touchpointColumn === null) return [all];
  if (!hasStages) return lines;
  if (!hasWhole) return [all, ...lines];
  return [
    { ...all, cells: [...all.cells, toCell({ stage: null, touchpoint: null }, map.whole)] },
    ...lines,
  ];
}

/** The map as a table for a spreadsheet: a line for each stage at each touchpoint. */
export function journeyRows(
  t: Words,
  lines: readonly GridLine[],
  measureName: string,
): readonly (readonly string[])[] {
  const head = [
    ...[t('touchpointHead'), t('settingHead'), t('stageHead')],
    ...[measureName, t('low'), t('high'), t('nHead'), t('responses')],
    ...[t('sentiment'), t('positive'), t('neutral'), t('negative'), t('themesHead')],
  ];
  const body = lines.flatMap(({ name, touchpoint, cells }) =>
    cells.flatMap(({ place, figures, figure }) => {
      if (!figures || !figure) return [];
      const { voice, themes, rows } = figures;
      const { interval, unit } = figure;
      return [
        [
          ...[name, touchpoint?.setting ? t(touchpoint.setting) : '', stageName(t, place.stage)],
          ...[figure.name === null ? figure.text : `${figure.name} ${figure.text}`],
          ...[interval ? formatFigure(interval.low, unit) : ''],
          ...[interval ? formatFigure(interval.high, unit) : ''],
          ...[String(figure.n), String(rows)],
          voice.mean === null ? '' : formatNumber(voice.mean, 2),
          ...[String(voice.positive), String(voice.neutral), String(voice.negative)],
          themes.map(({ label, count }) => t('theme', { label, number: count })).join('; '),
        ],
      ];
    }),
  );
  return [head, ...body];
}
