import { eld } from 'eld/small';
import { languageWindows, tellByWindows } from './tell-language.ts';

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
 * of one language decide alone, so two letters of them are enough; so do the common words of some languages where they are many.
 * The statistics of letters that all else takes are large: what can do without them asks `tellLanguage` first.
 */
export function detectLanguage(text: string): string {
  const windows = languageWindows(text);
  return tellByWindows(windows) ?? detectByLetters(windows);
}
