/** One object of the file: cell texts by column name, in the order of its keys. */
export type JsonRecord = ReadonlyMap<string, string>;

export type JsonRecords = Readonly<{
  records: readonly JsonRecord[];
  /** Column names in the order in which they first appear. */
  names: readonly string[];
  /** Names of columns in which lists or deeper objects stand as JSON. */
  nested: readonly string[];
}>;

export type JsonProblem =
  | Readonly<{ type: 'not_a_table' }>
  | Readonly<{ type: 'bad_line'; line: number }>
  | Readonly<{ type: 'too_many_columns' }>;

export const maxJsonColumns = 16_384;

type Parsed = Readonly<{ objects: readonly object[] }> | JsonProblem;

/**
 * The objects of a JSON array or of JSON lines as records of cells. Objects inside are flattened one level (`a.b`);
 * lists and what lies deeper stay as JSON. `bad_line` where a line after the first two objects is none.
 */
export function jsonRecords(text: string): JsonRecords | JsonProblem {
  try {
    const parsed = /^\s*\[/u.test(text) ? parseArray(text) : parseLines(text);
    return 'objects' in parsed ? flattenAll(parsed.objects) : parsed;
  } catch (error) {
    // Values nested deeper than the machine can follow are told as a RangeError, broken ones as a SyntaxError.
    if (error instanceof RangeError || error instanceof SyntaxError) return { type: 'not_a_table' };
    throw error;
  }
}

function parseArray(text: string): Parsed {
  const value: unknown = JSON.parse(text);
  const isTable = Array.isArray(value) && value.length > 0 && value.every(isObject);
  return isTable ? { objects: value } : { type: 'not_a_table' };
}

function parseLines(text: string): Parsed {
  const objects: object[] = [];
  let line = 0;
  for (const written of linesOf(text)) {
    line += 1;
    if (written.trim() === '') continue;
    const object = parseLine(written);
    if (object !== null) objects.push(object);
    else return objects.length < 2 ? { type: 'not_a_table' } : { type: 'bad_line', line };
  }
  return { objects };
}

function* linesOf(text: string): Generator<string> {
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield text.slice(start, end);
    start = end + 1;
  }
}

function parseLine(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function flattenAll(objects: readonly object[]): JsonRecords | JsonProblem {
  const names = new Set<string>();
  const nested = new Set<string>();
  const records: JsonRecord[] = [];
  for (const object of objects) {
    const record = flatten(object, nested);
    for (const name of record.keys()) names.add(name);
    if (names.size > maxJsonColumns) return { type: 'too_many_columns' };
    records.push(record);
  }
  return { records, names: [...names], nested: [...nested] };
}

function flatten(object: object, nested: Set<string>): JsonRecord {
  const record = new Map<string, string>();
  const put = (name: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null) nested.add(name);
    record.set(name, cellOf(value));
  };
  for (const [name, value] of Object.entries(object) as [string, unknown][]) {
    const inner = isObject(value) ? (Object.entries(value) as [string, unknown][]) : [];
    if (inner.length === 0) put(name, value);
    for (const [key, deep] of inner) put(`${name}.${key}`, deep);
  }
  return record;
}

function cellOf(value: unknown): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
