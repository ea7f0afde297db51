import { SavBytes, SavError } from './sav-bytes.ts';

/** Texts here are bytes as characters of the same number; they are decoded where they are used. */
export type SavVariable = {
  /** Short name, at most eight bytes; the key of everything else. */
  readonly key: string;
  name: string;
  readonly label: string;
  /** Bytes of a string, 0 for a number. */
  width: number;
  /** Where its value begins in a case, in elements of eight bytes, and how many it takes. */
  readonly element: number;
  elements: number;
  /** Print format: 5 a number, 20 a date and so on. */
  readonly format: number;
  /** 1 nominal, 2 ordinal, 3 scale, 0 unknown. */
  measure: number;
  readonly missingRange: readonly [number, number] | null;
  readonly missingNumbers: readonly number[];
  missingTexts: readonly string[];
  /** By the number as text, or by the text without blanks at its end. */
  labels: Map<string, string>;
};

export type SavDictionary = Readonly<{
  variables: readonly SavVariable[];
  compression: number;
  /** Cases the header claims; -1 where it does not know. */
  cases: number;
  bias: number;
  elements: number;
  /** The variable by which cases are weighted, null where they are not. */
  weight: SavVariable | null;
  /** Names of multiple-response sets, such as `$devices`. */
  responseSets: readonly string[];
  encoding: string | null;
  codePage: number | null;
  /** Reads on where the cases begin. */
  data: SavBytes;
}>;

type Labels = readonly (readonly [raw: Uint8Array, label: string])[];

/** Everything a system file says before its cases. @throws SavError */
export function readSavDictionary(bytes: Uint8Array): SavDictionary {
  const input = new SavBytes(bytes, isLittle(bytes), 72);
  const compression = input.int32();
  const weightElement = input.int32();
  const cases = input.int32();
  const bias = input.double();
  input.skip(84);
  const variables: SavVariable[] = [];
  const byElement = new Map<number, SavVariable>();
  const extra = new Map<number, SavBytes>();
  let [elements, labels]: [number, Labels] = [0, []];
  for (let record = input.int32(); record !== 999; record = input.int32()) {
    if (record === 2) {
      const variable = readVariable(input, elements);
      if (variable) {
        variables.push(variable);
        byElement.set(elements, variable);
      }
      elements += 1;
    } else if (record === 3) labels = readLabels(input);
    else if (record === 4) applyLabels(input, labels, byElement);
    else if (record === 6) input.skip(input.count(80) * 80);
    else if (record === 7) readExtension(input, extra);
    else throw new SavError('damaged', `record ${record}`);
  }
  input.skip(4);
  const encoding = wholeText(extra.get(20))?.trim() ?? null;
  const weight = byElement.get(weightElement - 1) ?? null;
  const responseSets = setNames(extra);
  const facts = { compression, cases, bias, elements, weight, responseSets, encoding };
  const codePage = codePageOf(extra.get(3));
  return { ...facts, codePage, variables: withExtensions(variables, extra), data: input };
}

function isLittle(bytes: Uint8Array): boolean {
  if (bytes.length < 176) throw new SavError('damaged', 'no header');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (const little of [true, false]) {
    const layout = view.getInt32(64, little);
    if (layout === 2 || layout === 3) return little;
  }
  throw new SavError('damaged', 'layout');
}

/** Null for what only continues a string. */
function readVariable(input: SavBytes, element: number): SavVariable | null {
  const width = input.int32();
  const hasLabel = input.int32();
  const missing = input.int32();
  const format = (input.int32() >> 16) & 0xff;
  input.skip(4);
  const key = input.latin(8).trimEnd();
  const label = hasLabel === 1 ? paddedText(input, input.count(1), 4) : '';
  if (Math.abs(missing) > 3 || width > 255) throw new SavError('damaged', 'variable');
  const values = Array.from({ length: Math.abs(missing) }, () => input.raw(8));
  if (width < 0) return null;
  const numbers = width === 0 ? values.map((raw) => numberOf(raw, input.little)) : [];
  const [low = 0, high = 0] = numbers;
  return {
    key,
    name: key,
    label,
    width,
    element,
    elements: Math.max(1, Math.ceil(width / 8)),
    format,
    measure: 0,
    missingRange: missing < -1 && width === 0 ? [low, high] : null,
    missingNumbers: missing < 0 ? numbers.slice(2) : numbers,
    missingTexts: width > 0 ? values.map(textOf) : [],
    labels: new Map(),
  };
}

function paddedText(input: SavBytes, length: number, unit: number): string {
  const text = input.latin(length);
  input.skip((unit - (length % unit)) % unit);
  return text.trimEnd();
}

function numberOf(raw: Uint8Array, little: boolean): number {
  return new DataView(raw.buffer, raw.byteOffset, 8).getFloat64(0, little);
}

function textOf(raw: Uint8Array): string {
  return Buffer.from(raw)
    .toString('latin1')
    .replace(/[ \0]+$/u, '');
}

