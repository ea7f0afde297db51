import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileInspection } from '../../../shared/domain/file-inspection.ts';
import { formatTimecode } from '../../state/format.ts';
import { nameOfLabel } from './speaker-names.ts';
import type { SpeakerChoices } from './staged-files.ts';

/** How a text begins, cut into turns as they were recognised, by the names that speakers were given. */
export function FirstTurns({
  sample,
  speakers,
}: Readonly<Pick<FileInspection, 'sample'> & { speakers: SpeakerChoices }>): ReactNode {
  const { t } = useTranslation('import');
  if (sample.length === 0) return null;
  return (
    <section className="import-section">
      <h3>{t('firstTurns')}</h3>
      <ol className="import-turns">
        {sample.map((turn, index) => (
          <li key={index}>
            <span className="import-turn-who">
              {turn.speaker === null ? null : nameOfLabel(turn.speaker, speakers)}
              {turn.timeMs === null ? null : <time>{formatTimecode(turn.timeMs)}</time>}
            </span>
            <p dir="auto">{turn.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
