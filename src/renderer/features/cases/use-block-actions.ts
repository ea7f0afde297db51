import { useTranslation } from 'react-i18next';
import { type GridRange, type PlacedCell, placeBlock } from '../../../core/cases/place-block.ts';
import { type Block, formatBlock, parseBlock } from '../../../core/cases/table-text.ts';
import { type CellChange, maxCells } from '../../../shared/domain/attribute.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { maxPageRows } from '../../../shared/domain/page.ts';
import { copyText } from '../../state/copy-text.ts';
import { useEngine } from '../../state/engine.ts';
import { formatNumber } from '../../state/format.ts';
import { announce } from '../../state/last-action.ts';
import type { CaseQuestion } from './case-question.ts';
import { plainWords } from './cell-words.ts';
import type { GridColumn } from './grid-columns.ts';
import type { Send } from './use-send.ts';

type Given = Readonly<{
  columns: readonly GridColumn[];
  total: number;
  /** What is on screen; rows further off are asked for. */
  rowAt: (row: number) => Case | null;
  question: CaseQuestion;
  send: Send;
}>;

/** What can be done with a block of cells at once. Each is one step of the history. */
export type BlockActions = Readonly<{
  /** The cases of rows, also those that are not on screen. */
  casesOf: (top: number, bottom: number) => Promise<readonly Case[]>;
  /** The words of a block, where they are all on screen; null where they have to be asked for. */
  wordsOnScreen: (range: GridRange) => string | null;
  copy: (range: GridRange) => Promise<void>;
  paste: (text: string, range: GridRange) => Promise<void>;
  fillDown: (range: GridRange) => Promise<void>;
  clear: (range: GridRange) => Promise<void>;
  setCells: (cells: readonly CellChange[]) => Promise<void>;
}>;

export function useBlockActions({ columns, total, rowAt, question, send }: Given): BlockActions {
  const { t } = useTranslation('cases');
  const engine = useEngine();

  const fetchCases = async (top: number, bottom: number): Promise<readonly Case[]> => {
    const found: Case[] = [];
    for (let offset = top; offset <= bottom; offset += maxPageRows) {
      const limit = Math.min(maxPageRows, bottom - offset + 1);
      const page = await engine.call('cases.list', { ...question, offset, limit });
      if (!page.ok) break;
      found.push(...page.value.rows);
    }
    return found;
  };
  const casesOf = async (top: number, bottom: number): Promise<readonly Case[]> => {
    const shown = Array.from({ length: bottom - top + 1 }, (_, at) => rowAt(top + at));
    return shown.every((person) => person !== null) ? shown : fetchCases(top, bottom);
  };
  const blockOf = (people: readonly Case[], { left, right }: GridRange): Block =>
    people.map((person) =>
      columns.slice(left, right + 1).map((column) => plainWords(t, column, person)),
    );
  const sizeOf = ({ top, left, bottom, right }: GridRange): number =>
    (bottom - top + 1) * (right - left + 1);

  const setCells = async (cells: readonly CellChange[]): Promise<void> => {
    if (cells.length === 0) return announce(t('onlyAttributes'));
    if (cells.length > maxCells) {
      const most = formatNumber(maxCells);
      return announce(t('tooMany', { count: formatNumber(cells.length), most }));
    }
    const told = ({ changed }: Readonly<{ changed: number }>) => t('didSet', { count: changed });
    await send('attributes.setCells', { cells: [...cells] }, told);
  };
  /** Cells by row and column as the engine knows them. Columns that are no attributes are passed over. */
  const setPlaced = async (placed: readonly PlacedCell[]): Promise<void> => {
    const inAttributes = placed.filter(({ column }) => columns[column]?.attribute);
    const [first, last] = [inAttributes[0]?.row ?? 0, inAttributes.at(-1)?.row ?? -1];
    const people = inAttributes.length > maxCells ? [] : await casesOf(first, last);
    if (inAttributes.length > maxCells) {
      const most = formatNumber(maxCells);
      return announce(t('tooMany', { count: formatNumber(inAttributes.length), most }));
    }
    await setCells(
      inAttributes.flatMap(({ row, column, value }) => {
        const person = people[row - first];
        const attribute = columns[column]?.attribute;
        return person && attribute
          ? [{ caseId: person.id, attributeId: attribute.id, value: value === '' ? null : value }]
          : [];
      }),
    );
  };

  const paste = async (text: string, range: GridRange): Promise<void> => {
    const block = parseBlock(text);
    const placed = placeBlock(block, range, { rows: total, columns: columns.length });
    await setPlaced(placed);
    const lost = sizeOfBlock(block) - placed.length;
    if (lost > 0) announce(t('cutOff', { count: lost }));
  };
  const fillDown = async (range: GridRange): Promise<void> => {
    // One row alone takes what stands above it.
    const top = range.top === range.bottom ? range.top - 1 : range.top;
    if (top < 0 || range.bottom <= top) return;
    const [row = []] = blockOf(await casesOf(top, top), range);
    await setPlaced(
      placeBlock([row], { ...range, top: top + 1 }, { rows: total, columns: columns.length }),
    );
  };
  const clear = (range: GridRange): Promise<void> => {
    const nothing = [Array<string>(range.right - range.left + 1).fill('')];
    return setPlaced(placeBlock(nothing, range, { rows: total, columns: columns.length }));
  };
  return {
    casesOf,
    wordsOnScreen: (range) => {
      const shown = Array.from({ length: range.bottom - range.top + 1 }, (_, at) =>
        rowAt(range.top + at),
      );
      return shown.every((person) => person !== null) ? formatBlock(blockOf(shown, range)) : null;
    },
    copy: async (range) => {
      const words = formatBlock(blockOf(await casesOf(range.top, range.bottom), range));
      const done = await copyText(words);
      announce(done ? t('didCopy', { count: sizeOf(range) }) : t('copyFailed'));
    },
    paste,
    fillDown,
    clear,
    setCells,
  };
}

const sizeOfBlock = (block: Block): number => block.length * (block[0]?.length ?? 0);
