import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { Codebook } from './use-codebook.ts';

/** Ways to the tree of codes for the focus. `ref` belongs to what holds the tree. */
export type FocusOnTree = Readonly<{ ref: RefObject<HTMLDivElement | null>; focus: () => void }>;

/**
 * Puts the focus on the chosen code of the tree, when asked to and when a question above the tree has gone that had it.
 * Otherwise it would be nowhere, and the next key lost.
 */
export function useFocusOnTree(question: Codebook['question']): FocusOnTree {
  const ref = useRef<HTMLDivElement>(null);
  const focus = useCallback(() => {
    const tree = ref.current?.querySelector<HTMLElement>('[role="treegrid"]');
    (tree?.querySelector<HTMLElement>('[role="row"][aria-selected="true"]') ?? tree)?.focus();
  }, []);
  const before = useRef(question);
  useEffect(() => {
    const hasGone = before.current !== null && question === null;
    before.current = question;
    if (hasGone && document.activeElement === document.body) focus();
  }, [question, focus]);
  return { ref, focus };
}
