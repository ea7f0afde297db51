import { walkXmlPart } from '../zip/xml-part.ts';
import { ZipError } from '../zip/zip-limits.ts';
import { serialToIso, type NumberKind } from './number-format.ts';
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

type OpenCell = { column: number; type: string; style: number; value: string; formula: boolean };

/** Merged areas that are looked at; headers come first. */
const maxMerges = 10_000;

/**
 * The filled cells of one sheet. The declared dimension is not believed; places outside of a sheet, rows and cells out
 * of order and strings that are not there are damage.
 * @throws ZipError, XmlRefused.
 */
export function readSheet(bytes: Uint8Array, context: SheetContext): Sheet {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  const open: string[] = [];
  const runs = runReader();
  let [row, column, filled, errors, unknownFormulas] = [0, 0, 0, 0, 0];
  let cells = new Map<number, string>();
  let cell: OpenCell | null = null;

  function openRow(reference: string | undefined): void {
    row = placeAfter(row, reference === undefined ? row + 1 : Number(reference), lastRow);
    column = 0;
    cells = new Map();
  }

  function openCell(attributes: ReadonlyMap<string, string>): void {
    const reference = attributes.get('r');
    column = placeAfter(column, reference ? columnOf(reference) : column + 1, lastColumn);
    const [type, style] = [attributes.get('t') ?? 'n', Number(attributes.get('s') ?? 0)];
    cell = { column, type, style, value: '', formula: false };
  }

  function closeCell(closed: OpenCell): void {
    const inline = runs.take();
    if (closed.type === 'e') errors += 1;
    else if (closed.formula && closed.value === '') unknownFormulas += 1;
    const text = closed.type === 'inlineStr' ? inline : cellText(closed, context);
    if (text.trim() !== '') {
      cells.set(closed.column, text);
      filled += 1;
    }
    cell = null;
  }

  walkXmlPart(bytes, {
    onOpen: ({ name, attributes }) => {
      open.push(name);
      runs.open(name);
      if (name === 'row') openRow(attributes.get('r'));
      else if (name === 'c') openCell(attributes);
      else if (name === 'f' && cell) cell.formula = true;
      else if (name === 'mergeCell' && merges.length < maxMerges) {
        merges.push(...mergeOf(attributes.get('ref') ?? ''));
      }
    },
    onText: (text) => {
      if (cell && open.at(-1) === 'v') cell.value += text;
      runs.text(text);
    },
    onClose: () => {
      const name = open.pop() ?? '';
      runs.close(name);
      if (name === 'c' && cell) closeCell(cell);
      if (name === 'row' && cells.size > 0) rows.push({ row, cells });
    },
  });
  return { rows, filled, merges, errors, unknownFormulas };
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

function cellText({ type, value, style }: OpenCell, context: SheetContext): string {
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
  return iso ?? String(Number(number.toPrecision(15)));
}
