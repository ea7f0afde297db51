import { convertValue, optionsFor } from '../../../core/cases/convert-values.ts';
import type { AttributeShape } from '../../../shared/domain/attribute.ts';
import type { AttributeId } from '../../../shared/ids.ts';
import type { OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import {
  type AttributeRow,
  countValues,
  deleteAttribute,
  findAttribute,
  findAttributeByName,
  insertAttribute,
  listAttributes,
  listValuesOf,
  updateAttribute,
  updateValue,
} from '../../project/queries/attribute-queries.ts';
import { moveAttribute } from '../../project/queries/attribute-ranks.ts';
import { findCase } from '../../project/queries/case-queries.ts';
import { storeCells } from '../../project/queries/store-cells.ts';
import { type Handlers, reads, writes } from '../../session/handler.ts';
import { notFound } from '../not-found.ts';
import { pasteTable, readTable } from './paste-table.ts';

type Names = Extract<keyof OperationTable, `attributes.${string}`>;

const gone = notFound('This attribute');
/** Values of one attribute that a list for choosing among them shows at most. */
const shownValues = 500;

/** Refuses a name that another attribute bears. */
function checkName(db: Database, name: string, own: AttributeId | null): Result<null> {
  const known = findAttributeByName(db, name);
  return known === undefined || known.id === own
    ? ok(null)
    : refuse(
        'conflict',
        `There is an attribute “${known.name}” already. Nothing was changed. Choose that one, or another name.`,
      );
}

/** Brings the values of an attribute to a new shape; what does not fit stays as it is. Answers the shape with its options. */
function reshape(db: Database, before: AttributeRow, wanted: AttributeShape): AttributeShape {
  const values = listValuesOf(db, before.id);
  const options = optionsFor(
    before.type,
    wanted,
    values.map(({ value }) => value),
  );
  const shape = { type: wanted.type, options };
  for (const { id, value } of values) {
    const next = convertValue(before.type, shape, value);
    if (next !== value) updateValue(db, id, next);
  }
  return shape;
}

export const attributeHandlers: Handlers<Names> = {
  'attributes.list': reads(({ project }) => ok(listAttributes(project.db))),
  'attributes.values': reads(({ project }, { attributeId }) =>
    findAttribute(project.db, attributeId)
      ? ok(countValues(project.db, attributeId, shownValues))
      : gone,
  ),
  'attributes.create': writes(({ db, describe }, { name, type, options }) => {
    const free = checkName(db, name, null);
    if (!free.ok) return free;
    describe('attribute.create', { name });
    return ok(insertAttribute(db, name, { type, options }));
  }),
  'attributes.update': writes(({ db, describe }, { attributeId, name, type, options }) => {
    const before = findAttribute(db, attributeId);
    if (!before) return gone;
    const free = checkName(db, name ?? before.name, attributeId);
    if (!free.ok) return free;
    const isRenamed = name !== undefined && name !== before.name;
    if (isRenamed) describe('attribute.rename', { from: before.name, to: name });
    else describe('attribute.change', { name: before.name });
    const wanted = { type: type ?? before.type, options: options ?? before.options };
    const shape = reshape(db, before, wanted);
    updateAttribute(db, attributeId, { name: name ?? before.name, ...shape });
    return ok(null);
  }),
  'attributes.move': writes(({ db, describe }, { attributeId, beforeId }) => {
    const known = findAttribute(db, attributeId);
    const next = beforeId === null ? null : findAttribute(db, beforeId);
    if (!known || next === undefined) return gone;
    const { name } = known;
    if (moveAttribute(db, attributeId, beforeId)) {
      if (next) describe('attribute.moveBefore', { name, next: next.name });
      else describe('attribute.moveToEnd', { name });
    }
    return ok(null);
  }),
  'attributes.delete': writes(({ db, describe }, { attributeId }) => {
    const known = findAttribute(db, attributeId);
    if (!known) return gone;
    describe('attribute.delete', { name: known.name });
    deleteAttribute(db, attributeId);
    return ok(null);
  }),
  'attributes.setCells': writes(({ db, describe }, { cells }) => {
    const [first] = cells;
    const known = first && findCase(db, first.caseId);
    const attribute = first && findAttribute(db, first.attributeId);
    if (cells.length === 1 && !known) return notFound('This case');
    if (cells.length === 1 && !attribute) return gone;
    const changed = storeCells(db, cells);
    const [cell] = changed;
    if (cell) {
      describe('attribute.cells', {
        count: changed.length,
        attribute: findAttribute(db, cell.attributeId)?.name ?? '',
        name: findCase(db, cell.caseId)?.name ?? '',
      });
    }
    return ok({ changed: changed.length });
  }),
  'attributes.planTable': reads(({ project }, { table }) => ok(readTable(project.db, table).plan)),
  'attributes.pasteTable': writes((step, { table, createCases }) =>
    pasteTable(step, table, createCases),
  ),
};
