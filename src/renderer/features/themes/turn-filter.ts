import type { SentimentLabel } from '../../../shared/domain/sentiment.ts';
import type { SourceId } from '../../../shared/ids.ts';

/** Which turns are listed; null stands for all. */
export type TurnFilter = Readonly<{
  sourceId: SourceId;
  speaker: string | null;
  label: SentimentLabel | null;
}>;
