import { expect, it, vi } from 'vitest';
import { preparationOf } from '../../core/metrics/prepare-measure.ts';
import { readDocument } from '../../formats/documents/read-document.ts';
import { loadImporter } from './load-importer.ts';

vi.mock('eld/small', () => {
  throw new Error('letter statistics were loaded');
});

const talk = Array.from(
  { length: 8 },
  (_, n) =>
    `${n % 2 ? 'Ana' : 'Ben'}: I think that we were there for an hour, and they told us so.`,
).join('\n');

it('imports a talk whose words tell its language, and measures, without the letter statistics of all languages', async () => {
  const read = await readDocument(Buffer.from(talk), 'talk.txt', {});
  expect(read.ok && read.value.inspection.language).toBe('en');
  expect(await loadImporter('text')).toBeTypeOf('function');
  expect(await preparationOf('nps')).toBeTypeOf('function');
});

it('loads them where they are needed', async () => {
  await expect(loadImporter('table')).rejects.toThrow();
  await expect(preparationOf('voice')).rejects.toThrow();
});
