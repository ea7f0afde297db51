import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupComparison } from '../../../shared/domain/comparison.ts';
import type { DatasetSummary } from '../../../shared/domain/dataset.ts';
import { scoreMetricNames } from '../../../shared/domain/metric.ts';
import { useOperation } from '../../state/engine.ts';
import { formatNumber } from '../../state/format.ts';
import { formatP } from './metric-words.ts';
import type { MetricChoice } from './use-metric-choice.ts';

type Props = Readonly<{ table: DatasetSummary; choice: MetricChoice }>;

/** Metrics whose segments can be tested, by their scores or by the share of yes. */
function isTestable({ metric, options }: MetricChoice): boolean {
  if (scoreMetricNames.some((name) => name === metric)) return true;
  return metric === 'churn' && (options.lost ?? 'flag') === 'flag';
}

/** Whether the segments differ by more than chance, with the test that was chosen and why. */
export function Comparison({ table, choice }: Props): ReactNode {
  const { t } = useTranslation(['comparison', 'measure']);
  const { column, by, cut, options } = choice;
  const isShare = choice.metric === 'churn';
  const isWeighted = cut.weightColumn !== null || cut.margins.length > 0;
  const isAsked = column !== null && by !== null && isTestable(choice);
  const answer = useOperation(
    'metrics.compareGroups',
    {
      from: { datasetId: table.id },
      column: column?.name ?? '',
      by: by?.name ?? '',
      ...(isShare ? { yes: [...(options.yes ?? ['Yes', 'yes', 'YES', 'true', 'True', '1'])] } : {}),
      ...(cut.where.length > 0
        ? { where: cut.where.map((filter) => ({ ...filter, values: [...filter.values] })) }
        : {}),
    },
    { enabled: isAsked },
  );
  if (!isAsked) return null;
  if (answer.error) return <p className="quiet comparison">{answer.error.appError.message}</p>;
  if (!answer.data) return null;
  return (
    <section className="comparison" aria-label={t('comparison')}>
      <h4>{t('comparison')}</h4>
      <p>
        <strong>{t(answer.data.p < 0.05 ? 'differs' : 'noDifference', { by: by.name })}</strong>{' '}
        {sentenceOf(t, answer.data)}
      </p>
      <p className="quiet">{answer.data.why}</p>
      {isWeighted ? <p className="quiet">{t('unweighted')}</p> : null}
      <ul className="comparison-notes">
        {answer.data.warnings.map((warning) => (
          <li key={warning} className="quiet">
            {warning}
          </li>
        ))}
      </ul>
      {answer.data.pairs.length > 0 ? <Pairs comparison={answer.data} /> : null}
    </section>
  );
}

type Words = ReturnType<typeof useTranslation<['comparison', 'measure']>>['t'];

function sentenceOf(t: Words, { test, statistic, df, p, effect }: GroupComparison): string {
  const degrees =
    df === null
      ? ''
      : typeof df === 'number'
        ? formatNumber(df, 1)
        : df.map((one) => formatNumber(one, 1)).join(', ');
  return t(df === null ? 'testSentence' : 'testSentenceDf', {
    test,
    statistic: formatNumber(statistic, 2),
    df: degrees,
    p: formatP(p),
    effect: effect.name,
    value: formatNumber(effect.value, 2),
    size: t(`effect.${effect.size}`),
  });
}

const mostPairs = 30;

function Pairs({ comparison }: Readonly<{ comparison: GroupComparison }>): ReactNode {
  const { t } = useTranslation(['comparison', 'measure']);
  const shown = comparison.pairs.toSorted((a, b) => a.pAdjusted - b.pAdjusted).slice(0, mostPairs);
  return (
    <details className="pairs">
      <summary>{t('pairs', { count: comparison.pairs.length })}</summary>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('pair')}</th>
            <th scope="col" className="numeric">
              {t('effect')}
            </th>
            <th scope="col" className="numeric">
              {t('p')}
            </th>
            <th scope="col" className="numeric">
              {t('pAdjusted')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ first, second, p, pAdjusted, effect }) => (
            <tr key={`${first} ${second}`}>
              <th scope="row">
                {first === '' ? t('measure:noSegment') : first} –{' '}
                {second === '' ? t('measure:noSegment') : second}
              </th>
              <td className="numeric" title={effect.name}>
                {formatNumber(effect.value, 2)}
              </td>
              <td className="numeric">{formatP(p)}</td>
              <td className="numeric">{formatP(pAdjusted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
