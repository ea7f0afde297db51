import { countScripts, type Script } from './count-scripts.ts';
import { tellByWords } from './tell-by-words.ts';

/** Letter statistics read no more than this of one string. */
const windowLength = 1_000;
const windowCount = 8;

/** Below these a guess from letter statistics is a coin toss ("Hello world" passes for Norwegian). */
const leastWords = 3;
const leastLetters = 8;

/** In Japanese running text far more than a tenth is kana; in Chinese a kana is a quotation. */
const japaneseKanaShare = 0.1;

/** Scripts that one living language fills almost alone. */
const languageOfScript: Partial<Record<Script, string>> = {
  Greek: 'el',
  Hebrew: 'he',
  Bengali: 'bn',
  Gurmukhi: 'pa',
  Gujarati: 'gu',
  Tamil: 'ta',
  Telugu: 'te',
  Kannada: 'kn',
  Malayalam: 'ml',
  Sinhala: 'si',
  Thai: 'th',
  Lao: 'lo',
  Myanmar: 'my',
  Georgian: 'ka',
  Armenian: 'hy',
  Ethiopic: 'am',
  Khmer: 'km',
  Hangul: 'ko',
};

/** Addresses and numbers belong to no language. */
const noise = /https?:\/\/\S+|www\.\S+|\S+@\S+|\p{N}+/gu;
/** What any of it holds: told in one pass, where looking for addresses reads each word again and again. */
const noiseMark = /@|:\/\/|www\.|\p{N}/u;

function withoutNoise(window: string): string {
  return noiseMark.test(window) ? window.replace(noise, ' ') : window;
}

const word = /\p{L}[\p{L}\p{M}'’-]*/gu;

/** Whether `text` has so many words; it is read no further than to the last of them. */
function hasWords(text: string, least: number): boolean {
  let count = 0;
  for (const _ of text.matchAll(word)) {
    count += 1;
    if (count >= least) return true;
  }
  return false;
}

/** Evenly spread windows of a long text, so that a foreign preface does not decide; a short text is one window. Without noise. */
export function languageWindows(text: string): readonly string[] {
  return sampleWindows(text).map(withoutNoise);
}

function sampleWindows(text: string): readonly string[] {
  if (text.length <= windowLength) return [text];
  const count = Math.min(windowCount, Math.ceil(text.length / windowLength));
  const step = (text.length - windowLength) / (count - 1);
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor(index * step);
    return text.slice(start, start + windowLength);
  });
}

/** The script of most letters, or null without letters. Han and kana count together, as `Kana` where it is Japanese. */
function dominantScript(counts: ReadonlyMap<Script, number>): [Script, number] | null {
  const merged = new Map(counts);
  const kana = counts.get('Kana') ?? 0;
  const japaneseOrChinese = kana + (counts.get('Han') ?? 0);
  merged.delete('Kana');
  merged.delete('Han');
  if (japaneseOrChinese > 0) {
    const isJapanese = kana > japaneseKanaShare * japaneseOrChinese;
    merged.set(isJapanese ? 'Kana' : 'Han', japaneseOrChinese);
  }
  let best: [Script, number] | null = null;
  for (const [script, count] of merged) if (!best || count > best[1]) best = [script, count];
  return best;
}

/**
 * The language of these windows where writing or common words leave no doubt, as a BCP 47 primary language tag; 'und' where
 * there are too few words to tell any; null where only letter statistics can.
 */
export function tellByWindows(windows: readonly string[]): string | null {
  const sample = windows.join('\n');
  const dominant = dominantScript(countScripts(sample));
  if (!dominant) return 'und';
  const [script, letters] = dominant;
  if (letters >= 2) {
    if (script === 'Han') return 'zh';
    if (script === 'Kana') return 'ja';
    const only = languageOfScript[script];
    if (only) return only;
  }
  if (letters < leastLetters || !hasWords(sample, leastWords)) return 'und';
  return script === 'Latin' ? tellByWords(sample) : null;
}

/** The language of a text as `detectLanguage` tells it, without letter statistics; null where it takes them. */
export function tellLanguage(text: string): string | null {
  return tellByWindows(languageWindows(text));
}
