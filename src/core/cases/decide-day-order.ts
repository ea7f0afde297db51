import { settleDayOrder, type DayOrder } from './parse-moment.ts';

/** What may say which number of `3/4/2024` is the day where a column of dates does not. */
export type DateHints = Readonly<{
  /** As the analyst says. */
  asked?: DayOrder | undefined;
  /** Cells of another column of dates of the same table. */
  neighbour?: readonly string[] | undefined;
  /** ISO 639-1, of the words of the table. */
  language?: string | undefined;
}>;

/**
 * `by`: what decided. `mixed`: some cells put the day first and others the month; each is read as it can only be, and where
 * both fit as the analyst says.
 */
export type DecidedOrder = Readonly<{
  order: DayOrder;
  by: 'cells' | 'neighbour' | 'asked' | 'name' | 'language';
  isMixed: boolean;
}>;

/** Names that columns of dates have in languages that write the day first; English is silent, for both orders are its own. */
const dayFirstName =
  /(?<!\p{L})(?:fecha|marca temporal|datum|zeitstempel|horodateur|date de|date d['’]|carimbo|data|informazioni cronologiche|tanggal|cap waktu|stempel waktu|dato|päiväys)(?!\p{L})/iu;

/** Languages whose countries write the day first; not English, nor those that write the year first. */
const dayFirstLanguages = new Set(
  'bg ca cs da de el es et fi fr gl hr id it lv nb nl nn no pl pt ro ru sk sl sr tr uk vi'.split(
    ' ',
  ),
);

/**
 * Which number of `3/4/2024` is the day, by one rule wherever dates are read: as the cells of the column say in which a
 * number is above 12; else as those of a neighbouring column do; else as the analyst says; else day first where the
 * column's name or the table's language is one that writes so. Null where none says it, though it matters, and `mixed`
 * where cells contradict each other and the analyst says nothing.
 */
export function decideDayOrder(
  name: string,
  cells: readonly string[],
  { asked, neighbour, language }: DateHints = {},
): DecidedOrder | 'mixed' | null {
  const own = settleDayOrder(cells);
  if (own === 'mixed') return asked ? { order: asked, by: 'asked', isMixed: true } : 'mixed';
  if (own !== null) return { order: own, by: 'cells', isMixed: false };
  const beside = neighbour ? settleDayOrder(neighbour) : null;
  if (neighbour?.some(dependsOnOrder) && (beside === 'day_first' || beside === 'month_first'))
    return { order: beside, by: 'neighbour', isMixed: false };
  if (asked) return { order: asked, by: 'asked', isMixed: false };
  if (dayFirstName.test(name)) return { order: 'day_first', by: 'name', isMixed: false };
  return language !== undefined && dayFirstLanguages.has(language)
    ? { order: 'day_first', by: 'language', isMixed: false }
    : null;
}

/** Whether a cell has its day and month between slashes or hyphens, so that their order matters at all. */
const dependsOnOrder = (cell: string): boolean => /^\s*\d{1,2}([-/])\d{1,2}\1\d/u.test(cell);

/** A cell of a column that may be read in two ways, as an example. */
export function findDoubtfulDate(cells: readonly string[]): string | undefined {
  return cells.find((cell) => settleDayOrder([cell]) === null)?.trim();
}