function readLabels(input: SavBytes): Labels {
  return Array.from({ length: input.count(16) }, () => {
    const raw = input.raw(8);
    const length = input.byte();
    const label = input.latin(length).trimEnd();
    input.skip((8 - ((length + 1) % 8)) % 8);
    return [raw, label] as const;
  });
}

function applyLabels(
  input: SavBytes,
  labels: Labels,
  byElement: ReadonlyMap<number, SavVariable>,
): void {
  const positions = Array.from({ length: input.count(4) }, () => input.int32() - 1);
  for (const position of new Set(positions)) {
    const variable = byElement.get(position);
    for (const [raw, label] of variable ? labels : []) {
      const key = variable?.width === 0 ? String(numberOf(raw, input.little)) : textOf(raw);
      variable?.labels.set(key, label);
    }
  }
}

function readExtension(input: SavBytes, extra: Map<number, SavBytes>): void {
  const subtype = input.int32();
  const size = input.int32();
  const count = input.int32();
  if (size < 0 || count < 0 || size * count > input.left) throw new SavError('damaged', 'record 7');
  extra.set(subtype, new SavBytes(input.raw(size * count), input.little));
}

function wholeText(input: SavBytes | undefined): string | null {
  return input ? input.latin(input.left) : null;
}

/** Two records hold them: the one of old programs and the one for sets that those do not know. */
function setNames(extra: ReadonlyMap<number, SavBytes>): readonly string[] {
  const lines = [7, 19].flatMap((subtype) => (wholeText(extra.get(subtype)) ?? '').split('\n'));
  return [...new Set(lines.flatMap((line) => /^\s*(\$[^=\s]{1,64})=[CDE]/u.exec(line)?.[1] ?? []))];
}

function codePageOf(input: SavBytes | undefined): number | null {
  if (!input || input.left < 32) return null;
  input.skip(28);
  return input.int32();
}

function withExtensions(
  all: readonly SavVariable[],
  extra: ReadonlyMap<number, SavBytes>,
): readonly SavVariable[] {
  addMeasures(all, extra.get(11));
  const variables = joinLongStrings(all, pairs(extra.get(14), /[\t\0]+/u));
  const names = pairs(extra.get(13), /\t/u);
  for (const variable of variables) variable.name = names.get(variable.key) ?? variable.key;
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  addLongLabels(byName, extra.get(21));
  addLongMissing(byName, extra.get(22));
  return variables;
}

function addMeasures(variables: readonly SavVariable[], input: SavBytes | undefined): void {
  const size = (input?.left ?? 0) / 4 / Math.max(1, variables.length);
  if (!input || (size !== 2 && size !== 3)) return;
  for (const variable of variables) {
    variable.measure = input.int32();
    input.skip((size - 1) * 4);
  }
}

function pairs(input: SavBytes | undefined, between: RegExp): ReadonlyMap<string, string> {
  const entries = (wholeText(input) ?? '').split(between).filter((entry) => entry.includes('='));
  return new Map(
    entries.map((entry) => {
      const at = entry.indexOf('=');
      return [entry.slice(0, at).trimEnd(), entry.slice(at + 1).trimEnd()] as const;
    }),
  );
}

/** A string of more than 255 bytes stands in several variables, one for each 252 bytes; only the first is one. */
function joinLongStrings(
  all: readonly SavVariable[],
  widths: ReadonlyMap<string, string>,
): readonly SavVariable[] {
  const joined: SavVariable[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const first = all[at];
    if (!first) break;
    joined.push(first);
    const width = Number(widths.get(first.key) ?? 0);
    if (!Number.isInteger(width) || width <= 255 || width > 32_767 || first.width === 0) continue;
    const segments = all.slice(at, at + Math.ceil(width / 252));
    const last = segments.at(-1);
    if (last === undefined || segments.length < Math.ceil(width / 252)) {
      throw new SavError('damaged', 'long string');
    }
    first.width = width;
    first.elements = last.element + last.elements - first.element;
    at += segments.length - 1;
  }
  return joined;
}

function addLongLabels(byName: ReadonlyMap<string, SavVariable>, input?: SavBytes): void {
  while (input && input.left > 0) {
    const variable = byName.get(input.latin(input.count(1)));
    input.skip(4);
    for (let left = input.count(8); left > 0; left -= 1) {
      const value = textOf(input.raw(input.count(1)));
      const label = input.latin(input.count(1)).trimEnd();
      variable?.labels.set(value, label);
    }
  }
}

function addLongMissing(byName: ReadonlyMap<string, SavVariable>, input?: SavBytes): void {
  while (input && input.left > 0) {
    const variable = byName.get(input.latin(input.count(1)));
    const count = input.byte();
    const length = input.count(1);
    const texts = Array.from({ length: count }, () => textOf(input.raw(length)));
    if (variable) variable.missingTexts = texts;
  }
}
