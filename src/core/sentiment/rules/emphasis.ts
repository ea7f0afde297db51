import { isLengthened } from '../reading/without-lengthening.ts';
import type { Sentence } from '../reading/sentence.ts';
import { isFelt, scale } from '../reading/sentence.ts';

const capitalsFactor = 1.3;
const lengthenedFactor = 1.2;

/** A felt word in capitals (where the rest is not) or with drawn-out letters weighs more: `capitals`, `lengthened`. */
export function applyEmphasis(sentence: Sentence, text: string, allCapitals: boolean): void {
  for (const unit of sentence.units) {
    if (unit.kind !== 'word' || !isFelt(unit)) continue;
    if (!allCapitals && isInCapitals(text.slice(unit.start, unit.end))) {
      scale(unit, capitalsFactor, 'capitals');
    }
    if (isLengthened(unit.form)) scale(unit, lengthenedFactor, 'lengthened');
  }
}

/** Two letters or more, none of them small. */
export function isInCapitals(word: string): boolean {
  return word.length > 1 && word !== word.toLowerCase() && word === word.toUpperCase();
}
