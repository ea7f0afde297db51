import type { Sentence, Unit } from '../reading/sentence.ts';
import { clauseAround, endsClause, isFelt, scale } from '../reading/sentence.ts';

const reach = 3;
const boost = 0.25;
const damp = 0.3;
const hedgeFactor = 0.7;
/** How much a booster or dampener loses for each word between it and the felt word. */
const decay = 0.9;

/**
 * Boosters (`very`) and dampeners (`slightly`) change the next felt word of their clause, at most three words on;
 * one that ends its clause (`I like it a lot`) changes the felt word before it. Hedges (`I guess`) weaken the whole clause.
 * Rules: `boosted`, `dampened`, `hedged`.
 */
export function applyIntensity(sentence: Sentence): void {
  const { units } = sentence;
  let hedgedTo = 0;
  units.forEach((unit, index) => {
    if (unit.role === 'hedge' && index >= hedgedTo) hedgedTo = applyHedge(units, index);
    if (unit.role !== 'booster' && unit.role !== 'dampener') return;
    const target = targetAfter(units, index) ?? targetBefore(units, index);
    if (target === undefined) return;
    if (unit.role === 'booster') unit.value = 0;
    intensify(target.unit, unit.role, decay ** (target.distance - 1));
  });
}

function intensify(unit: Unit, role: 'booster' | 'dampener', share: number): void {
  if (role === 'booster') scale(unit, 1 + boost * share, 'boosted');
  else scale(unit, 1 - damp * share, 'dampened');
}

type Target = Readonly<{ unit: Unit; distance: number }>;

function targetAfter(units: readonly Unit[], index: number): Target | undefined {
  for (let distance = 1; distance <= reach; distance += 1) {
    const unit = units[index + distance];
    if (unit === undefined || endsClause(unit)) return undefined;
    if (unit.kind === 'word' && canBeIntensified(unit)) return { unit, distance };
  }
  return undefined;
}

/** Only where nothing felt follows and the clause is over. */
function targetBefore(units: readonly Unit[], index: number): Target | undefined {
  const next = units[index + 1];
  if (next !== undefined && !endsClause(next)) return undefined;
  for (let distance = 1; distance <= reach; distance += 1) {
    const unit = units[index - distance];
    if (unit === undefined || endsClause(unit)) return undefined;
    if (unit.kind === 'word' && canBeIntensified(unit)) return { unit, distance };
  }
  return undefined;
}

/** A booster that is itself felt (`terribly`) is not yet the word that is meant: `so terribly slow`. */
function canBeIntensified(unit: Unit): boolean {
  return isFelt(unit) && unit.role !== 'booster';
}

/** Weakens a clause once, however many hedges it holds; gives its end. */
function applyHedge(units: readonly Unit[], index: number): number {
  const [from, to] = clauseAround(units, index);
  for (const unit of units.slice(from, to)) if (isFelt(unit)) scale(unit, hedgeFactor, 'hedged');
  return to;
}
