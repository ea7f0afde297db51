import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../state/format.ts';
import type { Desk } from '../desk.ts';
import './going.css';

/** How many turns the person has marked as read; nothing before the first. */
export function ReadingProgress({ desk }: Readonly<{ desk: Desk }>): ReactNode {
  const { t } = useTranslation('reader');
  const { readTurns, reading } = desk;
  if (readTurns.size === 0) return null;
  const count = reading.turns.length;
  return (
    <span className="reading-progress quiet">
      {t('turnsRead', { read: formatNumber(readTurns.size), count, total: formatNumber(count) })}
    </span>
  );
}
