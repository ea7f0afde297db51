import { zlibSync } from 'fflate';

export type FixtureVariable = Readonly<{
  key: string;
  label?: string;
  /** Bytes of a string, 0 for a number. */
  width: number;
  format?: number;
  /** As in the file: a count, or -2 and -3 for a range; and its values. */
  missing?: readonly [number, readonly number[]];
  labels?: readonly (readonly [number, string])[];
}>;

export type FixtureFile = Readonly<{
  variables: readonly FixtureVariable[];
  cases: readonly (readonly (number | string)[])[];
  compression: 0 | 1 | 2;
  claimed?: number;
  bigEndian?: boolean;
  /** Element of the weighting variable, from 1. */
  weight?: number;
  extensions?: readonly (readonly [subtype: number, bytes: Uint8Array])[];
}>;

/** Collects numbers and texts as bytes. */
export class FixtureBytes {
  readonly parts: Uint8Array[] = [];
  readonly little: boolean;

  constructor(little = true) {
    this.little = little;
  }

  #number(size: number, write: (view: DataView) => void): this {
    const bytes = new Uint8Array(size);
    write(new DataView(bytes.buffer));
    this.parts.push(bytes);
    return this;
  }

  int(...values: readonly number[]): this {
    for (const value of values) this.#number(4, (view) => view.setInt32(0, value, this.little));
    return this;
  }

  long(value: number): this {
    return this.#number(8, (view) => view.setBigInt64(0, BigInt(value), this.little));
  }

  double(value: number): this {
    return this.#number(8, (view) => view.setFloat64(0, value, this.little));
  }

  text(text: string, length = Buffer.byteLength(text)): this {
    this.parts.push(
      Uint8Array.from(Buffer.concat([Buffer.from(text), Buffer.alloc(length, 32)])).subarray(
        0,
        length,
      ),
    );
    return this;
  }

  raw(bytes: Uint8Array): this {
    this.parts.push(bytes);
    return this;
  }

  whole(): Uint8Array {
    return Uint8Array.from(Buffer.concat(this.parts));
  }
}

/** A system file of these variables and cases, as the format describes it. */
export function savFixture(file: FixtureFile): Uint8Array {
  const little = !file.bigEndian;
  const out = new FixtureBytes(little).text(file.compression === 2 ? '$FL3' : '$FL2');
  out.text('@(#) SPSS DATA FILE', 60).int(2, 0, file.compression, file.weight ?? 0);
  out
    .int(file.claimed ?? file.cases.length)
    .double(100)
    .text('', 84);
  for (const variable of file.variables) writeVariable(out, variable);
  let element = 1;
  for (const { labels, width } of file.variables) {
    if (labels) writeLabels(out, labels, element);
    element += Math.max(1, Math.ceil(width / 8));
  }
  const utf8 = [20, new TextEncoder().encode('UTF-8')] as const;
  for (const [subtype, bytes] of [utf8, ...(file.extensions ?? [])]) {
    out.int(7, subtype, 1, bytes.length).raw(bytes);
  }
  out.int(999, 0);
  return out.raw(dataOf(file, little, out.whole().length)).whole();
}

function writeVariable(out: FixtureBytes, variable: FixtureVariable): void {
  const { key, label, width, format = width > 0 ? 1 : 5, missing = [0, []] } = variable;
  const print = (format << 16) | (8 << 8);
  out.int(2, width, label === undefined ? 0 : 1, missing[0], print, print).text(key, 8);
  if (label !== undefined) {
    const length = Buffer.byteLength(label);
    out.int(length).text(label, Math.ceil(length / 4) * 4);
  }
  for (const value of missing[1]) out.double(value);
  for (let at = 8; at < width; at += 8) out.int(2, -1, 0, 0, 0, 0).text('', 8);
}

function writeLabels(
  out: FixtureBytes,
  labels: readonly (readonly [number, string])[],
  element: number,
): void {
  out.int(3, labels.length);
  for (const [value, label] of labels) {
    const length = Buffer.byteLength(label);
    out.double(value).raw(Uint8Array.of(length));
    out.text(label, Math.ceil((length + 1) / 8) * 8 - 1);
  }
  out.int(4, 1, element);
}

function dataOf(file: FixtureFile, little: boolean, start: number): Uint8Array {
  const plain = new FixtureBytes(little);
  for (const cells of file.cases) {
    cells.forEach((cell, at) => {
      const width = file.variables[at]?.width ?? 0;
      if (typeof cell === 'number') plain.double(cell);
      else plain.text(cell, Math.ceil(width / 8) * 8);
    });
  }
  if (file.compression === 0) return plain.whole();
  const packed = bytecode(plain.whole());
  return file.compression === 1 ? packed : blocks(packed, little, start);
}

/** Every element literally, behind eight command bytes that say so. */
function bytecode(plain: Uint8Array): Uint8Array {
  const out = new FixtureBytes();
  for (let at = 0; at < plain.length; at += 64) {
    const group = plain.subarray(at, at + 64);
    out.raw(Uint8Array.from({ length: 8 }, (_, index) => (index * 8 < group.length ? 253 : 0)));
    out.raw(group);
  }
  return out.whole();
}

function blocks(plain: Uint8Array, little: boolean, start: number): Uint8Array {
  const packed = zlibSync(plain);
  const out = new FixtureBytes(little)
    .long(start)
    .long(start + 24 + packed.length)
    .long(48);
  out.raw(packed).long(-100).long(0).int(0x3ff000, 1);
  return out
    .long(start)
    .long(start + 24)
    .int(plain.length, packed.length)
    .whole();
}
