import type { KeyAction } from '../../state/key-bindings.ts';

/** The keys of the list of steps that can be changed; arrows, Enter, Home and End stay as in any list. */
export const historyKeys = [
  { id: 'history.next', keys: 'j', heard: 'history' },
  { id: 'history.previous', keys: 'k', heard: 'history' },
] as const satisfies readonly KeyAction[];
