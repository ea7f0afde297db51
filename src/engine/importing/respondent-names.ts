import type { ColumnRoles, ReadColumn } from '../../formats/read-document.ts';
import { textsOfCodes } from '../../formats/tables/packed-column.ts';
import type { RespondentNames } from '../project/queries/insert-respondents.ts';

const longestName = 500;

/** Respondents are named by the respondent column, else by their row. */
export function respondentNames(
  columns: readonly ReadColumn[],
  roles: ColumnRoles,
): RespondentNames {
  const named = columns.find(({ info }) => roles.get(info.position) === 'respondent');
  const rows = columns[0]?.values.codes.length ?? 0;
  const nameOf = (row: number, given: string): string =>
    given.slice(0, longestName) || `Respondent ${row + 1}`;
  return {
    length: rows,
    slice: (from, to) => {
      const last = Math.min(to, rows);
      const given = named
        ? textsOfCodes(named.values, named.values.codes.subarray(from, last))
        : new Array<string>(last - from).fill('');
      return given.map((name, at) => nameOf(from + at, name.trim()));
    },
  };
}
