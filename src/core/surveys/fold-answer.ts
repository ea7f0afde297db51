/** An answer as scales are compared by: lower case, one kind of apostrophe, no remark in brackets, no full stop, single blanks. */
export function foldAnswer(answer: string): string {
  return answer
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['`´]/gu, '’')
    .replace(/\s*\([^()]*\)\s*$/u, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/[.!]+$/u, '');
}
