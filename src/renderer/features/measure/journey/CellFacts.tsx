import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JourneyFigures, JourneyMap } from '../../../../shared/domain/journey.ts';
import { ShareBar, type SharePart } from '../../../components/ShareBar.tsx';
import { formatNumber, formatShare } from '../../../state/format.ts';
import { formatFigure } from '../metric-words.ts';
import { type CellFigure, listFigures } from './cell-figure.ts';

type Props = Readonly<{ figures: JourneyFigures; map: JourneyMap }>;

/** What is known of a cell beside its words: every score and the sentiment with their intervals, feelings, themes. */
export function CellFacts({ figures, map }: Props): ReactNode {
  const { t } = useTranslation('journey');
  const { voice, themes } = figures;
  const parts: readonly SharePart[] = (['positive', 'neutral', 'negative'] as const).map(
    (tone) => ({ id: tone, label: t(tone), count: voice[tone], tone }),
  );
  return (
    <div className="journey-facts">
      <table className="journey-figures" aria-label={t('figures')}>
        <tbody>
          {listFigures(t, figures, map).map((figure) => (
            <FigureLine key={figure.key} figure={figure} />
          ))}
        </tbody>
      </table>
      {voice.turns > 0 ? (
        <>
          <ShareBar
            label={t('sentiment')}
            parts={parts}
            describe={({ label, count }) => `${label} ${formatNumber(count)}`}
          />
          <p className="quiet">
            {parts
              .map(({ label, count }) => `${label} ${formatNumber(count)}`)
              .join(t('listComma'))}
          </p>
        </>
      ) : null}
      {themes.length > 0 ? (
        <p>
          <span className="quiet">{t('themesHead')}</span>{' '}
          {themes
            .map(({ label, count }) => t('theme', { label, number: formatNumber(count) }))
            .join(t('listComma'))}
        </p>
      ) : null}
    </div>
  );
}

function FigureLine({
  figure: { title, name, text, n, interval, unit },
}: Readonly<{ figure: CellFigure & Readonly<{ title: string }> }>): ReactNode {
  const { t } = useTranslation('journey');
  const bounds = interval && {
    low: formatFigure(interval.low, unit),
    high: formatFigure(interval.high, unit),
  };
  return (
    <tr>
      <th scope="row" title={title} dir="auto">
        {name}
      </th>
      <td className="journey-value">{text}</td>
      <td
        className="quiet"
        title={interval ? t('interval', { level: formatShare(interval.level), ...bounds }) : ''}
      >
        {bounds ? t('between', bounds) : ''}
      </td>
      <td className="quiet">{t('n', { number: formatNumber(n) })}</td>
    </tr>
  );
}
