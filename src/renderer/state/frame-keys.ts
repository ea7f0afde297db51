import type { KeyAction } from './key-bindings.ts';

/** The keys of the frame, heard in every place. Menus, hints and the list of keys are made from this table. */
export const frameKeys = [
  { id: 'frame.palette', keys: 'Ctrl+K', heard: 'everywhere' },
  { id: 'frame.sources', keys: 'Ctrl+P', heard: 'everywhere' },
  { id: 'frame.findEverywhere', keys: 'Ctrl+Shift+F', heard: 'everywhere' },
  { id: 'frame.undo', keys: 'Ctrl+Z', heard: 'everywhere' },
  { id: 'frame.redo', keys: 'Ctrl+Shift+Z', heard: 'everywhere' },
  { id: 'frame.back', keys: 'Alt+ArrowLeft', heard: 'everywhere' },
  { id: 'frame.forward', keys: 'Alt+ArrowRight', heard: 'everywhere' },
  { id: 'frame.go', keys: 'g', heard: 'everywhere' },
  { id: 'frame.nextPane', keys: 'F6', heard: 'everywhere' },
  { id: 'frame.previousPane', keys: 'Shift+F6', heard: 'everywhere' },
  { id: 'frame.newEntry', keys: 'Alt+j', heard: 'everywhere' },
  { id: 'frame.import', keys: 'Ctrl+I', heard: 'everywhere' },
  { id: 'frame.open', keys: 'Ctrl+O', heard: 'everywhere' },
  { id: 'frame.keys', keys: '?', heard: 'everywhere' },
] as const satisfies readonly KeyAction[];

export type FrameKeyId = (typeof frameKeys)[number]['id'];

/** The action of this name; null for a combination that is written out. */
export function findFrameKey(name: string): KeyAction | null {
  return frameKeys.find(({ id }) => id === name) ?? null;
}
