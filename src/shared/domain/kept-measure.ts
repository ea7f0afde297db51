import type { DatasetId, KeptMeasureId } from '../ids.ts';
import type { CustomMeasure } from './metric.ts';

/** A measure of the analyst's own, kept in the study under its name. */
export type KeptMeasure = Readonly<{
  id: KeptMeasureId;
  name: string;
  /** Its name is the one above. */
  definition: CustomMeasure;
  /** The table it was made for; null where it may be asked of any. */
  datasetId: DatasetId | null;
}>;
