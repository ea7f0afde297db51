import { z } from 'zod';
import {
  type Attribute,
  attributeTypes,
  maxCells,
  maxOptions,
  maxValueLength,
  type TablePlan,
  type ValueCount,
} from '../domain/attribute.ts';
import type { AttributeId } from '../ids.ts';
import { read, returns, write } from './define-operation.ts';
import { caseId, name, noInput } from './fields.ts';

export const attributeId = z.int().positive() as unknown as z.ZodType<AttributeId, AttributeId>;

const value = z
  .string()
  .max(maxValueLength, `A value has at most ${maxValueLength.toLocaleString('en')} characters.`);
const type = z.enum(attributeTypes);
const options = z
  .array(name)
  .max(maxOptions, `A choice has at most ${maxOptions} options.`)
  .refine(
    (words) => new Set(words.map((word) => word.toLocaleLowerCase())).size === words.length,
    'Each option stands in the list once.',
  );

/** Stored values that a case must have; null: it has none. */
export const wantedValues = z
  .array(z.strictObject({ attributeId, value: value.nullable() }))
  .max(50)
  .default([]);

/** Rows of cells; the first row names attributes, the first column names cases. */
const table = z.array(z.array(value).max(301)).min(2).max(20_001);

/** What is known about cases, as typed columns. */
export const attributeOperations = {
  'attributes.list': read(noInput, returns<readonly Attribute[]>()),
  /** The different values of an attribute and how many cases have them, the most frequent first: at most 500. */
  'attributes.values': read(z.strictObject({ attributeId }), returns<readonly ValueCount[]>()),
  'attributes.create': write(
    z.strictObject({ name, type: type.default('text'), options: options.default([]) }),
    returns<AttributeId>(),
  ),
  /** Values that do not fit a new type, or options that went, are kept as they are. */
  'attributes.update': write(
    z.strictObject({
      attributeId,
      name: name.optional(),
      type: type.optional(),
      options: options.optional(),
    }),
    returns<null>(),
  ),
  /** Has an attribute stand before another; null: last. */
  'attributes.move': write(
    z.strictObject({ attributeId, beforeId: attributeId.nullable() }),
    returns<null>(),
  ),
  'attributes.delete': write(z.strictObject({ attributeId }), returns<null>()),
  /**
   * Sets cells as they were typed or pasted: a value is understood by its attribute's type and kept as it is where it does
   * not fit; a choice learns new words. Of two values for one cell the last counts. Answers how many cells changed.
   */
  'attributes.setCells': write(
    z.strictObject({
      cells: z
        .array(z.strictObject({ caseId, attributeId, value: value.nullable() }))
        .min(1)
        .max(maxCells, `One step changes at most ${maxCells.toLocaleString('en')} cells.`),
    }),
    returns<Readonly<{ changed: number }>>(),
  ),
  /** What `attributes.pasteTable` would do with a table. */
  'attributes.planTable': read(z.strictObject({ table }), returns<TablePlan>()),
  'attributes.pasteTable': write(
    z.strictObject({ table, createCases: z.boolean().default(true) }),
    returns<Readonly<{ changed: number; createdCases: number }>>(),
  ),
};
