import { formatNumber } from '../../../state/format.ts';
import { bandsOf, toneScores } from '../bands.ts';
import { formatFigure } from '../metric-words.ts';
import { drawColumns } from './draw-columns.ts';
import { chartLabel, percent, type SummaryOf, type SurveyWords } from './figure-words.ts';
import type { QuestionFigure } from './question-figure.ts';

/** The figure of a metric with its bands, and how often each score was given. */
export function describeScore(
  t: SurveyWords,
  { summary, figures }: SummaryOf<'score'>,
): QuestionFigure {
  const { result } = figures;
  const { value, interval, unit, n } = result;
  const kind = t(`kind.${summary.kind}`);
  const scores = toneScores(result, false);
  const title = t('chartScores');
  const columns = scores.map(({ score, count, tone }) => ({
    label: formatNumber(score),
    count,
    fill: `var(--tone-${tone})`,
    title: t('barTitle', {
      label: formatNumber(score),
      number: formatNumber(count),
      share: percent(n > 0 ? count / n : 0),
    }),
  }));
  const written = (figure: number): string => formatFigure(figure, unit);
  const words =
    value === null || !interval
      ? written(value ?? 0)
      : t('valueInterval', {
          value: written(value),
          low: written(interval.low),
          high: written(interval.high),
        });
  return {
    facts: [
      ...(value === null ? [] : [{ name: kind, value: words }]),
      ...bandsOf(result).map(({ id, count }) => ({
        name: t(`band.${id}`, { ns: 'measure' }),
        value: `${formatNumber(count)} (${percent(n > 0 ? count / n : 0)})`,
      })),
      ...result.further.map((one) => ({
        name: one.name,
        value: formatFigure(one.value, one.unit),
      })),
    ],
    head: [t('points'), t('n'), t('share')],
    rows: scores.map(({ score, count }) => ({
      label: formatNumber(score),
      cells: [formatNumber(count), percent(n > 0 ? count / n : 0)],
      mark: null,
    })),
    axis: null,
    tick: formatNumber,
    chart: {
      title,
      label: chartLabel(
        t,
        title,
        columns.map((column) => column.title),
      ),
      draw: drawColumns(columns, { x: t('points'), y: t('n') }),
    },
  };
}
