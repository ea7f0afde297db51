import type { MatrixPart, ScalePoint } from '../../../../shared/domain/survey.ts';
import { formatNumber, formatShare } from '../../../state/format.ts';
import { makeIntervalAxis } from '../interval-axis.ts';
import { drawRanks } from './draw-ranks.ts';
import { drawStacks } from './draw-stacks.ts';
import {
  chartLabel,
  meanWords,
  percent,
  shareMark,
  shareWords,
  type SummaryOf,
  type SurveyWords,
  twoDigits,
} from './figure-words.ts';
import { leanColour } from './lean-colour.ts';
import type { FigureRow, QuestionFigure } from './question-figure.ts';
import { shareAxis } from './share-axis.ts';

/** Which columns a grid needs: no mean of words, nothing skipped where nobody did. */
type Needs = Readonly<{ means: boolean; skipped: boolean; aside: boolean }>;

/** Behind each row: n, its answers in percent, the top two with their interval, and the mean where the answers are numbers. */
function matrixRow(t: SurveyWords, part: MatrixPart, needs: Needs): FigureRow {
  const { label, n, shares, top, mean, skipped, setAside } = part;
  return {
    label,
    cells: [
      formatNumber(n),
      ...shares.map(({ share }) => formatShare(share)),
      ...(needs.means ? [mean ? meanWords(t, mean) : ''] : []),
      ...(needs.skipped ? [formatNumber(skipped)] : []),
      ...(needs.aside ? [formatNumber(setAside)] : []),
    ],
    mark: top && n > 0 ? shareMark(t, top) : null,
  };
}

export function describeMatrix(t: SurveyWords, { figures }: SummaryOf<'matrix'>): QuestionFigure {
  const { points, parts } = figures;
  const needs: Needs = {
    means: parts.some(({ mean }) => mean !== null),
    skipped: parts.some(({ skipped }) => skipped > 0),
    aside: parts.some(({ setAside }) => setAside > 0),
  };
  const tops = parts.flatMap(({ top }) => (top ? [top] : []));
  const title = t('chartRows');
  const describe = (row: string, point: string, share: number): string =>
    `${row}, ${point}: ${percent(share)}`;
  return {
    facts: [],
    head: [
      t('row'),
      t('n'),
      ...points.map(({ label }) => label),
      ...(needs.means ? [t('mean')] : []),
      ...(needs.skipped ? [t('skippedColumn')] : []),
      ...(needs.aside ? [t('asideColumn')] : []),
    ],
    rows: parts.map((part) => matrixRow(t, part, needs)),
    axis: tops.length > 0 ? shareAxis(Math.max(...tops.map(({ high }) => high))) : null,
    markName: t('top'),
    tick: (value) => formatShare(value),
    chart: {
      title,
      label: chartLabel(
        t,
        title,
        parts.map((part) => rowInWords(t, part)),
      ),
      draw: drawStacks(
        points.map((point, at) => stackPoint(point, at, points.length)),
        parts.map(({ label, shares }) => ({ label, shares: shares.map(({ share }) => share) })),
        { share: t('ofAnswers'), describe },
      ),
    },
  };
}

function stackPoint({ label, lean }: ScalePoint, at: number, points: number) {
  return { label, lean, fill: leanColour(lean, at, points) };
}

function rowInWords(t: SurveyWords, { label, top, shares }: MatrixPart): string {
  const shown = top
    ? `${t('top')} ${percent(top.share)}`
    : shares.map((one) => `${one.label} ${percent(one.share)}`).join(', ');
  return `${label}: ${shown}`;
}

export function describeRanking(t: SurveyWords, { figures }: SummaryOf<'ranking'>): QuestionFigure {
  const { options } = figures;
  const ranked = options.flatMap(({ label, mean }) =>
    mean
      ? [{ label, mean: mean.value, low: mean.low ?? mean.value, high: mean.high ?? mean.value }]
      : [],
  );
  const title = t('chartRanks');
  const titled = ranked.map((rank) => ({
    ...rank,
    title: t('meanTitle', { label: rank.label, mean: twoDigits(rank.mean) }),
  }));
  const figuresOfAxis = ranked.map(({ mean, low, high }) => ({
    value: mean,
    interval: { level: 0.95, low, high, method: '' },
  }));
  return {
    facts: [],
    head: [t('option'), t('n'), t('meanRank'), t('firstPlaces')],
    rows: options.map(({ label, n, mean, first }) => ({
      label,
      cells: [
        formatNumber(n),
        mean ? twoDigits(mean.value) : '',
        n > 0 ? shareWords(t, first) : '',
      ],
      mark:
        mean === null || mean.low === null || mean.high === null
          ? null
          : {
              value: mean.value,
              low: mean.low,
              high: mean.high,
              words: t('intervalOf', { low: twoDigits(mean.low), high: twoDigits(mean.high) }),
            },
    })),
    axis: ranked.length > 0 ? makeIntervalAxis(figuresOfAxis, 'score') : null,
    tick: (value) => formatNumber(value),
    chart: {
      title,
      label: chartLabel(
        t,
        title,
        titled.map((rank) => rank.title),
      ),
      draw: drawRanks(titled, { mean: t('meanRank') }),
    },
  };
}
