import type { MetricOptions, MetricResult } from '../../../shared/domain/metric.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { scaleInterval } from '../interval-scaling.ts';
import { marginMultiple } from '../orders/lifetime-value.ts';
import type { MeasureColumns, PreparedMeasure, PrepareMeasure } from '../prepared-measure.ts';
import { unitsOfRows } from './customer-units.ts';
import { readSpending, type Spending } from './read-spending.ts';
import { recordResult } from './record-result.ts';
import { meanInterval, momentsOfRows, type RowMoments } from './row-moments.ts';

/** What the mean spending of a customer is multiplied by, and how that is told. */
type Model = Readonly<{ factor: number; method: string }>;

/** Below this part of a year a projection to years says little. */
const leastYears = 0.25;

function chooseModel({
  lifetime,
  years,
  retention,
}: MetricOptions): 'simple' | 'historic' | 'retention' {
  if (lifetime) return lifetime;
  if (years !== undefined) return 'simple';
  return retention === undefined ? 'historic' : 'retention';
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}

/** The margin that money is turned into, and the words for it. */
function describeMargin(margin: number | undefined): string {
  return margin === undefined
    ? ' No margin was given: the figure is revenue.'
    : ` Margin ${(100 * margin).toFixed(1).replace(/\.0$/u, '')}%.`;
}

function refuseOptions({ margin, retention, discount, years }: MetricOptions): string | null {
  if (margin !== undefined && !isShare(margin)) return 'A margin is a share from 0 to 1.';
  if (retention !== undefined && !isShare(retention)) return 'Retention is a share from 0 to 1.';
  if (discount !== undefined && !(discount >= 0 && Number.isFinite(discount))) {
    return 'A discount rate is a share from 0.';
  }
  return years !== undefined && !(years > 0 && Number.isFinite(years))
    ? 'Years are a number above 0.'
    : null;
}

const usualDiscount = 0.1;

function settleModel(spending: Spending, options: MetricOptions): Result<Model> {
  const wrong = refuseOptions(options);
  if (wrong !== null) return refuse('invalid_input', wrong);
  const margin = options.margin ?? 1;
  const told = describeMargin(options.margin);
  const model = chooseModel(options);
  if (model === 'historic') {
    return ok({
      factor: margin,
      method: `Lifetime value, historic: mean of what each customer has paid ${spending.span}.${told}`,
    });
  }
  if (spending.years === null) {
    const message =
      'Choose the columns with the customer and with the order date: without them there is no knowing how much a customer buys in a year.';
    return refuse('column_missing', message, { part: 'date' });
  }
  const yearly = margin / spending.years;
  if (model === 'simple') {
    const years = options.years ?? 1;
    const period =
      options.years === undefined ? '1 year, as no years were given' : `${years} years`;
    return ok({
      factor: yearly * years,
      method: `Lifetime value, simple: mean purchase x purchases of a customer in a year x ${period}, from what was bought ${spending.span}.${told}`,
    });
  }
  return retentionModel(spending, options, yearly, told);
}

function retentionModel(
  spending: Spending,
  { retention, discount = usualDiscount, firstMargin = 'later' }: MetricOptions,
  yearly: number,
  told: string,
): Result<Model> {
  if (retention === undefined) {
    return refuse(
      'invalid_input',
      'Say how many customers stay from one year to the next, as a share from 0 to 1.',
    );
  }
  if (retention >= 1 + discount) {
    return refuse(
      'invalid_input',
      'With full retention and no discount a customer is worth without limit. Lower the retention or set a discount rate.',
    );
  }
  const formula =
    firstMargin === 'now'
      ? 'm (1 + d) / (1 + d - r), the first margin falling at once'
      : 'm r / (1 + d - r), the first margin falling after the first year';
  return ok({
    factor: yearly * marginMultiple(retention, discount, firstMargin),
    method: `Lifetime value, retention model: ${formula}; m is what a customer pays in a year, from what was bought ${spending.span}; r ${retention}, d ${discount} a year.${told}`,
  });
}

/** What a customer has paid and bought in the mean, behind the value. */
function describeSpending(
  { customers, years }: Spending,
  paid: RowMoments,
  orders: number | null,
): MetricResult['further'] {
  if (paid.mean === null) return [];
  const money = (name: string, value: number) => ({ name, value, unit: 'amount' }) as const;
  const bought = orders ?? 0;
  return [
    money('Mean paid by a customer', paid.mean),
    ...(customers && bought > 0 ? [money('Mean purchase', paid.mean / bought)] : []),
    ...(years === null
      ? []
      : [
          {
            name: 'Purchases of a customer in a year',
            value: bought / years,
            unit: 'count',
          } as const,
        ]),
    money('Standard deviation of what customers paid', paid.sd),
  ];
}

function valueResult(
  spending: Spending,
  model: Model,
  rows: Uint32Array | null,
  rowWeights: Float64Array | null,
): MetricResult {
  const { customers, total, orders } = spending;
  const part = customers
    ? unitsOfRows(customers, rows, rowWeights)
    : { units: rows, weights: rowWeights, rowsWithout: 0 };
  const paid = momentsOfRows(total, part.units, part.weights);
  const bought = momentsOfRows(orders, part.units, part.weights);
  const interval = meanInterval(paid);
  const { repeat, once } = countRepeat(orders, part.units);
  return recordResult('lifetime_value', {
    one: 'customer',
    value: paid.mean === null ? null : paid.mean * model.factor,
    unit: 'amount',
    n: paid.n,
    missing: paid.missing + part.rowsWithout,
    interval: interval && scaleInterval(interval, model.factor),
    counts: customers ? { 'bought once': once, 'bought again': repeat } : { customers: paid.n },
    further: describeSpending(spending, paid, bought.mean),
    method: `${model.method} Interval at 95%: Student t of the mean paid, rescaled.`,
    isWeighted: rowWeights !== null,
    ...(rowWeights ? { effectiveN: paid.effectiveN } : {}),
  });
}

function countRepeat(
  orders: Float64Array,
  units: Uint32Array | null,
): Readonly<{ repeat: number; once: number }> {
  const length = units ? units.length : orders.length;
  let [repeat, once] = [0, 0];
  for (let i = 0; i < length; i += 1) {
    const count = orders[units ? (units[i] ?? 0) : i] ?? Number.NaN;
    if (count > 1) repeat += 1;
    else if (count === 1) once += 1;
  }
  return { repeat, once };
}

function prepare(spending: Spending, options: MetricOptions): Result<PreparedMeasure> {
  const model = settleModel(spending, options);
  if (!model.ok) return model;
  const { years } = spending;
  const isProjected = chooseModel(options) !== 'historic';
  const short =
    isProjected && years !== null && years < leastYears
      ? [
          `The orders cover only ${Math.round(years * 365.25)} days: what a customer buys in a year is projected from them.`,
        ]
      : [];
  return ok({
    of: (rows, weights) => valueResult(spending, model.value, rows, weights),
    warnings: [...spending.warnings, ...short],
  });
}

/**
 * Lifetime value of a customer, in the money of the file. `amount` is what was paid; rows are orders where `customer` (and
 * `date`, or `main`) is given, else customers. `historic`: mean paid so far; `simple`: what a customer buys in a year x years;
 * `retention`: margin model. A customer belongs to a part if any of their orders does, and counts there with all of them.
 */
export const prepareLifetimeValue: PrepareMeasure = (
  columns: MeasureColumns,
  rowCount,
  options,
) => {
  const spending = readSpending(columns, rowCount, options);
  return spending.ok ? prepare(spending.value, options) : spending;
};
