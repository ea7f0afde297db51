import type { SentimentLabel } from '../../../shared/domain/sentiment.ts';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import type { SourceId } from '../../../shared/ids.ts';

/** Which turns are listed; null stands for all. */
export type TurnFilter = Readonly<{
  sourceId: SourceId;
  speaker: string | null;
  label: SentimentLabel | null;
}>;

/** The filter in force, what it may choose from, and what to do when another is chosen. */
export type TurnFilterProps = Readonly<{
  sources: readonly SourceSummary[];
  filter: TurnFilter;
  onFilter: (filter: TurnFilter) => void;
}>;
