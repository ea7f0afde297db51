import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionSummary } from '../../../../shared/domain/survey.ts';
import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { copyText, toTabSeparated } from '../../../state/copy-text.ts';
import { formatNumber } from '../../../state/format.ts';
import { announce } from '../../../state/last-action.ts';
import { Chart } from '../Chart.tsx';
import { describeFigure } from './describe-figure.ts';
import { FigureTable } from './FigureTable.tsx';
import { percent, twoDigits } from './figure-words.ts';
import { figureRows } from './question-figure.ts';

/** A summary: who answered, the figures, the chart, the table, and how it was computed. */
export function SummaryView({ summary }: Readonly<{ summary: QuestionSummary }>): ReactNode {
  const { t } = useTranslation('survey');
  const figure = useMemo(() => describeFigure(t, summary), [summary, t]);
  const isOfMeans = summary.figures.type === 'ranking';
  const rows = figureRows(
    figure,
    t('intervalLow'),
    t('intervalHigh'),
    isOfMeans ? twoDigits : percent,
  );
  const copy = async (): Promise<void> => {
    const copied = await copyText(toTabSeparated(rows));
    announce(t(copied ? 'copied' : 'notCopied', { ns: 'measure', what: t('table') }));
  };
  const { chart } = figure;
  const isEmpty = summary.figures.type === 'none';
  return (
    <div className="question-summary">
      <Counts summary={summary} />
      {isEmpty ? <p className="question-note">{t('notSummarised')}</p> : null}
      {figure.facts.length > 0 ? (
        <dl className="question-figures" aria-label={t('facts')}>
          {figure.facts.map(({ name, value }) => (
            <div key={name}>
              <dt title={name}>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {summary.warnings.length > 0 ? (
        <ul className="warnings" aria-label={t('warnings')}>
          {summary.warnings.map((warning) => (
            <li className="warning" key={warning}>
              <Icon name="warning" size={16} />
              {warning}
            </li>
          ))}
        </ul>
      ) : null}
      {chart && summary.n > 0 ? (
        <Chart title={chart.title} label={chart.label} draw={chart.draw} numbers={rows} />
      ) : null}
      {summary.figures.type === 'words' ? <Examples texts={summary.figures.examples} /> : null}
      {figure.rows.length > 0 ? (
        <section className="question-figures-table">
          <header className="section-head">
            <h3>{t('facts')}</h3>
            <Button look="quiet" onPress={() => void copy()}>
              {t('copyTable')}
            </Button>
          </header>
          <FigureTable figure={figure} label={t('tableOf', { question: summary.question })} />
        </section>
      ) : null}
      {summary.method === '' ? null : <p className="method-words">{summary.method}</p>}
    </div>
  );
}

function Counts({ summary }: Readonly<{ summary: QuestionSummary }>): ReactNode {
  const { t } = useTranslation('survey');
  const { n, skipped, setAside } = summary;
  const aside = setAside.reduce((sum, { count }) => sum + count, 0);
  const labels = setAside
    .slice(0, 6)
    .map(({ label, count }) => t('asideLabel', { label, number: formatNumber(count) }));
  return (
    <p className="question-counts">
      <strong>{t('answered', { count: n, number: formatNumber(n) })}</strong>
      {' · '}
      {t('skipped', { count: skipped, number: formatNumber(skipped) })}
      {aside > 0 ? ` · ${t('aside', { number: formatNumber(aside) })}: ${labels.join(', ')}` : null}
    </p>
  );
}

function Examples({ texts }: Readonly<{ texts: readonly string[] }>): ReactNode {
  const { t } = useTranslation('survey');
  if (texts.length === 0) return null;
  return (
    <section className="question-examples">
      <h3>{t('examples')}</h3>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
