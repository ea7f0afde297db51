import { expect, it } from 'vitest';
import { toFileName } from './save-file.ts';

it('makes a name that every file system takes', () => {
  expect(toFileName('NPS: by "Region" / 2026?', 'svg')).toBe('NPS- by -Region- - 2026.svg');
  expect(toFileName('...', 'png')).toBe('Verbatim.png');
});
