import type { MovedValue } from '../../../core/cases/plan-merge.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { all, type Database, run } from '../database.ts';
import { moveLinks } from './link-queries.ts';
import { moveMemo } from './memo-queries.ts';

type Cell = Readonly<{ id: number }>;

/** Lets two cases exchange what they say about an attribute: no value is lost, whichever wins. */
function exchangeValue(db: Database, { attributeId, fromId }: MovedValue, intoId: CaseId): void {
  const cellsOf = (caseId: CaseId): Cell[] =>
    all<Cell>(
      db,
      'select id from attribute_value where case_id = @caseId and +attribute_id = @attributeId',
      { caseId, attributeId },
    );
  const [winning, losing] = [cellsOf(fromId), cellsOf(intoId)];
  const give = (cells: readonly Cell[], caseId: CaseId): void => {
    for (const { id } of cells)
      run(db, 'update attribute_value set case_id = @caseId where id = @id', { id, caseId });
  };
  give(losing, fromId);
  give(winning, intoId);
}

/**
 * Makes a case another: its labels, memo and links go over, and the values that `moved` names. It stays as a row that says
 * who it turned out to be, with the values that lost, so that a row of a dataset still leads to its case.
 */
export function mergeCase(
  db: Database,
  fromId: CaseId,
  intoId: CaseId,
  moved: readonly MovedValue[],
  at: string,
): void {
  for (const value of moved) if (value.fromId === fromId) exchangeValue(db, value, intoId);
  run(db, 'update speaker set case_id = @intoId where case_id = @fromId', { fromId, intoId });
  moveMemo(db, 'case', fromId, intoId, at);
  moveLinks(db, 'case', fromId, intoId);
  // Whoever had turned out to be this case turned out to be that one: one step leads to the end.
  run(
    db,
    'update study_case set merged_into = @intoId where id = @fromId or merged_into = @fromId',
    {
      fromId,
      intoId,
    },
  );
}
