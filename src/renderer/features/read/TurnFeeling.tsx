import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Turn } from '../../../shared/domain/source.ts';
import type { SourceId } from '../../../shared/ids.ts';
import { useOperation } from '../../state/engine.ts';
import { formatScore } from '../../state/format.ts';

/** Turns are asked for by this many at once, so that walking through a text asks seldom. */
const pageSize = 50;

/** How a turn feels, and the words that made it so. */
export function TurnFeeling({
  sourceId,
  turn,
}: Readonly<{ sourceId: SourceId; turn: Turn }>): ReactNode {
  const { t } = useTranslation('read');
  const offset = Math.floor(turn.index / pageSize) * pageSize;
  const page = useOperation('sentiment.turns', { sourceId, offset, limit: pageSize });
  const found = page.data?.rows.find((row) => row.turn.index === turn.index)?.sentiment;
  if (!found) return null;
  return (
    <div className="turn-feeling">
      <p>
        {t(`feeling.${found.label}`)} <span className="quiet">{formatScore(found.score)}</span>
      </p>
      {found.evidence.length === 0 ? (
        <p className="quiet">{t('noEvidence')}</p>
      ) : (
        <ul className="turn-evidence">
          {found.evidence.map(({ start, word, value, rules }) => (
            <li key={start} className={value < 0 ? 'evidence-negative' : 'evidence-positive'}>
              <span dir="auto">{word}</span> {formatScore(value)}
              {rules.length === 0 ? null : (
                <span className="quiet"> {rules.join(', ').replaceAll('_', ' ')}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
