import { expect, it } from 'vitest';
import { findNamed } from './find-named.ts';

const sources = [
  { id: 1, name: 'Marta' },
  { id: 2, name: 'Tomas' },
  { id: 3, name: 'Tomas' },
  { id: 4, name: '1' },
];

it('finds by name first, then by id', () => {
  expect(findNamed(sources, 'Marta', 'source')).toMatchObject({ ok: true, value: { id: 1 } });
  expect(findNamed(sources, '1', 'source')).toMatchObject({ ok: true, value: { id: 4 } });
  expect(findNamed(sources, '3', 'source')).toMatchObject({ ok: true, value: { id: 3 } });
});

it('never guesses', () => {
  expect(findNamed(sources, 'Tomas', 'source')).toMatchObject({
    error: { code: 'conflict', message: expect.stringContaining('its id: 2, 3') as string },
  });
  expect(findNamed(sources, 'tomas', 'source')).toMatchObject({
    error: { code: 'not_found', message: expect.stringContaining('Marta, Tomas') as string },
  });
  expect(findNamed([], 'x', 'table')).toMatchObject({ error: { code: 'not_found' } });
});
