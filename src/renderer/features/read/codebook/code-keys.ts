import type { KeyAction } from '../../../state/key-bindings.ts';

/** The keys of the codebook that can be changed; arrows and Enter stay as in any tree. */
export const codeKeys = [
  { id: 'codes.rename', keys: 'F2', heard: 'codes' },
  { id: 'codes.delete', keys: 'Delete', heard: 'codes' },
] as const satisfies readonly KeyAction[];

export type CodeKey = (typeof codeKeys)[number]['id'];
