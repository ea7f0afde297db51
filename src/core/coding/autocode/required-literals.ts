import { foldText, rareLetters } from './fold-text.ts';

/** Strings of which at least one stands in every match; null where nothing is known. */
type Needed = readonly string[] | null;

/** A part of an expression: characters as they are (none for what has no width), or something of which only its needs are known. */
type Part = Readonly<{ literal: string } | { needed: Needed }>;

/** An expression as far as it is read. */
type Reading = { readonly pattern: string; at: number };

const noWidth: Part = { literal: '' };
const nothingKnown: Part = { needed: null };

/** To look for more of them is dearer than to run the expression. */
const mostLiterals = 8;

const controlSigns: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  f: '\f',
  v: '\v',
  '0': '\0',
};

/** Reads what `expected` matches at the present place; undefined where it does not stand there. */
function readNext(reading: Reading, expected: RegExp): RegExpExecArray | undefined {
  const found = expected.exec(reading.pattern.slice(reading.at));
  if (!found) return undefined;
  reading.at += found[0].length;
  return found;
}

function readEscape(reading: Reading): Part {
  if (readNext(reading, /^\\[bB]/u)) return noWidth;
  if (readNext(reading, /^\\(?:[dDwWsS]|[pP]\{[^}]*\}|k<[^>]*>|[1-9]\d*)/u)) return nothingKnown;
  const control = readNext(reading, /^\\c([A-Za-z])/u)?.[1];
  if (control !== undefined) return { literal: String.fromCharCode(control.charCodeAt(0) % 32) };
  const numbered = readNext(
    reading,
    /^\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|u\{([\dA-Fa-f]+)\})/u,
  );
  if (numbered) {
    const code = Number.parseInt(numbered[1] ?? numbered[2] ?? numbered[3] ?? '', 16);
    // Half a character may be one with the next escape, which may be repeated never.
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    return isHalf ? nothingKnown : { literal: String.fromCodePoint(code) };
  }
  const sign = readNext(reading, /^\\(.)/su)?.[1] ?? '';
  return { literal: controlSigns[sign] ?? sign };
}

function readGroup(reading: Reading): Part {
  const look = readNext(reading, /^\(\?<?[=!]/u);
  const known = look ?? readNext(reading, /^\((?:\?:|\?<[^>]*>|(?!\?))/u);
  // Else it changes what case means inside of it.
  if (!known) readNext(reading, /^\(\?[^:]*:/u);
  const needed = readAlternatives(reading);
  reading.at += 1;
  if (look) return noWidth;
  return known ? { needed } : nothingKnown;
}

function readPart(reading: Reading): Part {
  const sign = String.fromCodePoint(reading.pattern.codePointAt(reading.at) ?? 0);
  if (sign === '\\') return readEscape(reading);
  if (sign === '(') return readGroup(reading);
  if (sign === '[') {
    readNext(reading, /^\[(?:[^\]\\]|\\.)*\]/su);
    return nothingKnown;
  }
  reading.at += sign.length;
  if (sign === '.') return nothingKnown;
  return sign === '^' || sign === '$' ? noWidth : { literal: sign };
}

/** How often at least the part before is repeated: null where nothing is said about it. */
function readRepeats(reading: Reading): number | null {
  const found = readNext(reading, /^(?:([*?])|\+|\{(\d+)(?:,\d*)?\})\??/u);
  if (!found) return null;
  if (found[1] !== undefined) return 0;
  return found[2] === undefined ? 1 : Number(found[2]);
}

/** How much a text must have in common with what is needed: the length of the shortest. */
const leastLength = (needed: readonly string[]): number =>
  Math.min(...needed.map(({ length }) => length));

function better(one: Needed, other: Needed): Needed {
  if (!one || !other) return one ?? other;
  const longer = leastLength(other) - leastLength(one) || one.length - other.length;
  return longer > 0 ? other : one;
}

function readSequence(reading: Reading): Needed {
  let best: Needed = null;
  let run = '';
  const endRun = (): void => {
    if (run !== '') best = better(best, [run]);
    run = '';
  };
  while (reading.at < reading.pattern.length && !/[|)]/u.test(reading.pattern.charAt(reading.at))) {
    const part = readPart(reading);
    const repeats = readRepeats(reading);
    if (repeats === 0) endRun();
    else if ('literal' in part) {
      run += part.literal;
      if (repeats !== null) endRun();
    } else {
      endRun();
      best = better(best, part.needed);
    }
  }
  endRun();
  return best;
}

function readAlternatives(reading: Reading): Needed {
  const all: string[] = [];
  let isKnown = true;
  for (;;) {
    const needed = readSequence(reading);
    if (needed) all.push(...needed);
    else isKnown = false;
    if (reading.pattern.charAt(reading.at) !== '|') break;
    reading.at += 1;
  }
  return isKnown && all.length <= mostLiterals ? [...new Set(all)] : null;
}

/** One letter of a script of few letters stands nearly everywhere. */
const isWorthwhile = (literal: string): boolean =>
  literal.length > 1 || /[^\p{ASCII}]/u.test(literal);

/**
 * Strings of which at least one stands in whatever a regular expression (flag `u`) matches, folded as `foldText` folds: a text
 * without them need not be searched. Empty where there are none, or where they would say little. Without regard to case
 * they hold for texts without rare letters (see `HeldText`).
 */
export function findRequiredLiterals(pattern: string, matchCase: boolean): readonly string[] {
  const needed = readAlternatives({ pattern, at: 0 }) ?? [];
  const isSure = matchCase || !needed.some((literal) => rareLetters.test(literal));
  return isSure && needed.every(isWorthwhile)
    ? needed.map((literal) => foldText(literal, matchCase))
    : [];
}
