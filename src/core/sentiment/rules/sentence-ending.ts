import type { Sentence } from '../reading/sentence.ts';
import { isFelt, scale } from '../reading/sentence.ts';

const questionFactor = 0.6;
const exclamationStep = 0.15;
const mostExclamations = 4;

/**
 * A question asserts less than a statement; exclamation marks say that it is meant.
 * Rules: `question`, `exclamation`.
 */
export function applySentenceEnding(sentence: Sentence): void {
  const marks = Math.min(mostExclamations, countOf(sentence.terminator, '!！'));
  const asks = countOf(sentence.terminator, '?？') > 0;
  if (marks === 0 && !asks) return;
  for (const unit of sentence.units) {
    if (!isFelt(unit)) continue;
    if (marks > 0) scale(unit, 1 + exclamationStep * marks, 'exclamation');
    if (asks) scale(unit, questionFactor, 'question');
  }
}

function countOf(text: string, characters: string): number {
  let count = 0;
  for (const character of text) if (characters.includes(character)) count += 1;
  return count;
}
