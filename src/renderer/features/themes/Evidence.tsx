import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sentiment } from '../../../shared/domain/sentiment.ts';
import { useEvidenceWords } from './use-evidence-words.ts';

/** Why a turn was scored as it was, word by word. */
export function Evidence({ sentiment }: Readonly<{ sentiment: Sentiment }>): ReactNode {
  const { t } = useTranslation('themes');
  const describe = useEvidenceWords();
  if (sentiment.language === 'und') return <p className="quiet">{t('noLexicon')}</p>;
  if (sentiment.evidence.length === 0) return <p className="quiet">{t('noEvidence')}</p>;
  return (
    <ul className="evidence-list" aria-label={t('why')}>
      {sentiment.evidence.map((one) => (
        <li key={`${one.start} ${one.end}`}>
          <span className="tone-mark" data-tone={one.value < 0 ? 'negative' : 'positive'} />
          <strong>{one.word}</strong> <span className="quiet">{describe(one)}</span>
        </li>
      ))}
    </ul>
  );
}
