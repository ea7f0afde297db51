import { type Database, first, type Parameters } from '../database.ts';

/** Columns of numbers, one for each row; the rows are in the same order in all of them. */
export type NumberColumns<Name extends string> = Readonly<{
  count: number;
  columns: Readonly<Record<Name, Int32Array>>;
}>;

/**
 * Columns of whole numbers from 0 to 2,147,483,647, never null, of the rows that `rows` names: a table and perhaps a condition.
 * SQLite hands each column over as one text: so many rows of their own take half as long again, and an object for each much memory.
 *
 * @param sqlOf the column in SQL by the name that it bears here
 * @throws RangeError where a number is another
 */
export function readNumberColumns<Name extends string>(
  db: Database,
  sqlOf: Readonly<Record<Name, string>>,
  rows: string,
  parameters: Parameters = {},
): NumberColumns<Name> {
  const names = Object.keys(sqlOf) as Name[];
  const parts = names.map((name) => `cast(group_concat(${sqlOf[name]}) as blob) as "${name}"`);
  const read = first<Record<string, unknown>>(
    db,
    `select count(*) as "count of rows", ${parts.join(', ')} from ${rows}`,
    parameters,
  );
  const count = Number(read?.['count of rows'] ?? 0);
  const columns = names.map((name) => {
    const numbers = parseNumbers((read?.[name] ?? noDigits) as Uint8Array, count);
    if (!numbers)
      throw new RangeError(`${sqlOf[name]} holds what is no whole number from 0 to 2,147,483,647`);
    return [name, numbers] as const;
  });
  return { count, columns: Object.fromEntries(columns) as Record<Name, Int32Array> };
}

const noDigits = new Uint8Array();
const zero = 0x30;

/** So many whole numbers, a comma between each and the next; null where there is anything else. */
function parseNumbers(digits: Uint8Array, count: number): Int32Array | null {
  const numbers = new Int32Array(count);
  let [value, row] = [0, 0];
  for (let at = 0; at < digits.length; at += 1) {
    const digit = (digits[at] ?? 0) - zero;
    if (digit >= 0) value = value * 10 + digit;
    else {
      // A comma. A sign would end a number too, and there would be more of them than rows.
      numbers[row] = value;
      if (numbers[row] !== value) return null;
      row += 1;
      value = 0;
    }
  }
  if (count > 0) numbers[row] = value;
  return row === Math.max(0, count - 1) && (numbers[row] ?? 0) === value ? numbers : null;
}
