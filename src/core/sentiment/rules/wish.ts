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
  units.forEach((unit, index) => {
    if (unit.role === 'wish') turnWish(unit, wishedFor(units, index), units[index + 1]);
    if (unit.role === 'condition' && hasCondition(units)) {
      for (const one of wishedFor(units, index)) turn(one);
    }
  });
}

function turnWish(marker: Unit, felt: readonly Unit[], next: Unit | undefined): void {
  for (const unit of felt) turn(unit);
  if (felt.length > 0 || next?.kind !== 'word') return;
  marker.value = bareWish;
  marker.rules.push('wished');
}

function turn(unit: Unit): void {
  if (unit.rules.includes('wished')) return;
  unit.value = wished * Math.abs(unit.value);
  unit.rules.push('wished');
}

function wishedFor(units: readonly Unit[], index: number): readonly Unit[] {
  const rest = units.slice(index + 1);
  const end = rest.findIndex((unit) => unit.role === 'contrast');
  return rest.slice(0, end === -1 ? rest.length : end).filter(isFelt);
}

function hasCondition(units: readonly Unit[]): boolean {
  return units.some((unit) => conditionWords.has(unit.form));
}

/** `If` in the languages whose grammars know a conditional. */
const conditionWords: ReadonlySet<string> = new Set('if si wenn se om gdyby'.split(' '));
