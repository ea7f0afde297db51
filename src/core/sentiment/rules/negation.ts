import type { Sentence, Unit } from '../reading/sentence.ts';
import { endsClause, isFelt, scale } from '../reading/sentence.ts';

/** A denied praise is a milder complaint; a denied complaint is a faint praise. */
const deniedPraise = -0.7;
const deniedComplaint = -0.35;
/** `No charger`, `lack of updates`: a neutral thing that is not there is a mild complaint. */
const absence = -0.8;
const reach = 5;

/**
 * A negator turns the felt words after it round, up to five words on and never past a pause, a `but` or the end of the
 * sentence. Two of them cancel each other. Words that are neutral until denied (`does not work`) speak up.
 * `No` and its like before neutral words tell of an absence. Rules: `negated`, `nearly_negated`, `absent`.
 */
export function applyNegation(sentence: Sentence, negatesBackwards: boolean): void {
  const { units } = sentence;
  units.forEach((unit, index) => {
    if (unit.role !== 'negator' && unit.role !== 'near_negator') return;
    const rule = unit.role === 'negator' ? 'negated' : 'nearly_negated';
    const found = denyAfter(units, index, rule);
    if (found || (negatesBackwards && denyBefore(units, index, rule))) return;
    if (tellsAbsence(units, index)) {
      unit.value = absence;
      unit.rules.push('absent');
    }
  });
}

/** The first felt word sets what is denied: in `did not solve my problem` the problem stays a problem. */
function denyAfter(units: readonly Unit[], index: number, rule: string): boolean {
  let sign = 0;
  for (let at = index + 1; at <= index + reach; at += 1) {
    const unit = units[at];
    if (unit === undefined || endsClause(unit)) break;
    if (!canBeDenied(unit) || unit.role === 'idiom') continue;
    const own = Math.sign(feltValue(unit));
    if (sign === 0) sign = own;
    if (own === sign) deny(unit, rule);
  }
  return sign !== 0;
}

function denyBefore(units: readonly Unit[], index: number, rule: string): boolean {
  for (let at = index - 1; at >= Math.max(0, index - reach); at -= 1) {
    const unit = units[at];
    if (unit === undefined || endsClause(unit)) return false;
    if (canBeDenied(unit)) {
      deny(unit, rule);
      return true;
    }
  }
  return false;
}

function canBeDenied(unit: Unit): boolean {
  return unit.kind === 'word' && feltValue(unit) !== 0;
}

function feltValue(unit: Unit): number {
  return isFelt(unit) ? unit.value : unit.latent;
}

function deny(unit: Unit, rule: string): void {
  unit.value = feltValue(unit);
  scale(unit, unit.value > 0 ? deniedPraise : deniedComplaint, rule);
}

/** A `no` before a word is a statement; a `no` before a pause is an answer, and says nothing of its own. */
function tellsAbsence(units: readonly Unit[], index: number): boolean {
  const next = units[index + 1];
  return (
    absenceWords.has(units[index]?.form ?? '') &&
    next?.kind === 'word' &&
    next.role === null &&
    !pronouns.has(next.form)
  );
}

const absenceWords: ReadonlySet<string> = new Set([
  ...['no', 'lack', 'lacks', 'lacked', 'lacking', 'lack of', 'a lack of', 'unable to', 'fails to'],
  ...['failed to', 'fail to', 'zero', 'absence of', 'refuses to', 'refused to'],
]);
const pronouns: ReadonlySet<string> = new Set(['i', 'it', 'we', 'you', 'they', 'he', 'she', 'and']);
