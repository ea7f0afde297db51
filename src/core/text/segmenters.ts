const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The segmenter of a language, made once. Unknown languages (`und`) get the rules of English, which are those of Unicode
 * without additions, so that no machine's own locale decides where a sentence ends.
 */
export function segmenterFor(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = new Intl.Segmenter(supportedLocale(language), { granularity });
  segmenters.set(key, made);
  return made;
}

function supportedLocale(language: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
