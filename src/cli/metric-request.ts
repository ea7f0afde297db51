import {
  customAggregates,
  metricNames,
  periodUnits,
  responseRates,
  type CustomMeasure,
  type MetricOptions,
  type RowFilter,
} from '../shared/domain/metric.ts';
import type { Call } from '../shared/operations/operation-table.ts';
import { ok } from '../shared/result.ts';
import { type CommandLine, misuse, type Outcome } from './command.ts';
import {
  dateOrders,
  isoDay,
  listOf,
  numberBetween,
  oneOf,
  scaleEnds,
  wholeNumber,
} from './option-values.ts';

type Request = Omit<Call<'metrics.compute'>, 'from'>;
type Options = CommandLine['options'];

/** Options that name a column of a part of the metric. */
export const partOptions = [
  'end',
  'status',
  'customer',
  'date',
  'amount',
  'wait',
  'tenure',
  'start',
] as const;

/** Options that say a convention. */
export const conventionOptions = [
  'yes',
  'open',
  'lost',
  'days',
  'until',
  'denominator',
  'statistic',
  'short-seconds',
  'lifetime',
  'years',
  'margin',
  'retention',
  'discount',
  'first-margin',
  'csat',
  'interval',
  'since',
  'invited',
  'undelivered',
  'rate',
  'complete-by',
  'complete-at',
  'date-order',
] as const;

/** `COLUMN=VALUE|VALUE` or `COLUMN!=VALUE`; several conditions are parted by `;`. */
export function readFilters(options: Options): Outcome<RowFilter[]> {
  const filters: RowFilter[] = [];
  for (const text of (options['where'] ?? '').split(';')) {
    if (text.trim() === '') continue;
    const match = /^(.+?)(!?=)(.*)$/u.exec(text.trim());
    if (!match) return misuse(`--where takes COLUMN=VALUE, not "${text}".`);
    const [, column = '', sign, values = ''] = match;
    filters.push({
      column: column.trim(),
      values: values.split('|'),
      ...(sign === '!=' ? { isNot: true } : {}),
    });
  }
  return ok(filters);
}

type Reader<Value> = (options: Options, name: string) => Outcome<Value | undefined>;

const among =
  <Word extends string>(words: readonly Word[]): Reader<Word> =>
  (options, name) =>
    oneOf(options, name, words);
const between =
  (min: number, max: number): Reader<number> =>
  (options, name) =>
    numberBetween(options, name, min, max);

/** How each convention is spelt, and read. */
const conventions: Readonly<
  Partial<Record<keyof MetricOptions, readonly [string, Reader<unknown>]>>
> = {
  scale: ['scale', scaleEnds],
  yes: ['yes', listOf],
  open: ['open', listOf],
  lost: ['lost', among(['flag', 'end', 'inactive'])],
  days: ['days', between(1, 36_525)],
  until: ['until', isoDay],
  denominator: ['denominator', among(['resolved', 'all'])],
  statistic: ['statistic', among(['mean', 'median', 'p90'])],
  shortSeconds: ['short-seconds', between(0, 86_400)],
  lifetime: ['lifetime', among(['simple', 'historic', 'retention'])],
  years: ['years', between(0.01, 200)],
  margin: ['margin', between(0, 1)],
  retention: ['retention', between(0, 1)],
  discount: ['discount', between(0, 10)],
  firstMargin: ['first-margin', among(['now', 'later'])],
  csat: ['csat', among(['top_box', 'composite'])],
  interval: ['interval', among(['adjusted_wald', 'wald'])],
  since: ['since', isoDay],
  invited: ['invited', wholeNumber],
  undelivered: ['undelivered', wholeNumber],
  responseRate: ['rate', among(responseRates)],
  completeBy: ['complete-by', among(['column', 'answered'])],
  completeAt: ['complete-at', between(0.01, 1)],
  dateOrder: ['date-order', among(dateOrders)],
};

function readConventions({ options, flags }: CommandLine): Outcome<MetricOptions> {
  const read: Record<string, unknown> = flags.has('reversed') ? { reversed: true } : {};
  for (const [key, [name, reader]] of Object.entries(conventions)) {
    const value = reader(options, name);
    if (!value.ok) return value;
    if (value.value !== undefined) read[key] = value.value;
  }
  return ok(read);
}

function readCustom(options: Options): Outcome<CustomMeasure> {
  const aggregate = oneOf(options, 'aggregate', customAggregates);
  if (!aggregate.ok) return aggregate;
  const where = readFilters({ where: options['rows'] ?? '' });
  if (!where.ok) return where;
  return ok({
    name: options['name'] ?? 'Own measure',
    aggregate: aggregate.value ?? 'share',
    ...(options['column'] === undefined ? {} : { column: options['column'] }),
    ...(options['over'] === undefined ? {} : { over: options['over'] }),
    where: where.value,
  });
}

/** What a command line asks of a metric, without the table. */
export function readMetricRequest(line: CommandLine): Outcome<Request> {
  const { options } = line;
  const metric = oneOf(options, 'metric', metricNames);
  if (!metric.ok) return metric;
  if (options['weight'] !== undefined && options['weight-to'] !== undefined)
    return misuse(
      '--weight names a column of weights, --weight-to a file of known shares: give one.',
    );
  const unit = oneOf(options, 'period', periodUnits);
  if (!unit.ok) return unit;
  const where = readFilters(options);
  if (!where.ok) return where;
  const read = readConventions(line);
  if (!read.ok) return read;
  const isCustom = metric.value === 'custom';
  const custom = isCustom ? readCustom(options) : ok(undefined);
  if (!custom.ok) return custom;
  const parts = Object.fromEntries(
    partOptions.flatMap((part) => (options[part] === undefined ? [] : [[part, options[part]]])),
  );
  const by = [options['by'], options['and']].filter((name) => name !== undefined);
  const { column, weight, date } = options;
  return ok({
    metric: metric.value ?? 'nps',
    ...(column === undefined || isCustom ? {} : { column }),
    parts,
    ...(by.length === 0 ? {} : { by }),
    ...(unit.value
      ? { period: { unit: unit.value, ...(date === undefined ? {} : { column: date }) } }
      : {}),
    where: where.value as NonNullable<Request['where']>,
    ...(weight === undefined ? {} : { weights: { column: weight } }),
    options: { ...read.value, ...(custom.value ? { custom: custom.value } : {}) } as NonNullable<
      Request['options']
    >,
  });
}
