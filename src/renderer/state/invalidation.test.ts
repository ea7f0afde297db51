import { expect, it } from 'vitest';
import { refreshAfter } from './invalidation.ts';
import { createQueryClient } from './query-client.ts';

const names = ['codes.list', 'segments.list', 'sources.text', 'metrics.compute', 'program.info'];

function staleAfter(tables: readonly string[]): readonly string[] {
  const client = createQueryClient();
  for (const name of names) client.setQueryData([name, {}], name);
  refreshAfter(client, { event: 'changed', tables, savedAt: '2026-01-01T00:00:00.000Z' });
  return names.filter((name) => client.getQueryState([name, {}])?.isInvalidated);
}

it('asks for lists again after coding, and leaves texts and metrics as they are', () => {
  expect(staleAfter(['coding', 'code', 'command', 'change'])).toEqual([
    'codes.list',
    'segments.list',
  ]);
});

it('asks for everything of the study again after an import, and for anything unheard of', () => {
  const all = ['codes.list', 'segments.list', 'sources.text', 'metrics.compute'];
  expect(staleAfter(['source', 'coding'])).toEqual(all);
  expect(staleAfter(['a_table_of_tomorrow'])).toEqual(all);
});

it('shows nothing of the last study when another is open', () => {
  const client = createQueryClient();
  client.setQueryData(['codes.list', {}], ['old']);
  refreshAfter(client, { event: 'project', path: '/other.verbatim' });
  expect(client.getQueryData(['codes.list', {}])).toBeUndefined();
});
