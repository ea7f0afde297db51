import type { PrepareMeasure } from '../prepared-measure.ts';
import { prepareLosses } from './customer-losses.ts';

/**
 * Churn: customers lost of those at the opening, in percent. Lost are those whom a flag names, whose contract has ended,
 * or who have not ordered for so many days (`options.lost`); see `MetricOptions` and `ColumnPart` for the columns.
 */
export const prepareChurn: PrepareMeasure = (columns, rowCount, options) =>
  prepareLosses('churn', columns, rowCount, options);
