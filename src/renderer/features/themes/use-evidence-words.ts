import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SentimentEvidence } from '../../../shared/domain/sentiment.ts';
import { formatScore } from '../../state/format.ts';

const knownRules: ReadonlySet<string> = new Set([
  'negated',
  'nearly_negated',
  'absent',
  'boosted',
  'dampened',
  'hedged',
  'before_but',
  'after_but',
  'conceded',
  'capitals',
  'lengthened',
  'exclamation',
  'question',
  'past',
  'wished',
]);

/** Puts a piece of evidence into plain words: its share of the sum, and what changed the word's own value. */
export function useEvidenceWords(): (evidence: SentimentEvidence) => string {
  const { t } = useTranslation('themes');
  return useCallback(
    ({ value, rules }) => {
      const named = rules.map((rule) =>
        knownRules.has(rule) ? t(`rule.${rule}`) : rule.replaceAll('_', ' '),
      );
      return [formatScore(value), ...named].join(', ');
    },
    [t],
  );
}
