import type { KeyAction } from '../../state/key-bindings.ts';

/** The keys of a list of segments that can be changed; arrows, Enter, Home and End stay as in any list. */
export const segmentKeys = [
  { id: 'segments.next', keys: 'j', heard: 'segments' },
  { id: 'segments.previous', keys: 'k', heard: 'segments' },
] as const satisfies readonly KeyAction[];
