import { ok } from '../shared/result.ts';
import { type CommandLine, misuse, type Outcome } from './command.ts';

type Options = CommandLine['options'];

/** A whole number of 0 or more; undefined where the option is not there. */
export function wholeNumber(options: Options, name: string): Outcome<number | undefined> {
  const text = options[name];
  if (text === undefined) return ok(undefined);
  const value = /^\d+$/u.test(text) ? Number(text) : NaN;
  return Number.isSafeInteger(value)
    ? ok(value)
    : misuse(`--${name} takes a whole number, not "${text}".`);
}

/** One of some words, in any case and with - or _; undefined where the option is not there. */
export function oneOf<Word extends string>(
  options: Options,
  name: string,
  words: readonly Word[],
): Outcome<Word | undefined> {
  const text = options[name];
  if (text === undefined) return ok(undefined);
  const folded = text.toLowerCase().replaceAll('-', '_');
  const word = words.find((one) => one === folded);
  return word === undefined
    ? misuse(`--${name} is one of ${words.join(', ')}, not "${text}".`)
    : ok(word);
}

/** Tests and drivers know no weights; whoever gives some is told why, rather than given another figure. */
export function refuseWeights(options: Options, what: string): Outcome<null> {
  if (options['weight'] === undefined && options['weight-to'] === undefined) return ok(null);
  return misuse(
    `${what} every row once and takes no weights: how a weighted sample varies depends on how it was drawn, which weights alone do not tell.`,
  );
}

/** Which number of a date such as 3/4/2024 is the day. */
export const dateOrders = ['day_first', 'month_first'] as const;

export type ScaleEnds = Readonly<{ min: number; max: number }>;

/** Ends of a scale: `0-10`, `1..7`, `-3-3`. */
export function scaleEnds(options: Options, name: string): Outcome<ScaleEnds | undefined> {
  const text = options[name];
  if (text === undefined) return ok(undefined);
  const match = /^(-?\d+(?:\.\d+)?)\s*(?:-|–|\.\.|:)\s*(-?\d+(?:\.\d+)?)$/u.exec(text.trim());
  const [min, max] = [Number(match?.[1]), Number(match?.[2])];
  return match && min < max
    ? ok({ min, max })
    : misuse(`--${name} takes the least and the greatest answer, such as 0-10, not "${text}".`);
}

/** A language tag such as `de` or `pt-BR`; undefined where it is to be recognised (`auto`, or not said). */
export function languageTag(options: Options, name = 'language'): Outcome<string | undefined> {
  const text = options[name];
  if (text === undefined || text === 'auto') return ok(undefined);
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/iu.test(text)
    ? ok(text)
    : misuse(`--${name} takes a language tag such as en or de, or auto, not "${text}".`);
}

/** A number of themes, or `auto`, which is also what is meant where nothing is said. */
export function themeCount(options: Options): Outcome<number | 'auto'> {
  const text = options['k'] ?? 'auto';
  if (text === 'auto') return ok('auto');
  const value = Number(text);
  return /^\d+$/u.test(text) && value >= 2 && value <= 200
    ? ok(value)
    : misuse(`--k takes a number of themes from 2 to 200, or auto, not "${text}".`);
}

/** A number between two ends; undefined where the option is not there. */
export function numberBetween(
  options: Options,
  name: string,
  min: number,
  max: number,
): Outcome<number | undefined> {
  const text = options[name];
  if (text === undefined) return ok(undefined);
  const value = text.trim() === '' ? NaN : Number(text);
  return value >= min && value <= max
    ? ok(value)
    : misuse(`--${name} takes a number from ${min} to ${max}, not "${text}".`);
}

/** A day such as 2024-03-12; undefined where the option is not there. */
export function isoDay(options: Options, name: string): Outcome<string | undefined> {
  const text = options[name];
  if (text === undefined) return ok(undefined);
  const day = new Date(`${text}T00:00:00Z`);
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
  return isDay ? ok(text) : misuse(`--${name} takes a day such as 2024-03-12, not "${text}".`);
}

/** Words parted by commas; undefined where the option is not there. */
export function listOf(options: Options, name: string): Outcome<string[] | undefined> {
  const text = options[name];
  if (text === undefined) return ok(undefined);
  const words = text.split(',').map((word) => word.trim());
  return words.some((word) => word !== '')
    ? ok(words.filter((word) => word !== ''))
    : misuse(`--${name} takes one or more words parted by commas.`);
}
