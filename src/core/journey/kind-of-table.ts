import type { TimelineKind } from '../../shared/domain/journey.ts';
import type { ColumnRole } from '../../shared/domain/dataset.ts';

type Named = Readonly<{ name: string; role: ColumnRole | null }>;

const scoreRoles: ReadonlySet<ColumnRole | null> = new Set(['nps', 'csat', 'ces', 'open_ended']);

/** What a row of a table is, by the names of the table and its columns. */
export function kindOfTable(
  tableName: string,
  columns: readonly Named[],
): Exclude<TimelineKind, 'turn'> {
  const has = (pattern: RegExp): boolean => columns.some(({ name }) => pattern.test(name));
  const hasAnswers = columns.some(({ role }) => scoreRoles.has(role));
  if (/ticket|incident|helpdesk/iu.test(tableName) || has(/ticket|incident/iu)) return 'ticket';
  if (hasAnswers) return 'answer';
  if (has(/resol(?:ved|ution)/iu)) return 'ticket';
  const isOrder = /order|purchase|invoice|sales/iu;
  if (isOrder.test(tableName)) return 'order';
  return has(isOrder) && has(/amount|price|total|value|paid|revenue/iu) ? 'order' : 'record';
}
