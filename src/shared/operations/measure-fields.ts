import { z } from 'zod';
import { customAggregates } from '../domain/metric.ts';

/** Name, question or position of a column, or a part of a question that only one column has. */
export const columnName = z.string().min(1).max(10_000);

/** Cells of a table, as values to compare with. */
export const cellValues = z.array(z.string().max(10_000)).max(10_000);

export const rowFilter = z.strictObject({
  column: columnName,
  values: cellValues,
  isNot: z.boolean().optional(),
});

/** What a measure of the analyst's own is made of, without its name. */
export const customParts = {
  aggregate: z.enum(customAggregates),
  column: columnName.optional(),
  over: columnName.optional(),
  where: z.array(rowFilter).max(20).optional(),
  unit: z.string().max(40).optional(),
};
