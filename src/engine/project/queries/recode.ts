import { uniteWeights } from '../../../core/coding/unite-weights.ts';
import type { CodeId } from '../../../shared/ids.ts';
import { type Database, run } from '../database.ts';
import {
  type CodingRow,
  deleteCoding,
  findCoding,
  findEqualCoding,
  updateCodingWeight,
} from './coding-queries.ts';
import { moveMemo } from './memo-queries.ts';

/**
 * Moves a coding to another code. Where it would equal one that is there the two become one: memos are put together, and
 * of two weights the one that somebody set counts, or else the higher. Answers whether they were united.
 */
export function recode(db: Database, coding: CodingRow, codeId: CodeId, at: string): boolean {
  const equalId = findEqualCoding(db, { ...coding, codeId });
  const equal = equalId === undefined ? undefined : findCoding(db, equalId);
  if (!equal) {
    run(db, 'update coding set code_id = @codeId where id = @id', { codeId, id: coding.id });
    return false;
  }
  const weight = uniteWeights(equal.weight, coding.weight);
  if (weight !== equal.weight) updateCodingWeight(db, equal.id, weight);
  moveMemo(db, 'coding', coding.id, equal.id, at);
  deleteCoding(db, coding.id);
  return true;
}
