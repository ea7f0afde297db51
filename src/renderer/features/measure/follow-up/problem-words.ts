import type { TFunction } from 'i18next';
import type { Problem, ProblemReport } from '../../../../shared/domain/follow-up.ts';
import { formatNumber } from '../../../state/format.ts';

/** The figures of a problem in the digits that their unit deserves. */
export type ProblemLine = Readonly<{
  share: string;
  shareRange: string;
  withIt: string;
  withoutIt: string;
  gap: string;
  gapRange: string;
  p: string;
}>;

export function problemLine(
  t: TFunction<'followUp'>,
  { unit }: Pick<ProblemReport, 'unit'>,
  problem: Problem,
): ProblemLine {
  const digits = unit === 'score' ? 2 : 1;
  const figure = (value: number | null): string =>
    value === null ? t('noFigure') : formatNumber(value, digits);
  const { low, high, differenceLow, differenceHigh, difference, pAdjusted } = problem;
  const signed = (value: number): string =>
    value > 0 ? `+${formatNumber(value, digits)}` : formatNumber(value, digits);
  const range = (from: string, to: string): string => t('range', { low: from, high: to });
  return {
    share: `${formatNumber(problem.share, 1)}%`,
    shareRange: range(formatNumber(low, 1), formatNumber(high, 1)),
    withIt: figure(problem.withIt),
    withoutIt: figure(problem.withoutIt),
    gap: difference === null ? t('noFigure') : signed(difference),
    gapRange:
      differenceLow === null || differenceHigh === null
        ? ''
        : range(signed(differenceLow), signed(differenceHigh)),
    p: pAdjusted === null ? t('noFigure') : pAdjusted < 0.001 ? '< 0.001' : pAdjusted.toFixed(3),
  };
}

/** The numbers behind the chart, for the eye and for a spreadsheet; the first row holds the headings. */
export function problemNumbers(
  t: TFunction<'followUp'>,
  report: ProblemReport,
): readonly (readonly string[])[] {
  const metric = t(`metric.${report.metric}`);
  return [
    [
      t('name'),
      t('touched'),
      `${t('shareHead')} (%)`,
      t('low'),
      t('high'),
      t('withIt', { metric }),
      t('withoutIt', { metric }),
      t('gap'),
      t('low'),
      t('high'),
      t('pAdjusted'),
      t('scope'),
    ],
    ...report.problems.map((problem) => {
      const plain = (value: number | null): string => (value === null ? '' : value.toFixed(2));
      return [
        problem.name,
        String(problem.touched),
        plain(problem.share),
        plain(problem.low),
        plain(problem.high),
        plain(problem.withIt),
        plain(problem.withoutIt),
        plain(problem.difference),
        plain(problem.differenceLow),
        plain(problem.differenceHigh),
        problem.pAdjusted === null ? '' : problem.pAdjusted.toFixed(4),
        t(problem.isSystemic ? 'systemicShort' : 'single'),
      ];
    }),
  ];
}
