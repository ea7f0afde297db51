import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileInspection } from '../../../shared/domain/file-inspection.ts';
import { formatTimecode } from '../../state/format.ts';

/** How a text begins, cut into turns as they were recognised. */
export function FirstTurns({ sample }: Readonly<Pick<FileInspection, 'sample'>>): ReactNode {
  const { t } = useTranslation('import');
  if (sample.length === 0) return null;
  return (
    <section className="import-section">
      <h3>{t('firstTurns')}</h3>
      <ol className="import-turns">
        {sample.map((turn, index) => (
          <li key={index}>
            <span className="import-turn-who">
              {turn.speaker}
              {turn.timeMs === null ? null : <time>{formatTimecode(turn.timeMs)}</time>}
            </span>
            <p dir="auto">{turn.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
