import type { Turn } from '../../../shared/domain/source.ts';
import type { TextSelection } from './text-selections.ts';

export type PlacedRange = Readonly<{ start: number; end: number }>;

/** Why a selection has no place. */
export type Unplaced = 'no_text' | 'outside' | 'not_found';

export type PlacedText = Readonly<{
  /** Normalised; empty where the text is missing. */
  text: string;
  turns: readonly Turn[];
  selections: readonly Readonly<{ selection: TextSelection; range: PlacedRange | Unplaced }>[];
}>;
