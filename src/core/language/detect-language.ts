import { eld } from 'eld/small';
import { countScripts } from './count-scripts.ts';
import type { Script } from './count-scripts.ts';

/** The detector reads no more than this of one string. */
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

/** Evenly spread windows of a long text, so that a foreign preface does not decide; a short text is one window. */
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

/** Letter statistics over the windows: each reliable window votes with its score. */
function detectByLetters(windows: readonly string[]): string {
  const votes = new Map<string, number>();
  let reliable = 0;
  for (const window of windows) {
    const result = eld.detect(window);
    if (!result.isReliable()) continue;
    // Alone, a window's vote is the answer, whatever its score.
    if (windows.length === 1) return result.language;
    reliable += 1;
    const score = result.getScores()[result.language] ?? 0;
    votes.set(result.language, (votes.get(result.language) ?? 0) + score);
  }
  if (reliable * 2 < windows.length) return 'und';
  const [winner] = [...votes].sort((a, b) => b[1] - a[1]);
  return winner?.[0] ?? 'und';
}

/**
 * The language a text is mostly written in, as a BCP 47 primary language tag ('en', 'de', 'zh', ...),
 * or 'und' where the text is shorter than a few words or the answer is unsure.
 * Long texts are judged by windows spread over their length; Han and kana, Hangul, Thai, Hebrew and other scripts
 * of one language decide alone, so two letters of them are enough.
 */
export function detectLanguage(text: string): string {
  const windows = sampleWindows(text).map(withoutNoise);
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
  return detectByLetters(windows);
}
