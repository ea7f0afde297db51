export type WordStretch = Readonly<{ start: number; end: number }>;

const fold = (text: string): string => text.normalize('NFC').toLowerCase();

/** Where words stand in a cell, whatever their case and however their accents are written, one after the other. */
export function findWords(cell: string, words: string): readonly WordStretch[] {
  const sought = fold(words.trim());
  if (sought === '' || cell === '') return [];
  // A folded letter may be longer or shorter than the letter itself: each keeps where it came from.
  let folded = '';
  const origins: number[] = [];
  for (const match of cell.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const letter = fold(match[0]);
    for (let at = 0; at < letter.length; at += 1) origins.push(match.index);
    folded += letter;
  }
  origins.push(cell.length);
  const found: WordStretch[] = [];
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length)) {
    const start = origins[at] ?? 0;
    const last = origins[at + sought.length - 1] ?? start;
    const end = origins.find((origin, index) => index >= at + sought.length && origin > last);
    found.push({ start, end: end ?? cell.length });
  }
  return found;
}
