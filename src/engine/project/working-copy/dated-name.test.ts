import { expect, it } from 'vitest';
import { datedName } from './dated-name.ts';

const at = new Date(2026, 10, 22, 14, 2).getTime();
const name = 'Study (from this computer, 2026-11-22 14.02';

it('names what was done here beside the study, by the clock of this computer', () => {
  expect(datedName('/a/Study.verbatim', at, () => false)).toBe(`/a/${name}).verbatim`);
});

it('takes no name that is taken', () => {
  const there = new Set([`/a/${name}).verbatim`, `/a/${name}, 2).verbatim`]);
  expect(datedName('/a/Study.verbatim', at, (path) => there.has(path))).toBe(
    `/a/${name}, 3).verbatim`,
  );
});
