import type { Role } from '../grammars/grammar.ts';

/**
 * One word, phrase, sign or pause of a sentence while its value is being worked out. Rules change `value` and
 * append their names to `rules`; nothing outside the scorer ever sees a unit.
 */
export type Unit = {
  readonly kind: 'word' | 'sign' | 'pause';
  readonly start: number;
  readonly end: number;
  /** Lower case with straight apostrophes; a phrase's words parted by spaces. */
  readonly form: string;
  readonly role: Role | null;
  /** Valence that shows only under denial, -4..4. */
  readonly latent: number;
  /** Signed valence so far. */
  value: number;
  rules: string[];
};

export type Sentence = Readonly<{
  units: readonly Unit[];
  /** How it ends: `.`, `?!`, a line break, or nothing at the end of the text. */
  terminator: string;
}>;

/** Multiplies a unit's value and names the rule that did it. */
export function scale(unit: Unit, factor: number, rule: string): void {
  unit.value *= factor;
  if (!unit.rules.includes(rule)) unit.rules.push(rule);
}

export function isFelt(unit: Unit): boolean {
  return unit.value !== 0;
}

/** Whether the sentence breaks here: a pause, or a word that turns from one thought to another. */
export function endsClause(unit: Unit): boolean {
  return (
    unit.kind === 'pause' ||
    unit.role === 'contrast' ||
    unit.role === 'concession' ||
    unit.role === 'clause'
  );
}

/** The clause around `index`: half-open range of units without its delimiters. */
export function clauseAround(units: readonly Unit[], index: number): readonly [number, number] {
  let from = index;
  while (from > 0 && !isBreak(units[from - 1])) from -= 1;
  let to = index + 1;
  while (to < units.length && !isBreak(units[to])) to += 1;
  return [from, to];
}

function isBreak(unit: Unit | undefined): boolean {
  return unit === undefined || endsClause(unit);
}
