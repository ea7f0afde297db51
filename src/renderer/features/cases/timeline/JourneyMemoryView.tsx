import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JourneyMemory } from '../../../../shared/domain/journey.ts';
import { formatNumber } from '../../../state/format.ts';

/** What is likely to be remembered of a journey: its peak and its end. */
export function JourneyMemoryView({ memory }: Readonly<{ memory: JourneyMemory }>): ReactNode {
  const { t } = useTranslation('journey');
  const moments = formatNumber(memory.moments);
  const basis =
    memory.metric === null
      ? t('memoryVoice', { moments })
      : t('memoryScores', { moments, metric: t(`metric.${memory.metric}`) });
  const figures = [
    { name: t('peak'), value: memory.peak },
    { name: t('end'), value: memory.end },
    { name: t('peakEnd'), value: memory.index },
    { name: t('mean'), value: memory.mean },
  ];
  return (
    <section className="timeline-memory" aria-label={t('memory')} title={t('memoryHint')}>
      <h3>{t('memory')}</h3>
      <dl>
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatNumber(value, 2)}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{basis}</p>
    </section>
  );
}
