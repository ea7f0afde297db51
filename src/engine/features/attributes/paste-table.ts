import { planTable, type TableChanges } from '../../../core/cases/plan-table.ts';
import type { Block } from '../../../core/cases/table-text.ts';
import type { AttributeId, CaseId } from '../../../shared/ids.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import type { Database } from '../../project/database.ts';
import {
  type CellValue,
  findAttribute,
  insertAttribute,
  listAttributeRows,
  listValuesOf,
  setCellValues,
  updateAttribute,
} from '../../project/queries/attribute-queries.ts';
import { insertCase, listCaseRows } from '../../project/queries/case-queries.ts';

/** Reads a table against the cases and attributes that there are. */
export function readTable(db: Database, table: Block): TableChanges {
  const values = new Map<AttributeId, ReadonlyMap<CaseId, string>>();
  const valuesOf = (id: AttributeId): ReadonlyMap<CaseId, string> => {
    const known = values.get(id);
    if (known) return known;
    const read = new Map(listValuesOf(db, id).map(({ caseId, value }) => [caseId, value]));
    values.set(id, read);
    return read;
  };
  return planTable(table, {
    attributes: listAttributeRows(db),
    cases: listCaseRows(db),
    valueOf: (caseId, attributeId) => valuesOf(attributeId).get(caseId),
  });
}

/** The attribute of each column, made where there is none, with the words that its choice learns. */
function settleAttributes(db: Database, { columns }: TableChanges): readonly AttributeId[] {
  return columns.map(({ name, attributeId, shape, added }) => {
    const known = attributeId === null ? undefined : findAttribute(db, attributeId);
    if (!known) return insertAttribute(db, name, shape);
    if (added.length > 0) updateAttribute(db, known.id, { ...known, options: shape.options });
    return known.id;
  });
}

/** Gives cases the values that a table says, and makes the attributes and cases it names where they are wanted. */
export function pasteTable(
  { db, describe }: Step,
  table: Block,
  createCases: boolean,
): Result<Readonly<{ changed: number; createdCases: number }>> {
  const changes = readTable(db, table);
  if (changes.columns.length === 0) {
    return refuse(
      'invalid_input',
      'The first row of the table names no attribute. Nothing was changed. Copy the table with its headings.',
    );
  }
  const rows = changes.rows.filter(({ caseId }) => caseId !== null || createCases);
  const attributeIds = settleAttributes(db, changes);
  const cells = rows.flatMap(({ name, caseId: known, values }): CellValue[] => {
    const caseId = known ?? insertCase(db, name, 'person');
    return values.flatMap((value, at) => {
      const attributeId = attributeIds[at];
      return value === null || attributeId === undefined ? [] : [{ caseId, attributeId, value }];
    });
  });
  const changed = setCellValues(db, cells).length;
  describe('attribute.table', { count: changed });
  return ok({ changed, createdCases: rows.filter(({ caseId }) => caseId === null).length });
}
