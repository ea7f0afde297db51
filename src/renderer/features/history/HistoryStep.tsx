import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../shared/domain/history.ts';
import { formatClock, formatNumber } from '../../state/format.ts';
import { useHistoryLabel } from '../../state/history-label.ts';

export function HistoryStep({ entry }: Readonly<{ entry: HistoryEntry }>): ReactNode {
  const { t } = useTranslation('history-place');
  const label = useHistoryLabel();
  return (
    <li className="history-step" data-undone={entry.undone}>
      <time dateTime={entry.at}>{formatClock(entry.at)}</time>
      <span className="history-label">
        {entry.kind === 'do' ? null : <em>{t(`kind.${entry.kind}`)} </em>}
        {label(entry.label)}
      </span>
      <span className="history-note">
        {entry.undone
          ? t('undone')
          : t('changes', { count: entry.changes, number: formatNumber(entry.changes) })}
      </span>
      <span className="history-coder">{entry.coder}</span>
    </li>
  );
}
