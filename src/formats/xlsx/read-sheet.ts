import { walkXmlPart } from '../zip/xml-part.ts';
import { ZipError } from '../zip/zip-limits.ts';
import { serialToIso, type NumberKind } from './number-format.ts';
import { scanPlainRows } from './plain-rows.ts';
import { runReader } from './rich-text.ts';

export const lastRow = 1_048_576;
export const lastColumn = 16_384;

export type Merge = Readonly<{ top: number; left: number; bottom: number; right: number }>;

/** Rows with at least one filled cell, in order; only filled cells are held. Rows and columns count from 1. */
export type Sheet = Readonly<{
  rows: readonly SheetRow[];
  filled: number;
  merges: readonly Merge[];
  errors: number;
  unknownFormulas: number;
}>;

export type SheetRow = Readonly<{ row: number; cells: ReadonlyMap<number, string> }>;

export type SheetContext = Readonly<{
  strings: readonly string[];
  styles: readonly NumberKind[];
  from1904: boolean;
}>;

type OpenCell = Readonly<{ column: number; type: string; style: number }>;

/** Merged areas that are looked at; headers come first. */
const maxMerges = 10_000;

type CellKind = 'value' | 'formula';

/** Puts the cells of a sheet into rows as they come. */
function sheetRows(context: SheetContext) {
  const rows: SheetRow[] = [];
  let [row, column, filled, errors, unknownFormulas] = [0, 0, 0, 0, 0];
  let cells = new Map<number, string>();
  return {
    openRow(reference: string | undefined): void {
      row = placeAfter(row, reference === undefined ? row + 1 : Number(reference), lastRow);
      column = 0;
      cells = new Map();
    },
    cell(
      reference: string | undefined,
      type = 'n',
      style = '0',
      value = '',
      kind: CellKind = 'value',
    ): void {
      column = placeAfter(column, reference ? columnOf(reference) : column + 1, lastColumn);
      if (type === 'e') errors += 1;
      else if (kind === 'formula' && value === '') unknownFormulas += 1;
      const text = cellText({ column, type, style: Number(style) }, value, context);
      if (text.trim() === '') return;
      cells.set(column, text);
      filled += 1;
    },
    closeRow(): void {
      if (cells.size > 0) rows.push({ row, cells });
    },
    sheet: (merges: readonly Merge[]): Sheet => ({ rows, filled, merges, errors, unknownFormulas }),
  };
}

/**
 * The filled cells of one sheet. The declared dimension is not believed; places outside of a sheet, rows and cells out
 * of order and strings that are not there are damage.
 * @throws ZipError, XmlRefused.
 */
export function readSheet(bytes: Uint8Array, context: SheetContext): Sheet {
  const plain = sheetRows(context);
  const rest = scanPlainRows(bytes, plain);
  return rest === null
    ? readAll(bytes, sheetRows(context))
    : plain.sheet(readAll(rest, sheetRows(context)).merges);
}

/** Reads a part as XML, whatever it is written like. */
function readAll(bytes: Uint8Array, rows: ReturnType<typeof sheetRows>): Sheet {
  const merges: Merge[] = [];
  const open: string[] = [];
  const runs = runReader();
  let cell: ReadonlyMap<string, string> | null = null;
  let [value, hasFormula] = ['', false];

  function closeCell(attributes: ReadonlyMap<string, string>): void {
    const inline = runs.take();
    const type = attributes.get('t');
    const text = type === 'inlineStr' ? inline : value;
    const kind = hasFormula ? 'formula' : 'value';
    rows.cell(attributes.get('r'), type, attributes.get('s'), text, kind);
    cell = null;
  }

  walkXmlPart(bytes, {
    onOpen: ({ name, attributes }) => {
      open.push(name);
      runs.open(name);
      if (name === 'row') rows.openRow(attributes.get('r'));
      else if (name === 'c') [cell, value, hasFormula] = [attributes, '', false];
      else if (name === 'f' && cell) hasFormula = true;
      else if (name === 'mergeCell' && merges.length < maxMerges) {
        merges.push(...mergeOf(attributes.get('ref') ?? ''));
      }
    },
    onText: (text) => {
      if (cell && open.at(-1) === 'v') value += text;
      runs.text(text);
    },
    onClose: () => {
      const name = open.pop() ?? '';
      runs.close(name);
      if (name === 'c' && cell) closeCell(cell);
      if (name === 'row') rows.closeRow();
    },
  });
  return rows.sheet(merges);
}

function placeAfter(last: number, place: number, limit: number): number {
  if (Number.isInteger(place) && place > last && place <= limit) return place;
  throw new ZipError('damaged', `place ${place} after ${last}`);
}

/** 1 for `A7`, 16384 for `XFD1`; NaN for what is no place. */
export function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}(?=[1-9]\d{0,6}$)/u.exec(reference)?.[0];
  if (letters === undefined) return Number.NaN;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function mergeOf(reference: string): readonly Merge[] {
  const [from = '', to = ''] = reference.split(':');
  const [left, right] = [columnOf(from), columnOf(to)];
  const [top, bottom] = [from, to].map((place) => Number(place.replace(/^[A-Z]+/u, '')));
  if (top === undefined || bottom === undefined) return [];
  return right >= left && bottom >= top && right <= lastColumn && bottom <= lastRow
    ? [{ top, left, bottom, right }]
    : [];
}

function cellText({ type, style }: OpenCell, value: string, context: SheetContext): string {
  switch (type) {
    case 's':
      return value === '' ? '' : sharedString(value, context.strings);
    case 'b':
      return value.trim() === '' ? '' : value.trim() === '1' ? 'true' : 'false';
    case 'e':
      return '';
    case 'n':
      return numberText(value.trim(), context.styles[style] ?? 'number', context.from1904);
    default:
      return value;
  }
}

function sharedString(value: string, strings: readonly string[]): string {
  const text = strings[Number(value)];
  if (text === undefined) throw new ZipError('damaged', 'a string that is not there');
  return text;
}

/** Fifteen digits, as Excel shows and keeps them: `0.1` for 0.10000000000000001. */
function numberText(value: string, kind: NumberKind, from1904: boolean): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  const iso = kind === 'number' ? null : serialToIso(number, kind, from1904);
  // So few letters have no more digits than that.
  if (iso === null && value.length <= 15) return String(number);
  return iso ?? String(Number(number.toPrecision(15)));
}
