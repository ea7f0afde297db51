import type { HistoryObject } from '../../shared/domain/history.ts';
import type { Place } from './place.ts';

/** The history of one thing and of what hangs on it. `name` is what the filter is called on screen. */
export function historyOf(object: HistoryObject, name: string): Place {
  return { name: 'history', params: { object: { ...object, name } } };
}
