/** Words that mean something in SPSS syntax and cannot name a variable. */
const reserved = new Set(
  'ALL AND BY EQ GE GT LE LT NE NOT OR TO WITH'.split(' ').map((word) => word.toLowerCase()),
);

/** Characters of a name at most; the rest of what is meant stands in the label. */
const mostCharacters = 24;

/** Letters without their marks, digits and underscores, a letter first: what SPSS, R and Python all take for a name. */
function plainName(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/gu, 'ss')
    .replace(/[^A-Za-z0-9]+/gu, '_')
    .replace(/^[_0-9]+|_+$/gu, '')
    .toLowerCase()
    .slice(0, mostCharacters)
    .replace(/_+$/u, '');
}

/**
 * Names of variables made from words, in their order, none twice. Where nothing of the words can stand in a name it is
 * `fallback` with a number.
 */
export function variableNames(
  columns: readonly Readonly<{ words: string; fallback: string }>[],
): readonly string[] {
  const taken = new Set<string>(reserved);
  return columns.map(({ words, fallback }) => {
    const plain = plainName(words);
    const name = freeName(plain === '' ? fallback : plain, taken, plain === '');
    taken.add(name);
    return name;
  });
}

function freeName(base: string, taken: ReadonlySet<string>, needsNumber: boolean): string {
  if (!needsNumber && !taken.has(base)) return base;
  for (let number = needsNumber ? 1 : 2; ; number += 1) {
    const name = `${base}_${number}`;
    if (!taken.has(name)) return name;
  }
}
