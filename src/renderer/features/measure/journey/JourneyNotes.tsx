import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JourneyMap } from '../../../../shared/domain/journey.ts';
import { Icon } from '../../../components/Icon.tsx';

/** What is to be known of the figures: warnings, and how they are made. */
export function JourneyNotes({ map }: Readonly<{ map: JourneyMap }>): ReactNode {
  const { t } = useTranslation('journey');
  const methods = [...new Set(map.columns.map(({ method }) => method))];
  return (
    <>
      {map.warnings.length > 0 ? (
        <ul className="warnings" aria-label={t('warnings')}>
          {map.warnings.map((warning) => (
            <li className="warning" key={warning}>
              <Icon name="warning" size={16} />
              {warning}
            </li>
          ))}
        </ul>
      ) : null}
      <details className="journey-method">
        <summary>{t('method')}</summary>
        {methods.map((method) => (
          <p className="method-words" key={method}>
            {method}
          </p>
        ))}
        <p className="method-words">{t('methodVoice')}</p>
      </details>
    </>
  );
}
