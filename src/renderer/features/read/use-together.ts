import { useState } from 'react';
import type { Coding } from '../../../shared/domain/coding.ts';
import type { SourceWords } from './use-source.ts';

/** Words of a source and the codings that stand on them; undefined while they are on their way. */
export type Together = Readonly<{
  words: SourceWords | undefined;
  codings: readonly Coding[] | undefined;
}>;

/** Whether an answer is on its way that will replace the one there is. */
export type Underway = Readonly<{ words: boolean; codings: boolean }>;

/**
 * What is to be shown of what has arrived, given what is shown. An edit changes words and codings, and they arrive one after
 * the other: the old ones stay until both are there, so that no code ever lies on words that are not its own.
 */
export function chooseTogether(shown: Together, arrived: Together, underway: Underway): Together {
  if (shown.words === undefined || shown.codings === undefined) return arrived;
  const isTextOld = underway.words || (underway.codings && arrived.words !== shown.words);
  if (isTextOld) return shown;
  const isSame = arrived.words === shown.words && arrived.codings === shown.codings;
  return isSame ? shown : arrived;
}

/** The words and codings to show, where an edit changes both at once. */
export function useTogether(arrived: Together, underway: Underway): Together {
  const [shown, setShown] = useState(arrived);
  const next = chooseTogether(shown, arrived, underway);
  const isNew = next.words !== shown.words || next.codings !== shown.codings;
  if (isNew) setShown(next);
  return next;
}
