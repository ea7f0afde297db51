import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetColumn, DatasetSummary } from '../../../../shared/domain/dataset.ts';
import type { FoundRow } from '../../../../shared/domain/found-row.ts';
import { copyText, toTabSeparated } from '../../../state/copy-text.ts';
import { useEngine } from '../../../state/engine.ts';
import { formatNumber } from '../../../state/format.ts';
import { announce } from '../../../state/last-action.ts';
import { saveFile, toFileName } from '../../../state/save-file.ts';
import type { RowQuestion } from './row-question.ts';

/** The clipboard is for a sheet, not for a file: more rows than this are saved. */
export const mostCopied = 20_000;
const rowsAtOnce = 1000;

export type Writing = Readonly<{ done: number; total: number; cancel: () => void }>;

export type RowCopies = Readonly<{
  copyRow: (row: FoundRow) => void;
  copyAll: () => void;
  saveCsv: () => void;
  /** A long copy or file under way. */
  writing: Writing | null;
}>;

/** Takes rows out of the grid, with the columns that are shown: to the clipboard, or as a file. */
export function useRowCopies(
  table: DatasetSummary,
  columns: readonly DatasetColumn[],
  question: RowQuestion,
): RowCopies {
  const { t } = useTranslation('responses');
  const engine = useEngine();
  const [writing, setWriting] = useState<Writing | null>(null);
  const underWay = useRef<AbortController | null>(null);
  const head = columns.map(({ question: asked }) => asked);
  const cellsOf = ({ cells }: FoundRow): readonly string[] =>
    columns.map(({ position }) => cells[position] ?? '');

  const copy = async (rows: readonly FoundRow[]): Promise<void> => {
    const done = await copyText(toTabSeparated([head, ...rows.map(cellsOf)]));
    const number = formatNumber(rows.length);
    announce(t(done ? 'copied' : 'notCopied', { count: rows.length, number }));
  };
  /** Part after part until `next` answers null; what went wrong is said, and nothing is written then. */
  const collect = async (
    next: (
      offset: number,
      signal: AbortSignal,
    ) => Promise<readonly [number | null, number] | string>,
  ): Promise<boolean> => {
    underWay.current?.abort();
    const control = new AbortController();
    underWay.current = control;
    const cancel = (): void => control.abort();
    let failure: string | null = null;
    for (let offset: number | null = 0; offset !== null && !control.signal.aborted;) {
      const part: readonly [number | null, number] | string = await next(offset, control.signal);
      if (typeof part === 'string') {
        failure = part;
        break;
      }
      const [after, total]: readonly [number | null, number] = part;
      offset = after;
      if (after !== null) setWriting({ done: after, total, cancel });
    }
    setWriting(null);
    if (control.signal.aborted) announce(t('cancelled'));
    else if (failure !== null) announce(failure);
    return !control.signal.aborted && failure === null;
  };
  const copyAll = async (): Promise<void> => {
    const rows: FoundRow[] = [];
    const isWhole = await collect(async (offset, signal) => {
      const page = await engine.call(
        'datasets.find',
        { ...question, offset, limit: rowsAtOnce },
        { signal },
      );
      if (!page.ok) return page.error.message;
      const { total } = page.value;
      if (total > mostCopied)
        return t('tooManyToCopy', { number: formatNumber(total), most: formatNumber(mostCopied) });
      rows.push(...page.value.rows);
      return [rows.length < total ? rows.length : null, total] as const;
    });
    if (isWhole) await copy(rows);
  };
  const saveCsv = async (): Promise<void> => {
    const parts: string[] = [];
    const positions = columns.map(({ position }) => position);
    const isWhole = await collect(async (offset, signal) => {
      const call = { ...question, columns: positions, offset };
      const part = await engine.call('datasets.csv', call, { signal });
      if (!part.ok) return part.error.message;
      parts.push(part.value.csv);
      return [part.value.next, part.value.total] as const;
    });
    if (!isWhole) return;
    const name = toFileName(t('fileName', { table: table.name.replace(/\.\w{2,5}$/u, '') }), 'csv');
    saveFile(name, new Blob(parts, { type: 'text/csv;charset=utf-8' }));
    announce(t('saved', { name }));
  };
  return {
    copyRow: (row) => void copy([row]),
    copyAll: () => void copyAll(),
    saveCsv: () => void saveCsv(),
    writing,
  };
}
