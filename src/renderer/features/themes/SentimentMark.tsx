import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatScore } from '../../state/format.ts';
import { toneOf } from './tone-of.ts';

/** A mean or single score from -1 to 1 as a mark on a short line, with its number. */
export function SentimentMark({ score }: Readonly<{ score: number | null }>): ReactNode {
  const { t } = useTranslation('themes');
  if (score === null) return <span className="sentiment-mark quiet">{t('notScored')}</span>;
  const tone = toneOf(score);
  return (
    <span className="sentiment-mark" title={t('scoreMeans', { label: t(`label.${tone}`) })}>
      <svg width={44} height={12} aria-hidden="true" data-tone={tone}>
        <line className="score-line" x1={2} x2={42} y1={6} y2={6} />
        <line className="score-line" x1={22} x2={22} y1={3} y2={9} />
        <circle className="score-dot" cx={22 + score * 20} cy={6} r={4} />
      </svg>
      <span className="visually-hidden">{t(`label.${tone}`)}</span>
      <span className="score-number">{formatScore(score)}</span>
    </span>
  );
}
