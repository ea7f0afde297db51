import type { KeyAction } from '../../../state/key-bindings.ts';

/** The keys of the list of texts that can be changed; arrows and Enter stay as in any tree. */
export const sourceKeys = [
  { id: 'sources.rename', keys: 'F2', heard: 'sources' },
  { id: 'sources.delete', keys: 'Delete', heard: 'sources' },
] as const satisfies readonly KeyAction[];

export type SourceKey = (typeof sourceKeys)[number]['id'];
