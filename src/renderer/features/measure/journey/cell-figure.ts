import type { TFunction } from 'i18next';
import type {
  JourneyFigures,
  JourneyMap,
  StageSuggestion,
} from '../../../../shared/domain/journey.ts';
import type { Interval, MetricUnit } from '../../../../shared/domain/metric.ts';
import { formatNumber } from '../../../state/format.ts';
import { formatFigure } from '../metric-words.ts';

/** What the map shows: a score column by its name, or one of the others. */
export type JourneyMeasure =
  | Readonly<{ kind: 'suggested' | 'voice' | 'positive' | 'rows' }>
  | Readonly<{ kind: 'score'; column: string }>;

/** A figure of some rows as the map writes it. `level`: -1..1 where it has a good and a bad side. */
export type CellFigure = Readonly<{
  text: string;
  /** Which measure it is, where cells of one map differ. */
  name: string | null;
  n: number;
  level: number | null;
  interval: Interval | null;
  unit: MetricUnit;
}>;

/** Below this a figure is marked as of few. */
const small = 30;
export const isFew = ({ n, level }: CellFigure): boolean => level !== null && n > 0 && n < small;

type Words = TFunction<'journey'>;

const withUnit = (t: Words, value: number, unit: MetricUnit): string => {
  const words = formatFigure(value, unit);
  return unit === 'percent' ? t('percent', { value: words }) : words;
};

function scoreFigure(
  t: Words,
  { scores }: JourneyFigures,
  { columns }: JourneyMap,
  at: number,
): CellFigure {
  const column = columns[at];
  const score = scores[at];
  if (!column || !score) return nothing(t);
  const { value, n, level, interval } = score;
  return {
    text: value === null ? t('noFigure') : withUnit(t, value, column.unit),
    name: t(`metric.${column.metric}`),
    ...{ n, level, interval, unit: column.unit },
  };
}

function voiceFigure(t: Words, { voice }: JourneyFigures): CellFigure {
  const { mean, turns, interval } = voice;
  return {
    text: mean === null ? t('noFigure') : formatNumber(mean, 2),
    ...{ name: null, n: turns, level: mean, interval, unit: 'score' },
  };
}

function positiveFigure(t: Words, { voice }: JourneyFigures): CellFigure {
  const share = voice.turns === 0 ? null : voice.positive / voice.turns;
  return {
    text: share === null ? t('noFigure') : withUnit(t, 100 * share, 'percent'),
    name: t('metric.voice'),
    ...{ n: voice.turns, level: share === null ? null : 2 * share - 1 },
    ...{ interval: voice.positiveInterval, unit: 'percent' },
  };
}

const nothing = (t: Words): CellFigure => ({
  text: t('noFigure'),
  ...{ name: null, n: 0, level: null, interval: null, unit: 'score' },
});

/** The figure of the measure that suits a stage. */
export function suggestedFigure(
  t: Words,
  figures: JourneyFigures,
  map: JourneyMap,
  suggestion: StageSuggestion | null,
): CellFigure {
  if (!suggestion?.isThere) return nothing(t);
  if (suggestion.column === null) return positiveFigure(t, figures);
  return scoreFigure(t, figures, map, suggestion.column);
}

/** Every figure that is known of some rows: the scores by their questions, then how people speak. */
export function listFigures(
  t: Words,
  figures: JourneyFigures,
  map: JourneyMap,
): readonly (CellFigure & Readonly<{ key: string; title: string }>)[] {
  const scores = map.columns.map(({ name, question }, at) => ({
    ...scoreFigure(t, figures, map, at),
    ...{ key: `score ${name}`, title: question },
  }));
  if (!map.hasVoice) return scores;
  const [mean, positive] = [t('measure.voice'), t('measure.positive')];
  return [
    ...scores,
    { ...voiceFigure(t, figures), name: t('metric.sentiment'), key: 'voice', title: mean },
    { ...positiveFigure(t, figures), key: 'positive', title: positive },
  ];
}

/** What a measure is at some rows of the map; `suggestion` is that of their stage, null for several stages together. */
export function figureOf(
  t: Words,
  measure: JourneyMeasure,
  figures: JourneyFigures,
  map: JourneyMap,
  suggestion: StageSuggestion | null,
): CellFigure {
  switch (measure.kind) {
    case 'suggested':
      return suggestedFigure(t, figures, map, suggestion);
    case 'voice':
      return voiceFigure(t, figures);
    case 'positive':
      return { ...positiveFigure(t, figures), name: null };
    case 'rows':
      return { ...nothing(t), text: formatNumber(figures.rows), n: figures.rows };
    case 'score': {
      const at = map.columns.findIndex(({ name }) => name === measure.column);
      return { ...scoreFigure(t, figures, map, at), name: null };
    }
  }
}
