import type { TFunction } from 'i18next';
import type {
  AnswerShare,
  MeanEstimate,
  QuestionSummary,
} from '../../../../shared/domain/survey.ts';
import { formatNumber, formatShare } from '../../../state/format.ts';
import type { Fact, FigureRow, Mark } from './question-figure.ts';

export type SurveyWords = TFunction<'survey'>;

/** A summary of one type of figures. */
export type SummaryOf<Type extends QuestionSummary['figures']['type']> = Readonly<{
  summary: QuestionSummary;
  figures: Extract<QuestionSummary['figures'], { type: Type }>;
}>;

export const percent = (share: number): string => formatShare(share, 1);
export const twoDigits = (value: number): string => formatNumber(value, 2);

export function shareMark(t: SurveyWords, { share, low, high }: AnswerShare): Mark {
  return {
    value: share,
    low,
    high,
    words: t('intervalOf', { low: percent(low), high: percent(high) }),
  };
}

/** An answer with its count and share, and further cells behind them. */
export function shareRow(
  t: SurveyWords,
  answer: AnswerShare,
  more: readonly string[] = [],
): FigureRow {
  const { label, count, share } = answer;
  return {
    label,
    cells: [formatNumber(count), percent(share), ...more],
    mark: shareMark(t, answer),
  };
}

export function meanWords(t: SurveyWords, mean: MeanEstimate): string {
  const value = twoDigits(mean.value);
  if (mean.low === null || mean.high === null) return value;
  return t('valueInterval', { value, low: twoDigits(mean.low), high: twoDigits(mean.high) });
}

/** A share with its interval in words, such as "70.0% (57.2% to 80.4%)". */
export function shareWords(t: SurveyWords, { share, low, high }: AnswerShare): string {
  return t('valueInterval', { value: percent(share), low: percent(low), high: percent(high) });
}

/** The figures of the two ends of a scale and its mean, as far as there are any. */
export function scaleFacts(
  t: SurveyWords,
  {
    top,
    bottom,
    mean,
  }: Readonly<{ top: AnswerShare | null; bottom: AnswerShare | null; mean: MeanEstimate | null }>,
): readonly Fact[] {
  return [
    ...(mean
      ? [
          { name: t('mean'), value: meanWords(t, mean) },
          { name: t('sd'), value: twoDigits(mean.sd) },
        ]
      : []),
    ...(top ? [{ name: t('topOf', { labels: top.label }), value: shareWords(t, top) }] : []),
    ...(bottom
      ? [{ name: t('bottomOf', { labels: bottom.label }), value: shareWords(t, bottom) }]
      : []),
  ];
}

export function barTitle(t: SurveyWords, { label, count, share }: AnswerShare): string {
  return t('barTitle', { label, number: formatNumber(count), share: percent(share) });
}

/** What a chart shows, for those who do not see it. */
export function chartLabel(t: SurveyWords, title: string, parts: readonly string[]): string {
  return t('chartLabel', { title, parts: parts.slice(0, 30).join('; ') });
}
