export type JoinCounts = Readonly<{
  /** Words whose hyphen at a line end was taken out. */
  joined: number;
  /** Words whose hyphen at a line end was kept, in doubt. */
  kept: number;
}>;

/** How words are written elsewhere in the same text, in lower case. */
export type WordEvidence = ReadonlySet<string>;

const hyphens = '-\\u2010\\u00AD';
const parted = new RegExp(`([\\p{L}\\p{M}]+)([${hyphens}])$`, 'u');
const wordPattern = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu;
/** Only the tail of what stands before can be a parted word. */
const reach = 80;

/** The words of lines, without those a line end may have parted. */
export function wordEvidence(lines: readonly string[]): WordEvidence {
  const words = new Set<string>();
  for (const line of lines) {
    const found = line.match(wordPattern) ?? [];
    for (const word of found) words.add(word.replaceAll('\u2010', '-').toLowerCase());
  }
  return words;
}

/**
 * What stands before and after a line end that only the margin made. A soft hyphen always goes. Another goes where both
 * halves are in lower case and the text does not write the word with a hyphen elsewhere, or where it writes it without one.
 */
export function joinWords(
  before: string,
  after: string,
  evidence: WordEvidence,
): Readonly<{ before: string; after: string; counted: 'joined' | 'kept' | null }> {
  const match = parted.exec(before.slice(-reach));
  const second = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? '';
  const first = match?.[1] ?? '';
  if (!match || second === '' || /^\p{Lu}/u.test(second)) {
    const glued = /\p{L}[-\u2010]$/u.test(before.slice(-2)) && /^[\p{L}\p{N}]/u.test(after);
    return { before, after: glued ? after : ` ${after}`, counted: null };
  }
  const joined = (first + second).toLowerCase();
  const isLower = first + second === joined;
  const writtenSo = evidence.has(`${first}-${second}`.toLowerCase());
  const drop =
    match[2] === '\u00AD' || evidence.has(joined) || (isLower && first.length > 1 && !writtenSo);
  return drop
    ? { before: before.slice(0, -1), after, counted: 'joined' }
    : { before, after, counted: 'kept' };
}
