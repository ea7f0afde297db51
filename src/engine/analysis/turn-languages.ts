import { detectLanguage } from '../../core/language/detect-language.ts';
import type { SourceSummary } from '../../shared/domain/source.ts';

/** Answers shorter than this cannot be told apart by language and follow their source. */
const leastForDetection = 25;

/**
 * The language of each turn. A transcript has one; the answers of a survey may come in several, so each is looked at
 * by itself where it is long enough.
 */
export function turnLanguages(
  source: Pick<SourceSummary, 'kind' | 'language'>,
  texts: readonly string[],
): string[] {
  if (source.kind !== 'open_answers') return texts.map(() => source.language);
  return texts.map((text) => {
    if (text.length < leastForDetection) return source.language;
    const own = detectLanguage(text);
    return own === 'und' ? source.language : own;
  });
}
