import type { ColumnValues } from '../../../shared/domain/column-values.ts';

/**
 * The share of the questions that each row answers, 0 to 1. A question may have several columns, such as one for each
 * option; a cell in any of them is an answer.
 */
export function answeredShares(
  questions: readonly (readonly ColumnValues[])[],
  rowCount: number,
): Float64Array {
  const answered = new Float64Array(rowCount);
  const seen = new Uint32Array(rowCount);
  questions.forEach((columns, question) => {
    for (const { dictionary, codes } of columns) {
      const isFilled = Uint8Array.from(dictionary, (cell) => Number(cell.trim() !== ''));
      for (let row = 0; row < rowCount; row += 1) {
        if (isFilled[codes[row] ?? 0] !== 1 || seen[row] === question + 1) continue;
        seen[row] = question + 1;
        answered[row] = (answered[row] ?? 0) + 1;
      }
    }
  });
  return questions.length === 0 ? answered : answered.map((count) => count / questions.length);
}
