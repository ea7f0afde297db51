import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { JourneyMap, JourneyStage } from '../../../../shared/domain/journey.ts';
import { formatNumber, formatShare } from '../../../state/format.ts';
import { formatFigure } from '../metric-words.ts';
import { suggestedFigure } from './cell-figure.ts';
import { stageName } from './journey-table.ts';

type Props = Readonly<{ map: JourneyMap; stages: readonly JourneyStage[] }>;

/** The measure that suits each stage, why, and what it is here. */
export function StageSuggestions({ map, stages }: Props): ReactNode {
  const { t } = useTranslation('journey');
  const id = useId();
  const named = stages.filter(({ name }) => name !== '');
  if (named.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t('suits')}</h3>
      <table className="plain-table journey-suits" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{t('stageHead')}</th>
            <th scope="col">{t('suitsMeasure')}</th>
            <th scope="col">{t('suitsFigure')}</th>
            <th scope="col">{t('suitsWhy')}</th>
          </tr>
        </thead>
        <tbody>
          {named.map((stage) => (
            <tr key={stage.name}>
              <th scope="row" dir="auto">
                {stageName(t, stage.name)}
              </th>
              {stage.suggestion ? (
                <>
                  <td>{t(`suits.${stage.suggestion.measure}`)}</td>
                  <td>
                    <SuggestedFigure stage={stage} map={map} />
                  </td>
                  <td className="quiet">{t(`why.${stage.suggestion.kind}`)}</td>
                </>
              ) : (
                <>
                  <td>{t('noFigure')}</td>
                  <td>{t('noFigure')}</td>
                  <td className="quiet">{t('suitsUnknown')}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SuggestedFigure({
  stage,
  map,
}: Readonly<{ stage: JourneyStage; map: JourneyMap }>): ReactNode {
  const { t } = useTranslation('journey');
  const { suggestion } = stage;
  if (!suggestion) return null;
  if (!suggestion.isThere)
    return (
      <span className="journey-missing">
        {t(suggestion.measure === 'voice' ? 'suitsNoVoice' : 'suitsMissing')}
      </span>
    );
  const figure = suggestedFigure(t, stage, map, suggestion);
  const { interval, unit } = figure;
  return (
    <>
      <strong>{figure.text}</strong>{' '}
      <span className="quiet">
        {t('n', { number: formatNumber(figure.n) })}
        {interval
          ? `${t('listComma')}${t('interval', {
              level: formatShare(interval.level),
              low: formatFigure(interval.low, unit),
              high: formatFigure(interval.high, unit),
            })}`
          : ''}
      </span>
    </>
  );
}
