import type { OrderingCustomer } from '../shared/domain/orders.ts';
import { ok } from '../shared/result.ts';
import { type Answer, type CommandLine, misuse, type Outcome } from './command.ts';
import { formatCount } from './format-number.ts';
import { formatTable } from './format-table.ts';
import { withJsonNames } from './json-names.ts';
import { dateOrders, isoDay, oneOf } from './option-values.ts';
import { findTableTarget } from './table-target.ts';
import type { Ask } from './workbench.ts';

const pageRows = 5000;
const shownRows = 40;

const number = (value: number | null, digits: number): string =>
  value === null ? '–' : value.toFixed(digits);

/** Frequency, recency, age and value of each customer of an order table. */
export async function readOrders(ask: Ask, line: CommandLine): Promise<Outcome<Answer>> {
  const { customer, date, amount, dataset } = line.options;
  if (customer === undefined || date === undefined) {
    return misuse('rfm needs --customer and --date, the columns of an order table.');
  }
  const until = isoDay(line.options, 'until');
  if (!until.ok) return until;
  const unit = oneOf(line.options, 'unit', ['day', 'week'] as const);
  if (!unit.ok) return unit;
  const dateOrder = oneOf(line.options, 'date-order', dateOrders);
  if (!dateOrder.ok) return dateOrder;
  const from = await findTableTarget(ask, line.operands[0] ?? '', dataset);
  if (!from.ok) return from;
  const customers: OrderingCustomer[] = [];
  for (;;) {
    const page = await ask('metrics.orders', {
      from: from.value,
      customer,
      date,
      ...(amount === undefined ? {} : { amount }),
      ...(until.value === undefined ? {} : { until: until.value }),
      ...(unit.value === undefined ? {} : { unit: unit.value }),
      ...(dateOrder.value === undefined ? {} : { dateOrder: dateOrder.value }),
      offset: customers.length,
      limit: pageRows,
    });
    if (!page.ok) return page;
    customers.push(...page.value.rows);
    if (page.value.rows.length > 0 && customers.length < page.value.total) continue;
    const { rows: _, ...summary } = page.value;
    return ok({
      json: { ...(withJsonNames(summary) as object), customers: withJsonNames(customers) },
      text: [
        `${formatCount(summary.orders)} orders of ${formatCount(summary.total)} customers, ${summary.firstDay} to ${summary.until}`,
        summary.method,
        ...summary.warnings.map((warning) => `Note: ${warning}`),
        '',
        ...formatTable(customers.slice(0, shownRows), [
          { name: 'customer', cell: (one) => one.customer },
          { name: 'frequency', cell: (one) => one.frequency, right: true },
          { name: 'recency', cell: (one) => number(one.recency, 2), right: true },
          { name: 'T', cell: (one) => number(one.age, 2), right: true },
          { name: 'total', cell: (one) => number(one.total, 2), right: true },
          { name: 'segment', cell: (one) => one.segment },
        ]),
        ...(customers.length > shownRows
          ? [`… ${formatCount(customers.length - shownRows)} more; --json prints all.`]
          : []),
      ],
    });
  }
}
