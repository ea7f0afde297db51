import type { Turn } from '../../shared/domain/source.ts';

/** Enough speech to tell a language by, taken from turns spread over the whole text. More costs time and tells nothing new. */
const mostCharacters = 480;
const stretches = 6;

/** Speech only, at most 480 characters: names, stamps and preambles say little about a language. */
export function speechSample(text: string, turns: readonly Turn[]): string {
  const step = Math.max(1, Math.floor(turns.length / stretches));
  const share = Math.ceil(mostCharacters / Math.min(stretches, turns.length || 1));
  let sample = '';
  for (let first = 0; first < step && sample.length < mostCharacters; first += 1) {
    for (let at = first; at < turns.length && sample.length < mostCharacters; at += step) {
      const { start = 0, end = 0 } = turns[at] ?? {};
      sample += `${upToBlank(text, start, Math.min(end, start + share))}\n`;
    }
  }
  return sample.slice(0, mostCharacters);
}

/** Where it can be, a stretch ends between two words: half a word looks like one of another language. */
function upToBlank(text: string, start: number, end: number): string {
  const stretch = text.slice(start, end);
  if (!/\S/u.test(text.charAt(end))) return stretch;
  const blank = stretch.lastIndexOf(' ');
  return blank > stretch.length / 2 ? stretch.slice(0, blank) : stretch;
}
