/** Interview-like texts of a known make: the same seed gives the same texts, and what is in them is counted while they are written. */
export type SyntheticTexts = Readonly<{
  texts: readonly string[];
  /** How often the marker word stands in them. */
  markers: number;
}>;

export const markerWord = 'resilience';

const words =
  'the of and to a in that it is was for on you he with as by at have are this not but had his they from she which or we an there her were one do been all their has would will what if can when so no said who more about up them some could him into its then two out time like my did only me your now work team people day help change plan story home school street music river garden bread paper window winter letter market number question answer reason moment'.split(
    ' ',
  );

/** Mulberry32: a small generator of numbers in [0, 1) that is the same everywhere. */
export function createNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function sentence(next: () => number, count: () => void): string {
  const length = 5 + Math.floor(next() * 15);
  const parts = Array.from({ length }, () => words[Math.floor(next() * words.length)] ?? 'the');
  if (next() < 0.02) {
    parts[Math.floor(next() * length)] = markerWord;
    count();
  }
  const text = parts.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** `count` texts of at least `characters` characters each, turns of two voices alternating. */
export function writeTexts(count: number, characters: number, seed: number): SyntheticTexts {
  const next = createNumbers(seed);
  let markers = 0;
  const texts = Array.from({ length: count }, () => {
    const lines: string[] = [];
    let length = 0;
    for (let turn = 0; length < characters; turn += 1) {
      const said = Array.from({ length: 1 + Math.floor(next() * 5) }, () =>
        sentence(next, () => (markers += 1)),
      );
      const line = `${turn % 2 === 0 ? 'Interviewer' : 'Participant'}: ${said.join(' ')}`;
      lines.push(line);
      length += line.length + 1;
    }
    return `${lines.join('\n')}\n`;
  });
  return { texts, markers };
}
