import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { packedTextsOf, textOfCode } from './packed-column.ts';
import { type PackedTexts, startOf } from './packed-texts.ts';

/** What some rows are called: the names in the order in which they first come, and by row which of them. */
export type RowLabels = Readonly<{ labels: readonly string[]; labelOf: Uint32Array }>;

/** What a row is called: as the column says that names respondents, else by its number from 1 on. */
export function labelOfRow(respondent: ColumnValues | undefined, row: number): string {
  const name = respondent ? textOfCode(respondent, respondent.codes[row] ?? 0).trim() : '';
  return name || `Respondent ${row + 1}`;
}

/** Of the rows of which the numbers are given. */
export function labelsOf(rows: Uint32Array, respondent: ColumnValues | undefined): RowLabels {
  return respondent && areNames(packedTextsOf(respondent))
    ? labelsByCode(rows, respondent)
    : labelsByName(rows, respondent);
}

/** Whether each different cell is a name as it stands: none is empty or has blanks around it. */
function areNames({ bytes, ends }: PackedTexts): boolean {
  const isLetter = (byte = 0): boolean => byte > 0x20 && byte < 0x80;
  for (let code = 1; code < ends.length; code += 1) {
    const [start, end] = [startOf(ends, code), ends[code] ?? 0];
    if (!isLetter(bytes[start]) || !isLetter(bytes[end - 1])) return false;
  }
  return true;
}

/** Different cells are different names, so that none has to be looked up; an empty cell names its row by its number. */
function labelsByCode(rows: Uint32Array, respondent: ColumnValues): RowLabels {
  const { codes } = respondent;
  const labels: string[] = [];
  const labelOf = new Uint32Array(rows.length);
  /** By code the label, from 1 on. */
  const known = new Uint32Array(packedTextsOf(respondent).ends.length);
  for (const [at, row] of rows.entries()) {
    const code = codes[row] ?? 0;
    if (code === 0) return labelsByName(rows, respondent);
    if (known[code] === 0) known[code] = labels.push(textOfCode(respondent, code));
    labelOf[at] = (known[code] ?? 0) - 1;
  }
  return { labels, labelOf };
}

function labelsByName(rows: Uint32Array, respondent: ColumnValues | undefined): RowLabels {
  const labels = new Map<string, number>();
  const labelOf = Uint32Array.from(rows, (row) => {
    const name = labelOfRow(respondent, row);
    const label = labels.get(name) ?? labels.size;
    if (label === labels.size) labels.set(name, label);
    return label;
  });
  return { labels: [...labels.keys()], labelOf };
}
