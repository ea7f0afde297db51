import type { Call } from '../../../shared/operations/operation-table.ts';
import type { PlaceParams } from '../../state/place.ts';

/** The filters of the place as the engine is asked. Empty words filter nothing. */
export function segmentQuestion(
  filters: PlaceParams['find'],
): Omit<Call<'segments.list'>, 'offset' | 'limit'> {
  const { text, ...rest } = filters;
  return { ...rest, ...(text?.trim() ? { text: text.trim() } : {}) };
}

/** The filters without one of them. */
export function withoutFilter(
  filters: PlaceParams['find'],
  name: keyof PlaceParams['find'],
): PlaceParams['find'] {
  return Object.fromEntries(Object.entries(filters).filter(([key]) => key !== name));
}
