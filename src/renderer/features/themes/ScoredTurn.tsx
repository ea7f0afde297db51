import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TurnSentiment } from '../../../shared/domain/sentiment.ts';
import { Button } from '../../components/Button.tsx';
import { formatNumber, formatTimecode } from '../../state/format.ts';
import { Evidence } from './Evidence.tsx';
import { EvidenceText } from './EvidenceText.tsx';
import { SentimentMark } from './SentimentMark.tsx';

export type ScoredTurnProps = Readonly<{
  /** Null while it is on its way. */
  scored: TurnSentiment | null;
  /** The one the keys are on: it says word by word why it was scored so. */
  isActive: boolean;
  onRead: () => void;
}>;

/** A turn with its score, the words that made it marked. */
export function ScoredTurn({ scored, isActive, onRead }: ScoredTurnProps): ReactNode {
  const { t } = useTranslation('themes');
  if (!scored) return <div className="quote-space" />;
  const { turn, text, sentiment } = scored;
  const hasLexicon = sentiment.language !== 'und';
  return (
    <article className="scored-turn" data-tone={sentiment.label} data-active={isActive}>
      <header className="scored-head">
        <span className="scored-speaker">
          {turn.speaker ?? t('turnNumber', { number: formatNumber(turn.index + 1) })}
        </span>
        {turn.timeMs === null ? null : <span className="quiet">{formatTimecode(turn.timeMs)}</span>}
        <SentimentMark score={hasLexicon ? sentiment.score : null} />
      </header>
      <p className="scored-text" dir="auto">
        <EvidenceText text={text} evidence={sentiment.evidence} />
      </p>
      {isActive ? (
        <footer className="scored-why">
          <Evidence sentiment={sentiment} />
          <Button look="quiet" onPress={onRead}>
            {t('readTurn')}
          </Button>
        </footer>
      ) : null}
    </article>
  );
}
