import type { MetricUnit } from '../shared/domain/metric.ts';

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** `12,345`: whole numbers as people read them. */
export function formatCount(count: number): string {
  return grouped.format(count);
}

/** `1 source`, `2 sources`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A figure with the decimals that people need: one for points and percent, two for scores. */
export function formatFigure(value: number | null, unit: MetricUnit): string {
  if (value === null) return '–';
  const digits = value.toFixed(unit === 'score' ? 2 : 1).replace(/^-(0(?:\.0+)?)$/u, '$1');
  return unit === 'percent' ? `${digits}%` : digits;
}

/** `1:02:03`; null where there is no time. */
export function formatTime(ms: number | null): string | null {
  if (ms === null) return null;
  const seconds = Math.floor(ms / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`;
}

/** A share of 0..1 as whole percent. */
export function formatShare(share: number): string {
  return `${Math.round(share * 100)}%`;
}
