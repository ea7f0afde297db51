/** What is written about two things that become one: both, one below the other, said twice only once. */
export function uniteTexts(kept: string, added: string): string {
  const more = added.trim();
  if (more === '' || kept.includes(more)) return kept;
  return kept.trim() === '' ? added : `${kept.trimEnd()}\n\n${more}`;
}
