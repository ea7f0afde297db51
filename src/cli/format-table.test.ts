import { expect, it } from 'vitest';
import { formatTable } from './format-table.ts';

type Row = Readonly<{ code: string; segments: number | null }>;

const columns = [
  { name: 'code', cell: (row: Row) => row.code },
  { name: 'segments', cell: (row: Row) => row.segments, right: true },
] as const;

it('aligns by characters as read, not by code units, and leaves the missing blank', () => {
  const rows = [
    { code: 'Zugang 😀', segments: 7 },
    { code: 'a\nb', segments: null },
  ];
  expect(formatTable(rows, columns)).toEqual(['code      segments', 'Zugang 😀         7', 'a b']);
});

it('cuts long cells and says nothing of nothing', () => {
  expect(formatTable([{ code: 'x'.repeat(100), segments: 1 }], columns)[1]).toBe(
    `${'x'.repeat(71)}…         1`,
  );
  expect(formatTable([], columns)).toEqual([]);
});
