import type { Sentence, Unit } from '../reading/sentence.ts';
import { endsClause, isFelt, scale } from '../reading/sentence.ts';

const beforeContrast = 0.5;
const afterContrast = 1.25;
const insideConcession = 0.5;

/**
 * What follows the last `but` weighs more than what came before it; what an `although` concedes, up to the next pause
 * or `but`, weighs less. Rules: `before_but`, `after_but`, `conceded`.
 */
export function applyContrast(sentence: Sentence): void {
  const { units } = sentence;
  const turn = units.findLastIndex((unit) => unit.role === 'contrast');
  if (turn > 0 && units.slice(turn + 1).some(isFelt)) weighAround(units, turn);
  units.forEach((unit, index) => {
    if (unit.role === 'concession') concede(units, index);
  });
}

function weighAround(units: readonly Unit[], turn: number): void {
  units.forEach((unit, index) => {
    if (!isFelt(unit)) return;
    if (index < turn) scale(unit, beforeContrast, 'before_but');
    else scale(unit, afterContrast, 'after_but');
  });
}

function concede(units: readonly Unit[], index: number): void {
  for (let at = index + 1; at < units.length; at += 1) {
    const unit = units[at];
    if (unit === undefined || endsClause(unit)) return;
    if (isFelt(unit)) scale(unit, insideConcession, 'conceded');
  }
}
