import type { ReactNode } from 'react';
import type { SentimentEvidence } from '../../../shared/domain/sentiment.ts';
import { cutEvidence } from './cut-evidence.ts';
import { useEvidenceWords } from './use-evidence-words.ts';

/** A turn's text, each word that moved the score marked; resting on it names the rules. */
export function EvidenceText({
  text,
  evidence,
}: Readonly<{ text: string; evidence: readonly SentimentEvidence[] }>): ReactNode {
  const describe = useEvidenceWords();
  return cutEvidence(text, evidence).map((piece, index) =>
    piece.evidence ? (
      <mark
        key={index}
        className="evidence"
        data-tone={piece.evidence.value < 0 ? 'negative' : 'positive'}
        title={describe(piece.evidence)}
      >
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
