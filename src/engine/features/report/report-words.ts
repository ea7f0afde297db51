import type { MentionComparison } from '../../../core/metrics/compare-mentioners.ts';
import type { Interval, MetricName, MetricResult } from '../../../shared/domain/metric.ts';

/** How figures are written in a report. Reports are in English; figures with a point and no thousands mark can be copied anywhere. */
const titles: Readonly<Record<MetricName, string>> = {
  nps: 'Net Promoter Score',
  csat: 'Satisfaction',
  ces: 'Customer effort',
  rating: 'Rating',
  churn: 'Churn',
  retention: 'Retention',
  first_contact_resolution: 'First-contact resolution',
  duration: 'Duration',
  contacts: 'Contacts per case',
  call_abandonment: 'Call abandonment',
  cart_abandonment: 'Cart abandonment',
  referral: 'Referral rate',
  lifetime_value: 'Customer lifetime value',
  voice: 'Net sentiment',
  response_rate: 'Response rate',
  custom: 'Own measure',
};

export function metricTitle(metric: MetricName): string {
  return titles[metric];
}

export function formatCount(count: number): string {
  return String(count);
}

/** `1 turn`, `2 turns`. */
export function countOf(count: number, one: string): string {
  return `${formatCount(count)} ${one}${count === 1 ? '' : 's'}`;
}

export function formatShare(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`;
}

/** With a true minus, as wide as a plus, which never stands before a zero. */
export function formatFixed(value: number, digits: number): string {
  const size = Math.abs(value).toFixed(digits);
  return value < 0 && Number(size) !== 0 ? `\u2212${size}` : size;
}

const number = (value: number, unit: MetricResult['unit']): string => {
  const words = formatFixed(value, unit === 'score' ? 2 : 1);
  return unit === 'percent' ? `${words}%` : words;
};

export function formatValue({ value, unit }: Pick<MetricResult, 'value' | 'unit'>): string {
  return value === null ? '–' : number(value, unit);
}

export function formatSentiment(sentiment: number | null): string {
  if (sentiment === null) return '–';
  const words = formatFixed(sentiment, 2);
  return sentiment > 0 && Number(words) !== 0 ? `+${words}` : words;
}

export function formatP(p: number | null): string {
  if (p === null) return '–';
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}

function between(interval: Interval | null, unit: MetricResult['unit']): string {
  return interval
    ? `${number(interval.low, unit)} to ${number(interval.high, unit)}`
    : 'no interval';
}

export function formatDifference({
  interval,
  unit,
}: Pick<MetricResult, 'interval' | 'unit'>): string {
  return between(interval, unit);
}

export function describeMetric(metric: MetricResult): string {
  const counts = Object.entries(metric.counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
  const interval = metric.interval
    ? `95% interval ${between(metric.interval, metric.unit)} (${metric.interval.method})`
    : 'no interval';
  return `${formatValue(metric)}; ${interval}; n ${metric.n}, missing ${metric.missing}. Counts: ${counts}. ${metric.method}`;
}

export function describeComparison(
  { metric, unit }: Pick<MetricResult, 'metric' | 'unit'>,
  { mention, others, difference, interval, p, pAdjusted, effect }: MentionComparison,
): string {
  const title = titles[metric];
  const sides = `${title} of those who mention it: ${formatValue(mention)} (n ${mention.n}); of those who do not: ${formatValue(others)} (n ${others.n}).`;
  if (difference === null) return sides;
  const range = interval ? `, 95% interval ${between(interval, unit)}` : '';
  const test = p === null ? '' : `; Mann-Whitney p ${formatP(p)}, adjusted ${formatP(pAdjusted)}`;
  const size = effect ? `; ${effect.name} ${formatFixed(effect.value, 2)}` : '';
  return `${sides} Difference ${number(difference, unit)}${range}${test}${size}.`;
}
