/** What a reading tells beside what it gives back. */
export type Told = Readonly<{
  /** Names of members that the format does not have, with how often each was met. */
  unknown: Map<string, number>;
}>;

/** Makes of a value of JSON what it is to be, or throws a `StudyFault`. A member that is missing is undefined. */
export type FieldReader<T> = (value: unknown, told: Told) => T;

/** Thrown inside this folder: something in the file is not as it has to be. Its message goes on behind the place: "is missing". */
export class StudyFault extends Error {
  override readonly name = 'StudyFault';
  /** Where, as `codings[3].end`; empty for the whole. */
  place = '';

  /** The same fault seen from one level further out. */
  under(step: string): this {
    const joint = this.place === '' || this.place.startsWith('[') ? '' : '.';
    this.place = `${step}${joint}${this.place}`;
    return this;
  }
}

function refuse(value: unknown, problem: string): never {
  throw new StudyFault(value === undefined ? 'is missing' : problem);
}

export function wordsOfAtMost(most: number): FieldReader<string> {
  return (value) => {
    if (typeof value !== 'string') return refuse(value, 'is not a string');
    if (value.length > most) return refuse(value, `is longer than ${most} characters`);
    return value;
  };
}

/** Words of which `pattern` is the whole shape; `described` says it: "a UUID in lower case". */
export function wordsLike(pattern: RegExp, described: string): FieldReader<string> {
  return (value) =>
    typeof value === 'string' && pattern.test(value) ? value : refuse(value, `is not ${described}`);
}

export function oneOf<const T extends string>(choices: readonly T[]): FieldReader<T> {
  return (value) =>
    choices.find((choice) => choice === value) ??
    refuse(value, `is none of ${choices.map((choice) => `“${choice}”`).join(', ')}`);
}

/** Without `most`, as large as may be. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): FieldReader<number> {
  const range = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `from ${least} to ${most}`;
  return (value) => {
    const fits =
      Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
    return fits ? (value as number) : refuse(value, `is not a whole number ${range}`);
  };
}

export const flag: FieldReader<boolean> = (value) =>
  typeof value === 'boolean' ? value : refuse(value, 'is neither true nor false');

export function orNull<T>(read: FieldReader<T>): FieldReader<T | null> {
  return (value, told) => (value === null ? null : read(value, told));
}

/** A member that may be left out, and then is `usual`. */
export function optional<T>(read: FieldReader<T>, usual: T): FieldReader<T> {
  return (value, told) => (value === undefined ? usual : read(value, told));
}

export function listOf<T>(read: FieldReader<T>, most: number): FieldReader<readonly T[]> {
  return (value, told) => {
    if (!Array.isArray(value)) return refuse(value, 'is not a list');
    if (value.length > most) return refuse(value, `has more than ${most} entries`);
    let at = 0;
    try {
      const rows: T[] = [];
      for (; at < value.length; at += 1) rows.push(read(value[at], told));
      return rows;
    } catch (error) {
      throw error instanceof StudyFault ? error.under(`[${at}]`) : error;
    }
  };
}

export type RecordFields<T> = Readonly<{ [Name in keyof T]: FieldReader<T[Name]> }>;

/** An object with these members; others are told and left out. */
export function recordOf<T>(fields: RecordFields<T>): FieldReader<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  const known = new Set<string>(names);
  return (value, told) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return refuse(value, 'is not an object');
    }
    const given = value as Readonly<Record<string, unknown>>;
    const read: Partial<T> = {};
    let at = '';
    try {
      for (const name of names) {
        at = name;
        read[name] = fields[name](given[name], told);
      }
    } catch (error) {
      throw error instanceof StudyFault ? error.under(at) : error;
    }
    for (const name of Object.keys(given)) {
      if (!known.has(name)) told.unknown.set(name, (told.unknown.get(name) ?? 0) + 1);
    }
    // Every member was read above.
    return read as T;
  };
}

/** An object whose member `kind` says which of several it is. */
export function kindOf<T>(kinds: Readonly<Record<string, FieldReader<T>>>): FieldReader<T> {
  const readKind = oneOf(Object.keys(kinds));
  return (value, told) => {
    if (typeof value !== 'object' || value === null) return refuse(value, 'is not an object');
    const { kind } = value as Readonly<{ kind?: unknown }>;
    try {
      const read = kinds[readKind(kind, told)];
      if (read) return read(value, told);
    } catch (error) {
      if (error instanceof StudyFault && error.place === '') throw error.under('kind');
      throw error;
    }
    return refuse(value, 'has no kind');
  };
}
