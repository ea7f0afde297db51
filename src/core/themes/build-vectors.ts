import type { TermTable } from './extract-terms.ts';
import type { SparseMatrix } from './sparse-matrix.ts';

/** A word of one text alone joins nothing. */
const leastTexts = 2;
/** A word of more than half of all texts is what the question asked about, not what an answer says. */
const largestShare = 0.5;
/** Beyond this many terms the rarest say nothing that k themes could use. */
const mostTerms = 20_000;

/** Texts as weighted stems. */
export type TextVectors = Readonly<{
  /** `texts x columns`; rows have length 1, or no entry. */
  matrix: SparseMatrix;
  /** Stem number of each column. */
  termOfColumn: Int32Array;
  /** Texts that hold each column's stem. */
  textFrequency: Int32Array;
}>;

function countTextFrequency({ textStart, termIds, termCount }: TermTable): Int32Array {
  const frequency = new Int32Array(termCount);
  const lastText = new Int32Array(termCount).fill(-1);
  for (let i = 0; i + 1 < textStart.length; i += 1) {
    for (let p = textStart[i] ?? 0; p < (textStart[i + 1] ?? 0); p += 1) {
      const term = termIds[p] ?? 0;
      if (lastText[term] === i) continue;
      lastText[term] = i;
      frequency[term] = (frequency[term] ?? 0) + 1;
    }
  }
  return frequency;
}

function chooseTerms(frequency: Int32Array, texts: number): Int32Array {
  const chosen: number[] = [];
  frequency.forEach((count, term) => {
    if (count >= leastTexts && count <= largestShare * texts) chosen.push(term);
  });
  chosen.sort((a, b) => (frequency[b] ?? 0) - (frequency[a] ?? 0) || a - b);
  return Int32Array.from(chosen.slice(0, mostTerms));
}

/** Inverse document frequency, softened by a square root: short texts need their frequent words. */
function weighTerm(frequency: number, texts: number): number {
  return Math.sqrt(Math.log((1 + texts) / (1 + frequency)) + 1);
}

/**
 * TF-IDF vectors of texts over their stems: term weight `1 + ln tf` (sublinear), softened smooth idf, rows of length 1
 * (Manning, Raghavan and Schuetze 2008, section 6.4). Terms of one text only, or of more than half of all, are left out.
 */
export function buildVectors(table: TermTable): TextVectors {
  const texts = table.textStart.length - 1;
  const frequency = countTextFrequency(table);
  const termOfColumn = chooseTerms(frequency, texts);
  const columnOfTerm = new Int32Array(table.termCount).fill(-1);
  termOfColumn.forEach((term, column) => (columnOfTerm[term] = column));
  const rowStart = new Int32Array(texts + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (let i = 0; i < texts; i += 1) {
    const counts = new Map<number, number>();
    for (let p = table.textStart[i] ?? 0; p < (table.textStart[i + 1] ?? 0); p += 1) {
      const column = columnOfTerm[table.termIds[p] ?? 0] ?? -1;
      if (column >= 0) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
    let squares = 0;
    for (const [column, count] of counts) {
      const term = termOfColumn[column] ?? 0;
      const weight = (1 + Math.log(count)) * weighTerm(frequency[term] ?? 0, texts);
      columns.push(column);
      values.push(weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares);
    for (let p = rowStart[i] ?? 0; p < values.length; p += 1) values[p] = (values[p] ?? 0) / length;
    rowStart[i + 1] = values.length;
  }
  return {
    matrix: {
      rows: texts,
      columns: termOfColumn.length,
      rowStart,
      column: Int32Array.from(columns),
      value: Float64Array.from(values),
    },
    termOfColumn,
    textFrequency: termOfColumn.map((term) => frequency[term] ?? 0),
  };
}
