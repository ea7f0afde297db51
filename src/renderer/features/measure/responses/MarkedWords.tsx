import type { ReactNode } from 'react';
import { findWords } from './find-words.ts';

/** Words longer than this are cut in a cell anyway. */
const longestCell = 600;

/** The words of a cell or an answer, with what was searched for marked in them. */
export function MarkedWords({
  words,
  sought,
  isCell = false,
}: Readonly<{ words: string; sought: string; isCell?: boolean }>): ReactNode {
  const shown = isCell && words.length > longestCell ? words.slice(0, longestCell) : words;
  if (sought.trim() === '') return shown;
  const found = findWords(shown, sought);
  if (found.length === 0) return shown;
  return (
    <>
      {found.map(({ start, end }, at) => (
        <span key={start}>
          {shown.slice(found[at - 1]?.end ?? 0, start)}
          <mark className="found-words">{shown.slice(start, end)}</mark>
        </span>
      ))}
      {shown.slice(found.at(-1)?.end ?? 0)}
    </>
  );
}
