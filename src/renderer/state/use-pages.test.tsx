import { act, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import type { DatasetId } from '../../shared/ids.ts';
import { createFakeEngine, renderWithEngine } from '../fixtures/fake-engine.tsx';
import { type Pages, usePages } from './use-pages.ts';

const total = 450;
let pages: Pages<readonly string[]> | null = null;

function List(): ReactNode {
  pages = usePages('datasets.rows', { datasetId: 7 as DatasetId });
  return <p>{pages.row(210)?.[0] ?? 'on its way'}</p>;
}

it('asks for the page that comes next before it is scrolled to, and for none beyond the end', async () => {
  const engine = createFakeEngine({
    'datasets.rows': ({ offset = 0, limit = 200 }) => ({
      total,
      rows: Array.from({ length: Math.min(limit, total - offset) }, (_, row) => [
        `row ${offset + row}`,
      ]),
    }),
  });
  renderWithEngine(<List />, engine);
  const asked = (): readonly unknown[] =>
    engine.calls.map(({ input }) => (input as Readonly<{ offset: number }>).offset);
  const see = (first: number, last: number): void => act(() => pages?.onVisible(first, last));
  await screen.findByText('on its way');
  expect(asked()).toEqual([0]);
  see(0, 40);
  expect(asked()).toEqual([0]);
  see(70, 110);
  await screen.findByText('row 210');
  expect(asked()).toEqual([0, 200]);
  see(410, 449);
  await screen.findByText('row 210');
  expect(asked()).toEqual([0, 200, 400]);
});
