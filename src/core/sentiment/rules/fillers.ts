import type { Sentence, Unit } from '../reading/sentence.ts';

/** Answers and openers: they take the word, they do not judge. */
const openers: ReadonlySet<string> = new Set([
  ...['well', 'yes', 'yeah', 'yep', 'yup', 'ok', 'okay', 'right', 'sure', 'alright'],
]);
const likers: ReadonlySet<string> = new Set([
  ...[
    'i',
    'we',
    'you',
    'they',
    'people',
    'users',
    'customers',
    'kids',
    'everyone',
    'who',
    'to',
    'do',
    'did',
    'does',
  ],
  ...[
    'also',
    'actually',
    'just',
    'both',
    'all',
    'will',
    'would',
    'might',
    'always',
    'still',
    'personally',
    'me',
  ],
]);
const liked: ReadonlySet<string> = new Set([
  'it',
  'this',
  'that',
  'them',
  'how',
  'the',
  'your',
  'my',
]);

/**
 * `Like` is a feeling after somebody who likes (`I really like`), else a filler or a comparison (`it was like`,
 * `things like`), which says nothing. At the beginning it is a feeling before what is liked (`Like the new menu`).
 * `Well`, `yes` and their like at the beginning of a sentence only take the word.
 */
export function dropFillers(sentence: Sentence): void {
  const { units } = sentence;
  dropOpeners(units);
  units.forEach((unit, index) => {
    if (unit.form === 'like' && !isLiking(units, index)) unit.value = 0;
  });
}

/** An opener alone is an answer, and the whole of it. */
function dropOpeners(units: readonly Unit[]): void {
  if (units.length < 2) return;
  for (const unit of units) {
    if (unit.kind !== 'pause' && !openers.has(unit.form)) return;
    unit.value = 0;
  }
}

function isLiking(units: readonly Unit[], index: number): boolean {
  let at = index - 1;
  while (at >= 0 && isBetween(units[at])) at -= 1;
  const before = units[at];
  if (before === undefined) return at < index - 1 || liked.has(units[index + 1]?.form ?? '');
  return likers.has(before.form) || before.form.endsWith("'ll") || isDenial(units[index - 1]);
}

function isBetween(unit: Unit | undefined): boolean {
  return unit?.role === 'booster' || unit?.role === 'dampener' || isDenial(unit);
}

function isDenial(unit: Unit | undefined): boolean {
  return unit?.role === 'negator' || unit?.role === 'near_negator';
}
