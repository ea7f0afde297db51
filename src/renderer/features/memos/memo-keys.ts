import type { KeyAction } from '../../state/key-bindings.ts';

/** The keys of the list of memos that can be changed; arrows, Enter, Home and End stay as in any list. */
export const memoKeys = [
  { id: 'memos.next', keys: 'j', heard: 'memos' },
  { id: 'memos.previous', keys: 'k', heard: 'memos' },
] as const satisfies readonly KeyAction[];
