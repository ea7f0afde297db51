/** Numbers, dates and times as the person's own locale writes them. Words come from the catalogues, never from here. */
const isLocale = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
};

/** The person's locales. A system without one hands browsers tags such as `en-US@posix`, which Intl refuses. */
const locale = (): string[] => navigator.languages.filter(isLocale);

const cache = new Map<string, Intl.NumberFormat>();

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale(), options);
  cache.set(key, made);
  return made;
}

/** With a true minus, as wide as a plus, which never stands before a zero. Tables that are copied have a hyphen (`toTabSeparated`). */
function toBeRead(format: Intl.NumberFormat, value: number): string {
  return format.format(value).replace('-', '\u2212');
}

/** `decimals` fixes the digits after the point; without it whole numbers stay whole. */
export function formatNumber(value: number, decimals?: number): string {
  const digits =
    decimals === undefined
      ? { maximumFractionDigits: 2 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return toBeRead(numberFormat({ ...digits, signDisplay: 'negative' }), value);
}

/** A score with its sign: `+0.42`, `−0.10`, `0.00`. */
export function formatScore(score: number): string {
  const size = formatNumber(Math.abs(score), 2);
  const isZero = Math.abs(score) < 0.005;
  if (isZero) return size;
  return score > 0 ? `+${size}` : `\u2212${size}`;
}

/** `share` in 0..1. */
export function formatShare(share: number, decimals = 0): string {
  const format = numberFormat({
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'negative',
  });
  return toBeRead(format, share);
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

export function formatBytes(bytes: number): string {
  const step = Math.min(byteUnits.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)) as
    0 | 1 | 2 | 3;
  return numberFormat({
    style: 'unit',
    unit: byteUnits[step],
    unitDisplay: 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

/** Time of day with seconds, from an ISO 8601 time or milliseconds since the epoch: `14:02:11`. */
export function formatClock(at: string | number): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: 'medium', hourCycle: 'h23' }).format(
    new Date(at),
  );
}

export function formatDay(at: string | number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'full' }).format(new Date(at));
}

export function formatDateTime(at: string | number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  );
}

/** A calendar day as it is stored, `2024-03-12`, whatever the time zone. */
export function formatDate(day: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

const ageSteps = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/** How long ago, in the greatest unit that fits: `3 minutes ago`. `now` in milliseconds since the epoch. */
export function formatAge(at: string, now: number): string {
  const elapsed = Math.max(0, now - new Date(at).getTime());
  const step = ageSteps.find(({ ms }) => elapsed >= ms) ?? ageSteps[2];
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(
    -Math.floor(elapsed / step.ms),
    step.unit,
  );
}

/** A moment of a recording, in milliseconds from its start: `0:05:12`. */
export function formatTimecode(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

const languageNames = new Map<string, string>();

/** The name of a language from its BCP 47 tag; the tag itself where nobody knows a name. */
export function formatLanguage(tag: string): string {
  let name = languageNames.get(tag);
  if (name === undefined) {
    try {
      name = new Intl.DisplayNames(locale(), { type: 'language' }).of(tag) ?? tag;
    } catch {
      name = tag;
    }
    languageNames.set(tag, name);
  }
  return name;
}
