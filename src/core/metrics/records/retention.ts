import type { PrepareMeasure } from '../prepared-measure.ts';
import { prepareLosses } from './customer-losses.ts';

/** Retention: customers kept of those at the opening, in percent; 1 - churn, of the same columns and options. */
export const prepareRetention: PrepareMeasure = (columns, rowCount, options) =>
  prepareLosses('retention', columns, rowCount, options);
