import type { KeyAction } from '../../state/key-bindings.ts';

/** The keys of the grid that can be changed; arrows, Enter, Tab and what copies and pastes stay as in any spreadsheet. */
export const caseKeys = [
  { id: 'cases.edit', keys: 'F2', heard: 'cases' },
  { id: 'cases.fillDown', keys: 'Ctrl+D', heard: 'cases' },
  { id: 'cases.clear', keys: 'Delete', heard: 'cases' },
  { id: 'cases.mark', keys: 'Shift+Space', heard: 'cases' },
  { id: 'cases.moveLeft', keys: 'Alt+Shift+ArrowLeft', heard: 'cases' },
  { id: 'cases.moveRight', keys: 'Alt+Shift+ArrowRight', heard: 'cases' },
] as const satisfies readonly KeyAction[];
