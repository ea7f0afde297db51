const separators = /[,;，、；\n]/u;

/** Words and phrases as people list them: parted by commas, semicolons or line ends; each once, in order. */
export function parseWords(list: string): string[] {
  const words = list
    .split(separators)
    .map((word) => word.replace(/\s+/gu, ' ').trim())
    .filter((word) => word !== '' && word !== '*');
  return [...new Set(words)];
}
