import { foldOption } from '../../../core/cases/parse-value.ts';
import type {
  Attribute,
  AttributeShape,
  AttributeType,
  ValueCount,
} from '../../../shared/domain/attribute.ts';
import type { AttributeId, CaseId } from '../../../shared/ids.ts';
import { bulkInsert } from '../../history/bulk-insert.ts';
import { all, type Database, first, insertRow, run } from '../database.ts';
import { newUid } from '../uid.ts';
import { attributeOrder, attributeRankAtEnd } from './attribute-ranks.ts';

export type AttributeRow = AttributeShape & Readonly<{ id: AttributeId; name: string }>;

type StoredAttribute = Readonly<{
  id: AttributeId;
  name: string;
  type: AttributeType;
  options: string;
}>;

const toAttribute = (row: StoredAttribute): AttributeRow => ({
  ...row,
  options: JSON.parse(row.options) as string[],
});

/** Values that a merged case keeps for an undo count for nobody. */
const ofLive = 'case_id not in (select id from study_case where merged_into is not null)';

/** All attributes in their order. */
export function listAttributeRows(db: Database): AttributeRow[] {
  return all<StoredAttribute>(
    db,
    `select id, name, type, options from attribute order by ${attributeOrder}`,
  ).map(toAttribute);
}

/**
 * What `valueFits` says, in SQL, for counting: stored values are either what was understood, in one form, or words that were
 * not understood. A test holds the two together.
 */
const isMisfit = `case type
  when 'number' then value glob '*[^0-9.-]*' or value glob '*.*.*' or value glob '?*-*' or value not glob '*[0-9]'
    or value glob '.*' or value glob '-.*'
  when 'date' then date(value) is not value
  when 'boolean' then value not in ('true', 'false')
  when 'choice' then value not in (select each.value from json_each(options) each)
  else 0 end`;

/** All attributes in their order, with how many values they have and how many of those do not fit. */
export function listAttributes(db: Database): Attribute[] {
  const counts = new Map(
    all<{ id: AttributeId; values: number; misfits: number }>(
      db,
      `select attribute_id as id, count(*) as "values", sum(${isMisfit}) as misfits
       from attribute_value join attribute on attribute.id = attribute_id
       where ${ofLive} group by attribute_id`,
    ).map((row) => [row.id, row]),
  );
  return listAttributeRows(db).map((attribute) => ({
    ...attribute,
    valueCount: counts.get(attribute.id)?.values ?? 0,
    misfitCount: counts.get(attribute.id)?.misfits ?? 0,
  }));
}

export function findAttribute(db: Database, id: AttributeId): AttributeRow | undefined {
  const row = first<StoredAttribute>(
    db,
    'select id, name, type, options from attribute where id = @id',
    { id },
  );
  return row && toAttribute(row);
}

/** The attribute of this name, whatever the letter case. */
export function findAttributeByName(db: Database, name: string): AttributeRow | undefined {
  const folded = foldOption(name);
  return listAttributeRows(db).find((attribute) => foldOption(attribute.name) === folded);
}

export function insertAttribute(
  db: Database,
  name: string,
  shape: AttributeShape,
  uid = newUid(),
): AttributeId {
  return insertRow(db, 'attribute', {
    uid,
    name,
    type: shape.type,
    options: JSON.stringify(shape.options),
    rank: attributeRankAtEnd(db),
  }) as AttributeId;
}

/** Changes the named cells of an attribute. */
export function updateAttribute(
  db: Database,
  id: AttributeId,
  { name, type, options }: Readonly<{ name: string }> & AttributeShape,
): void {
  run(db, 'update attribute set name = @name, type = @type, options = @options where id = @id', {
    id,
    name,
    type,
    options: JSON.stringify(options),
  });
}

/** The attribute goes after its values, so that undo puts it back first. */
export function deleteAttribute(db: Database, id: AttributeId): void {
  run(db, 'delete from attribute_value where attribute_id = @id', { id });
  run(db, 'delete from attribute where id = @id', { id });
}

type ValueRow = Readonly<{ id: number; caseId: CaseId; value: string }>;

/** Every value of an attribute, those of merged cases too. */
export function listValuesOf(db: Database, attributeId: AttributeId): ValueRow[] {
  return all<ValueRow>(
    db,
    'select id, case_id as caseId, value from attribute_value where attribute_id = @attributeId order by id',
    { attributeId },
  );
}

/** The different values and how many cases have each, the most frequent first; then how many cases have none. */
export function countValues(db: Database, attributeId: AttributeId, limit: number): ValueCount[] {
  const given = { attributeId, limit };
  const counts = all<{ value: string; count: number }>(
    db,
    `select value, count(*) as count from attribute_value where attribute_id = @attributeId and ${ofLive}
     group by value order by count desc, value limit @limit`,
    given,
  );
  const none = first<{ n: number }>(
    db,
    `select count(*) as n from study_case where merged_into is null
     and id not in (select case_id from attribute_value where attribute_id = @attributeId)`,
    { attributeId },
  );
  return none && none.n > 0 ? [...counts, { value: null, count: none.n }] : counts;
}

export function updateValue(db: Database, id: number, value: string): void {
  run(db, 'update attribute_value set value = @value where id = @id', { id, value });
}

/** What a cell is to hold from now on: a stored value, or nothing. */
export type CellValue = Readonly<{
  caseId: CaseId;
  attributeId: AttributeId;
  value: string | null;
}>;

/**
 * The stored values of a cell: one, unless two people's steps met there. The plus keeps SQLite from going by the attribute,
 * which many more rows share than the case.
 */
function findCell(db: Database, caseId: CaseId, attributeId: AttributeId): ValueRow[] {
  return all<ValueRow>(
    db,
    `select id, case_id as caseId, value from attribute_value
     where case_id = @caseId and +attribute_id = @attributeId order by id desc`,
    { caseId, attributeId },
  );
}

export function findValue(
  db: Database,
  caseId: CaseId,
  attributeId: AttributeId,
): string | undefined {
  return findCell(db, caseId, attributeId)[0]?.value;
}

/** New rows from so many on go in one sweep. */
const manyRows = 200;

/** Sets cells, each at most once; answers those that changed. */
export function setCellValues(db: Database, cells: readonly CellValue[]): readonly CellValue[] {
  const added: CellValue[] = [];
  const changed = cells.filter((cell) => {
    const { caseId, attributeId, value } = cell;
    const [known, ...others] = findCell(db, caseId, attributeId);
    for (const { id } of value === null && known ? [known, ...others] : others)
      run(db, 'delete from attribute_value where id = @id', { id });
    if (value === null) return known !== undefined;
    if (!known) added.push(cell);
    else if (known.value !== value) updateValue(db, known.id, value);
    return known?.value !== value || others.length > 0;
  });
  insertValues(db, added);
  return changed;
}

/** One by one, or in one sweep where there are many. */
function insertValues(db: Database, cells: readonly CellValue[]): void {
  if (cells.length < manyRows) {
    for (const { caseId, attributeId, value } of cells) {
      const cell = { uid: newUid(), case_id: caseId, attribute_id: attributeId, value };
      insertRow(db, 'attribute_value', cell);
    }
    return;
  }
  bulkInsert(
    db,
    'attribute_value',
    ['uid', 'case_id', 'attribute_id', 'value'],
    cells.map(({ caseId, attributeId, value }) => [newUid(), caseId, attributeId, value]),
  );
}
