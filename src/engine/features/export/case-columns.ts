import { compareNames } from '../../../core/cases/compare-values.ts';
import { editableWords, valueFits } from '../../../core/cases/show-value.ts';
import type { ExportCell, ExportRow } from '../../../formats/exports/export-table.ts';
import type { AttributeId, CaseId } from '../../../shared/ids.ts';
import type { Database } from '../../project/database.ts';
import { type AttributeRow, listAttributeRows } from '../../project/queries/attribute-queries.ts';
import { type CaseRow, listCaseRows } from '../../project/queries/case-queries.ts';
import { listAllValues } from '../../project/queries/export-queries.ts';

export type KnownCases = Readonly<{
  /** By kind, then name as people sort. */
  rows: readonly CaseRow[];
  byId: ReadonlyMap<CaseId, CaseRow>;
  attributes: readonly AttributeRow[];
  /** As it is stored; undefined where the case has none. */
  valueOf: (caseId: CaseId, attribute: AttributeRow) => string | undefined;
  /** The values of a case as they stand in a table, in the order of the attributes; without a case, as many empty cells. */
  cellsOf: (caseId: CaseId | undefined) => ExportRow;
}>;

/** The cases of a study and what is known about them. */
export function listKnownCases(db: Database): KnownCases {
  const rows = listCaseRows(db).sort(
    (one, other) =>
      one.kind.localeCompare(other.kind) || compareNames(one.name, other.name) || one.id - other.id,
  );
  const attributes = listAttributeRows(db);
  const values = new Map<CaseId, Map<AttributeId, string>>();
  for (const { caseId, attributeId, value } of listAllValues(db)) {
    const known = values.get(caseId);
    if (known) known.set(attributeId, value);
    else values.set(caseId, new Map([[attributeId, value]]));
  }
  const valueOf: KnownCases['valueOf'] = (caseId, { id }) => values.get(caseId)?.get(id);
  const none = attributes.map(() => null);
  const cells = new Map<CaseId, ExportRow>();
  return {
    rows,
    byId: new Map(rows.map((row) => [row.id, row])),
    attributes,
    valueOf,
    cellsOf: (caseId) => {
      if (caseId === undefined) return none;
      const known = cells.get(caseId);
      if (known) return known;
      const made = attributes.map((attribute) => valueCell(attribute, valueOf(caseId, attribute)));
      cells.set(caseId, made);
      return made;
    },
  };
}

/** A value as it stands in a table: numbers as numbers, yes and no in words. */
function valueCell(attribute: AttributeRow, value: string | undefined): ExportCell {
  if (value === undefined) return null;
  if (attribute.type === 'number' && valueFits(attribute, value)) return Number(value);
  return editableWords(attribute, value);
}

/** Names for attributes beside columns that are there in any case. */
export function attributeNames(
  attributes: readonly AttributeRow[],
  taken: readonly string[],
): readonly string[] {
  const known = new Set(taken);
  return attributes.map(({ name }) =>
    known.has(name.toLowerCase()) ? `${name} (attribute)` : name,
  );
}
