import Papa from 'papaparse';
import { familyColours } from '../../core/coding/family-colours.ts';
import type { Code } from '../../shared/domain/code.ts';
import type { CodeSet } from '../../shared/domain/code-set.ts';
import { neutralCell } from '../exports/neutral-cell.ts';

/** Stands between the sets of a code; one inside a name is doubled. */
export const setSeparator = ';';

/** The columns of a codebook. */
export const codebookHeader: readonly string[] = [
  ...['path', 'name', 'parent', 'colour', 'description', 'inclusion', 'exclusion', 'example'],
  ...['sets', 'archived', 'segments', 'sources'],
];

/** A row for each code, in tree order. */
export function codebookRows(
  codes: readonly Code[],
  sets: readonly CodeSet[],
): readonly (readonly (string | number)[])[] {
  const pathOf = new Map(codes.map(({ id, path }) => [id, path]));
  const nameOf = new Map(sets.map(({ id, name }) => [id, name]));
  return codes.map((code) => [
    code.path,
    code.name,
    code.parentId === null ? '' : (pathOf.get(code.parentId) ?? ''),
    code.colour === null ? '' : (familyColours[code.colour] ?? ''),
    code.description,
    code.inclusion,
    code.exclusion,
    code.example,
    code.setIds
      .map((id) => (nameOf.get(id) ?? '').replaceAll(setSeparator, setSeparator.repeat(2)))
      .join(`${setSeparator} `),
    code.archived ? 'yes' : '',
    code.segmentCount,
    code.sourceCount,
  ]);
}

/**
 * A codebook as CSV (RFC 4180, UTF-8 with byte order mark, so that spreadsheets read its letters). Cells that a
 * spreadsheet would compute are kept from it by an apostrophe.
 */
export function writeCodebook(codes: readonly Code[], sets: readonly CodeSet[]): string {
  const rows = codebookRows(codes, sets);
  const cells = [
    codebookHeader,
    ...rows.map((row) => row.map((cell) => neutralCell(String(cell)))),
  ];
  return `\uFEFF${Papa.unparse(cells, { newline: '\r\n' })}\r\n`;
}
