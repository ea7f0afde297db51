/** Counts tags, the most frequent first; ties by tag. */
export function rankLanguages(languages: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([language]) => language);
}

/**
 * The language each text is read in: a text too short to be recognised ('und') is taken for the most frequent language
 * of the others, as the answers to one question mostly are.
 */
export function settleLanguages(languages: readonly string[]): string[] {
  const [usual] = rankLanguages(languages.filter((language) => language !== 'und'));
  return languages.map((language) => (language === 'und' ? (usual ?? 'und') : language));
}
