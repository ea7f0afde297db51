import type { ColumnPart, MetricName, MetricOptions } from '../../shared/domain/metric.ts';

/** A column that a metric can be given, and whether it can do without. */
export type MetricPart = Readonly<{ part: ColumnPart; isNeeded: boolean }>;

const needed = (part: ColumnPart): MetricPart => ({ part, isNeeded: true });
const optional = (part: ColumnPart): MetricPart => ({ part, isNeeded: false });

const ofOrders = [needed('customer'), needed('date')] as const;

/** Metrics that take other columns than a main one alone. */
const partsOfMetric: Readonly<Partial<Record<MetricName, readonly MetricPart[]>>> = {
  churn: [needed('main'), optional('tenure')],
  retention: [needed('main'), optional('tenure')],
  first_contact_resolution: [needed('main'), optional('status')],
  duration: [needed('main'), optional('end'), optional('status')],
  contacts: [optional('main'), optional('customer')],
  call_abandonment: [needed('main'), optional('wait')],
  lifetime_value: [...ofOrders, needed('amount')],
  custom: [],
};

/** The columns that a metric is made of under its conventions, the main one first. */
export function partsOf(metric: MetricName, options: MetricOptions): readonly MetricPart[] {
  if (metric === 'response_rate') return partsOfResponses(options);
  const { lost } = options;
  const isOfLosses = metric === 'churn' || metric === 'retention';
  if (isOfLosses && lost === 'inactive') return ofOrders;
  if (isOfLosses && lost === 'end') return [needed('main'), optional('start'), optional('tenure')];
  return partsOfMetric[metric] ?? [needed('main')];
}

/** Without the number of those invited the rows are they, and a column has to say who answered. */
function partsOfResponses({ completeBy, invited }: MetricOptions): readonly MetricPart[] {
  if (completeBy === 'answered') return [];
  return [invited === undefined ? needed('main') : optional('main')];
}

/** Words in the names of columns that speak for a part of a metric, most telling first. */
const partWords: Readonly<Partial<Record<ColumnPart, RegExp>>> = {
  end: /clos|resol|solved|(?<!\p{L})end|finish|complet/iu,
  status: /status|state/iu,
  customer: /customer|client|account|user|respondent|member|buyer|\bid\b|_id$/iu,
  date: /date|day|ordered|created|time/iu,
  amount: /amount|price|revenue|value|total|charge|spend|sales|paid/iu,
  wait: /wait|queue|hold/iu,
  tenure: /tenure|months|age|since/iu,
  start: /start|join|sign.?up|since|from|begin|opened|activat/iu,
};

const mainWords: Readonly<Partial<Record<MetricName, RegExp>>> = {
  churn: /churn|cancel|lost|attrit|left/iu,
  retention: /churn|cancel|lost|attrit|left/iu,
  first_contact_resolution: /first.?contact|fcr|first.?call|contacts/iu,
  duration: /resolution|response|duration|hours|minutes|opened|created|handle/iu,
  contacts: /contacts|calls|solutions|touches|replies/iu,
  call_abandonment: /abandon|answered|outcome|dropped/iu,
  cart_abandonment: /purchas|bought|checkout|order|convert|abandon/iu,
  referral: /referr|recommended by|source|came through/iu,
  rating: /rating|stars|score|review/iu,
  response_rate: /finish|complet|respon(?:se|ded)|answered|submit|disposition|status|progress/iu,
};

/** How well a column's name fits a part of a metric: the higher, the better; 0 where nothing speaks for it. */
export function fitOfName(metric: MetricName, part: ColumnPart, name: string): number {
  const words = part === 'main' ? mainWords[metric] : partWords[part];
  if (!words) return 0;
  const at = name.search(words);
  return at < 0 ? 0 : 1 / (1 + at);
}
