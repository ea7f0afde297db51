import type { RestOfAnswers } from '../../../../shared/domain/survey.ts';
import { formatNumber, formatShare } from '../../../state/format.ts';
import { drawBars } from './draw-bars.ts';
import { drawColumns } from './draw-columns.ts';
import {
  barTitle,
  chartLabel,
  percent,
  scaleFacts,
  shareRow,
  type SummaryOf,
  type SurveyWords,
} from './figure-words.ts';
import { leanColour } from './lean-colour.ts';
import type { FigureRow, QuestionFigure } from './question-figure.ts';
import { shareAxis } from './share-axis.ts';

const wholePercent = (value: number): string => formatShare(value);

function axisOf(highs: readonly Readonly<{ high: number }>[]) {
  return shareAxis(Math.max(...highs.map(({ high }) => high), 0));
}

function restRows(
  t: SurveyWords,
  rest: RestOfAnswers | null,
  n: number,
  more: readonly string[] = [],
): readonly FigureRow[] {
  if (!rest) return [];
  const label = t('rest', { count: rest.answers, number: formatNumber(rest.answers) });
  const share = more.length > 0 ? '' : percent(n > 0 ? rest.count / n : 0);
  return [{ label, cells: [formatNumber(rest.count), share, ...more], mark: null }];
}

export function describeChoice(
  t: SurveyWords,
  { summary, figures }: SummaryOf<'choice'>,
): QuestionFigure {
  const { answers, rest } = figures;
  const title = t('chartAnswers');
  const bars = answers.map((answer) => ({
    ...answer,
    fill: 'var(--tone-positive)',
    title: barTitle(t, answer),
  }));
  return {
    facts: [],
    head: [t('answer'), t('n'), t('share')],
    rows: [...answers.map((answer) => shareRow(t, answer)), ...restRows(t, rest, summary.n)],
    axis: axisOf(answers),
    tick: wholePercent,
    chart: {
      title,
      label: chartLabel(
        t,
        title,
        bars.map((bar) => bar.title),
      ),
      draw: drawBars(bars, { share: t('ofAnswers') }),
    },
  };
}

export function describeChoices(
  t: SurveyWords,
  { summary, figures }: SummaryOf<'choices'>,
): QuestionFigure {
  const { options, mentions, rest } = figures;
  const title = t('chartAnswers');
  const bars = options.map((option) => ({
    ...option,
    fill: 'var(--tone-positive)',
    title: barTitle(t, option),
  }));
  return {
    facts: [
      { name: t('mentions'), value: formatNumber(mentions) },
      { name: t('mentionsEach'), value: formatNumber(summary.n > 0 ? mentions / summary.n : 0, 2) },
    ],
    head: [t('option'), t('n'), t('shareRespondents'), t('shareMentions')],
    rows: [
      ...options.map((option) => shareRow(t, option, [percent(option.mentionShare)])),
      ...restRows(t, rest, summary.n, [percent(mentions > 0 ? (rest?.count ?? 0) / mentions : 0)]),
    ],
    axis: axisOf(options),
    tick: wholePercent,
    chart: {
      title,
      label: chartLabel(
        t,
        title,
        bars.map((bar) => bar.title),
      ),
      draw: drawBars(bars, { share: t('ofRespondents') }),
    },
  };
}

/** Numbers stand side by side, as their scale runs; answers with words below each other, where there is room for them. */
export function describeScale(t: SurveyWords, { figures }: SummaryOf<'scale'>): QuestionFigure {
  const { points, shares } = figures;
  const title = t('chartAnswers');
  const bars = shares.map((share, at) => ({
    ...share,
    fill: leanColour(points[at]?.lean ?? null, at, points.length),
    title: barTitle(t, share),
  }));
  const isShort = bars.every(({ label }) => label.length <= 4);
  return {
    facts: scaleFacts(t, figures),
    head: [t('answer'), t('n'), t('share')],
    rows: shares.map((share) => shareRow(t, share)),
    axis: axisOf(shares),
    tick: wholePercent,
    chart: {
      title,
      label: chartLabel(
        t,
        title,
        bars.map((bar) => bar.title),
      ),
      draw: isShort
        ? drawColumns(bars, { x: t('points'), y: t('n') })
        : drawBars(bars, { share: t('ofAnswers') }),
    },
  };
}
