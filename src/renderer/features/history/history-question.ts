import type { Call } from '../../../shared/operations/operation-table.ts';
import type { PlaceParams } from '../../state/place.ts';

export type HistoryParams = PlaceParams['history'];
export type HistoryFilter = keyof HistoryParams;
type Question = Omit<Call<'history.list'>, 'offset' | 'limit'>;

/** Midnight of this computer's time zone at the beginning of a day, moved by `days`, as the engine counts time. */
function midnight(day: string, days = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + days).toISOString();
}

/** The day of a moment in this computer's time zone, ISO 8601; moved by `days`. */
export function dayOf(at: string | number, days = 0): string {
  const moment = new Date(at);
  moment.setDate(moment.getDate() + days);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** What the engine is asked for a list narrowed down like this. Days are whole, the last one included. */
export function historyQuestion(params: HistoryParams): Question {
  const { object, coderId, area, from, to, text } = params;
  return {
    ...(object ? { object: { kind: object.kind, id: object.id } } : {}),
    ...(coderId === undefined ? {} : { coderId }),
    ...(area === undefined ? {} : { areas: [area] }),
    ...(from === undefined ? {} : { from: midnight(from) }),
    ...(to === undefined ? {} : { to: midnight(to, 1) }),
    ...(text === undefined || text.trim() === '' ? {} : { text: text.trim() }),
  };
}

export function withoutFilter(
  params: HistoryParams,
  ...names: readonly HistoryFilter[]
): HistoryParams {
  const gone = new Set<string>(names);
  return Object.fromEntries(Object.entries(params).filter(([name]) => !gone.has(name)));
}

export function isFiltered(params: HistoryParams): boolean {
  return Object.values(params).some((value) => value !== '');
}
