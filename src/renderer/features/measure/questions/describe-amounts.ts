import type { Bin } from '../../../../shared/domain/survey.ts';
import { formatDate, formatNumber } from '../../../state/format.ts';
import { drawClicks } from './draw-clicks.ts';
import { drawColumns } from './draw-columns.ts';
import {
  chartLabel,
  meanWords,
  percent,
  shareRow,
  type SummaryOf,
  type SurveyWords,
  twoDigits,
} from './figure-words.ts';
import type { FigureChart, FigureRow, QuestionFigure } from './question-figure.ts';
import { shareAxis } from './share-axis.ts';

const fill = 'var(--tone-positive)';
const noMarks = { axis: null, tick: (value: number): string => formatNumber(value) } as const;

function binLabel(bin: Bin): string {
  const { from, to } = bin;
  return isEach(bin) ? formatNumber(from) : `${formatNumber(from)}–${formatNumber(to)}`;
}

function binChart(t: SurveyWords, title: string, bins: readonly Bin[], axis: string): FigureChart {
  const columns = bins.map((bin) => ({
    label: formatNumber(bin.from),
    count: bin.count,
    fill,
    title: t('countTitle', { label: binLabel(bin), number: formatNumber(bin.count) }),
  }));
  return {
    title,
    label: chartLabel(
      t,
      title,
      columns.map((column) => column.title),
    ),
    draw: drawColumns(columns, { x: axis, y: t('n') }, true),
  };
}

const isEach = ({ from, to }: Bin): boolean => to - from === 1 && Number.isInteger(from);

/** Bins as rows: each whole number by itself, or from where to where a bin runs. */
function binTable(
  t: SurveyWords,
  bins: readonly Bin[],
  n: number,
  name: string,
): Pick<QuestionFigure, 'head' | 'rows'> {
  const isWhole = bins.every(isEach);
  const rows = bins.map((bin): FigureRow => {
    const counted = [formatNumber(bin.count), percent(n > 0 ? bin.count / n : 0)];
    return {
      label: formatNumber(bin.from),
      cells: isWhole ? counted : [formatNumber(bin.to), ...counted],
      mark: null,
    };
  });
  return {
    head: isWhole ? [name, t('n'), t('share')] : [t('from'), t('to'), t('n'), t('share')],
    rows,
  };
}

export function describeNumber(
  t: SurveyWords,
  { summary, figures }: SummaryOf<'number'>,
): QuestionFigure {
  const { mean, median, quartiles, range, bins } = figures;
  const pair = ([low, high]: readonly [number, number]): string =>
    t('intervalOf', { low: formatNumber(low), high: formatNumber(high) });
  return {
    facts: [
      ...(mean ? [{ name: t('mean'), value: meanWords(t, mean) }] : []),
      ...(median === null ? [] : [{ name: t('median'), value: formatNumber(median) }]),
      ...(mean ? [{ name: t('sd'), value: twoDigits(mean.sd) }] : []),
      ...(quartiles ? [{ name: t('quartiles'), value: pair(quartiles) }] : []),
      ...(range ? [{ name: t('range'), value: pair(range) }] : []),
    ],
    ...binTable(t, bins, summary.n, t('kind.number')),
    ...noMarks,
    chart: bins.length > 0 ? binChart(t, t('chartNumbers'), bins, t('kind.number')) : null,
  };
}

export function describeWords(
  t: SurveyWords,
  { summary, figures }: SummaryOf<'words'>,
): QuestionFigure {
  const { medianWords, longest, different, bins } = figures;
  const inWords = (count: number): string => t('wordsOf', { count, number: formatNumber(count) });
  return {
    facts: [
      ...(medianWords === null
        ? []
        : [{ name: t('medianWords'), value: formatNumber(medianWords) }]),
      { name: t('longest'), value: inWords(longest) },
      { name: t('different'), value: formatNumber(different) },
    ],
    ...binTable(t, bins, summary.n, t('words')),
    ...noMarks,
    chart: bins.length > 0 ? binChart(t, t('chartWords'), bins, t('words')) : null,
  };
}

export function describeDates(
  t: SurveyWords,
  { summary, figures }: SummaryOf<'dates'>,
): QuestionFigure {
  const { periods, range, unit } = figures;
  const title = t('chartDates', { unit: t(`unit.${unit}`) });
  const columns = periods.map(({ period, count }) => ({
    label: period,
    count,
    fill,
    title: t('countTitle', { label: period, number: formatNumber(count) }),
  }));
  return {
    facts: range
      ? [
          { name: t('firstDay'), value: formatDate(range[0]) },
          { name: t('lastDay'), value: formatDate(range[1]) },
        ]
      : [],
    head: [t('period'), t('n'), t('share')],
    rows: periods.map(({ period, count }) => ({
      label: period,
      cells: [formatNumber(count), percent(summary.n > 0 ? count / summary.n : 0)],
      mark: null,
    })),
    ...noMarks,
    chart:
      periods.length > 0
        ? {
            title,
            label: chartLabel(
              t,
              title,
              columns.map((column) => column.title),
            ),
            draw: drawColumns(columns, { x: t('period'), y: t('rows') }, true),
          }
        : null,
  };
}

export function describeClicks(t: SurveyWords, { figures }: SummaryOf<'clicks'>): QuestionFigure {
  const { quadrants, clicks } = figures;
  const title = t('chartClicks');
  return {
    facts: [{ name: t('clicks'), value: formatNumber(clicks) }],
    head: [t('quarter'), t('n'), t('share')],
    rows: quadrants.map((quadrant) => shareRow(t, quadrant)),
    axis: shareAxis(Math.max(...quadrants.map(({ high }) => high))),
    tick: (value) => percent(value),
    chart: {
      title,
      label: chartLabel(
        t,
        title,
        quadrants.map(({ label, share }) => `${label} ${percent(share)}`),
      ),
      draw: drawClicks(figures),
    },
  };
}
