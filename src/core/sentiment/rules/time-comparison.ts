import type { Sentence, Unit } from '../reading/sentence.ts';
import { clauseAround, isFelt, scale } from '../reading/sentence.ts';

const pastFactor = 0.35;
const presentFactor = 1.2;
/** What was praised and `used to be` so is missed by now. */
const goneFactor = -0.5;

/**
 * A comparison of then and now counts as it is now: the past clause weighs less, the present one more, if both are
 * there (in one sentence or two that follow each other). `Used to` alone says that it is over: praise turns round.
 * Rules: `past`, `present`, `gone`.
 */
export function applyTimeComparison(sentences: readonly Sentence[]): void {
  sentences.forEach((sentence, index) => {
    const { units } = sentence;
    const then = units.findIndex((unit) => unit.role === 'past' || unit.role === 'gone');
    if (then === -1) return;
    const now = presentAfter(units, then) ?? presentAfter(sentences[index + 1]?.units ?? [], -1);
    if (now !== undefined) compare(units, then, now);
    else if (units[then]?.role === 'gone') endPast(units, then);
  });
}

type Place = Readonly<{ units: readonly Unit[]; index: number }>;

function presentAfter(units: readonly Unit[], from: number): Place | undefined {
  const index = units.findIndex((unit, at) => at > from && unit.role === 'present');
  return index === -1 ? undefined : { units, index };
}

function compare(units: readonly Unit[], then: number, now: Place): void {
  const border = now.units === units ? clauseAround(units, now.index)[0] : units.length;
  const pastEnd = border > then ? border : now.index;
  units.slice(0, pastEnd).forEach((unit) => weigh(unit, pastFactor, 'past'));
  const from = now.units === units ? pastEnd : 0;
  now.units.slice(from).forEach((unit) => weigh(unit, presentFactor, 'present'));
}

function weigh(unit: Unit, factor: number, rule: string): void {
  if (isFelt(unit) && !unit.rules.includes('past')) scale(unit, factor, rule);
}

function endPast(units: readonly Unit[], then: number): void {
  const [, to] = clauseAround(units, then);
  for (const unit of units.slice(then + 1, to)) {
    if (isFelt(unit)) scale(unit, unit.value > 0 ? goneFactor : pastFactor, 'gone');
  }
}
