import type { Sentence, Unit } from '../reading/sentence.ts';
import { isFelt } from '../reading/sentence.ts';

/** What a wish leaves of the praise it wishes for, as a complaint. */
const wished = -0.5;
/** A wish in words that carry no feeling: `I wish there were a search`. */
const bareWish = -1.2;

/**
 * A wish tells of what is missing: what follows it in the sentence, up to a `but`, is a complaint, whatever its words.
 * Praise in the conditional (`would be great if`) is a wish as well. Rules: `wished`.
 */
export function applyWish(sentence: Sentence): void {
  const { units } = sentence;
  const isConditional = units.some((unit) => conditionWords.has(unit.form));
  let wishedTo = 0;
  units.forEach((unit, index) => {
    const isWish = unit.role === 'wish' || (unit.role === 'condition' && isConditional);
    if (!isWish || index < wishedTo) return;
    wishedTo = endOfWish(units, index);
    const felt = units.slice(index + 1, wishedTo).filter(isFelt);
    felt.forEach(turn);
    if (felt.length === 0 && unit.role === 'wish') complain(unit, units[index + 1]);
  });
}

function endOfWish(units: readonly Unit[], index: number): number {
  let end = index + 1;
  while (end < units.length && units[end]?.role !== 'contrast') end += 1;
  return end;
}

function turn(unit: Unit): void {
  unit.value = wished * Math.abs(unit.value);
  unit.rules.push('wished');
}

/** A wish for something; `I wish!` is no more than a yes. */
function complain(marker: Unit, next: Unit | undefined): void {
  if (next?.kind !== 'word') return;
  marker.value = bareWish;
  marker.rules.push('wished');
}

/** `If` in the languages whose grammars know a conditional. */
const conditionWords: ReadonlySet<string> = new Set('if si wenn se om gdyby'.split(' '));
