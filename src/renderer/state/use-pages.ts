import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Page } from '../../shared/domain/page.ts';
import type { Call, OperationName, Output } from '../../shared/operations/operation-table.ts';
import { OperationError, queryKey, useEngine } from './engine.ts';

/** Operations that answer with a page of a longer list. */
export type PagedOperation = {
  [Name in OperationName]: Output<Name> extends Page<unknown> ? Name : never;
}[OperationName];

export type RowOf<Name extends PagedOperation> = Output<Name> extends Page<infer Row> ? Row : never;

export type Pages<Row> = Readonly<{
  /** Rows of the whole list; null until the first page is here. */
  total: number | null;
  /** Null for a row that is still on its way. */
  row: (index: number) => Row | null;
  /** Tells which rows are to be seen; the pages that hold them are asked for. */
  onVisible: (first: number, last: number) => void;
  error: OperationError | null;
}>;

const rowsOfPage = 200;
/** Pages of rows so far beyond those in sight are asked for, too, so that they are here before they are scrolled to. */
const rowsAhead = 100;

/** A list of any length, asked for page by page as it is looked at. `input` is the question without offset and limit. */
export function usePages<Name extends PagedOperation>(
  name: Name,
  input: Omit<Call<Name>, 'offset' | 'limit'>,
  { enabled = true }: Readonly<{ enabled?: boolean }> = {},
): Pages<RowOf<Name>> {
  const engine = useEngine();
  const [wanted, setWanted] = useState<Readonly<{ first: number; last: number }>>({
    first: 0,
    last: 0,
  });
  // Nothing is asked for beyond the end of the list.
  const [known, setKnown] = useState(0);
  const lastRow = Math.min(wanted.last, known - 1);
  const numbers = [...new Set([0, ...pagesBetween(wanted.first, lastRow)])];
  const answers = useQueries({
    queries: numbers.map((number) => {
      // The table types each question by its own operation; the page fields are common to all of this kind.
      const call = { ...input, offset: number * rowsOfPage, limit: rowsOfPage } as Call<Name>;
      return {
        queryKey: queryKey(name, call),
        enabled,
        ...(number === 0 ? { placeholderData: keepPreviousData } : {}),
        queryFn: async ({ signal }: Readonly<{ signal: AbortSignal }>) => {
          const result = await engine.call(name, call, { signal });
          if (!result.ok) throw new OperationError(result.error);
          return result.value as Page<RowOf<Name>>;
        },
      };
    }),
  });

  const pages = new Map(numbers.map((number, index) => [number, answers[index]?.data]));
  const total = pages.get(0)?.total ?? null;
  if (total !== null && total !== known) setKnown(total);
  const onVisible = useCallback((first: number, last: number) => {
    const next = { first: Math.max(0, first - rowsAhead), last: last + rowsAhead };
    setWanted((now) => (samePages(now, next) ? now : next));
  }, []);
  const failed = answers.find(({ error }) => error !== null)?.error;
  return {
    total,
    row: (index) => pages.get(Math.floor(index / rowsOfPage))?.rows[index % rowsOfPage] ?? null,
    onVisible,
    error: failed instanceof OperationError ? failed : null,
  };
}

type Span = Readonly<{ first: number; last: number }>;

function pagesBetween(first: number, last: number): readonly number[] {
  const from = Math.floor(first / rowsOfPage);
  const to = Math.floor(last / rowsOfPage);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
}

function samePages(one: Span, other: Span): boolean {
  const page = (row: number): number => Math.floor(row / rowsOfPage);
  return page(one.first) === page(other.first) && page(one.last) === page(other.last);
}
