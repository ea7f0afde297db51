import { bias } from './sav-cells-writer.ts';
import { byteLength, cutToBytes, type SavBytesWriter } from './sav-bytes-writer.ts';

export type SavLabels = readonly Readonly<{ value: number; label: string }>[];

/** A variable as it is written: `width` is the bytes of words, 0 for a number. */
export type WrittenVariable = Readonly<{
  name: string;
  label: string;
  width: number;
  labels: SavLabels | null;
  measure: 'nominal' | 'scale';
  /** Digits behind the point that are shown. */
  decimals: number;
}>;

const mostLabelBytes = 255;
const mostValueLabelBytes = 120;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const shortName = (at: number): string => `V${String(at + 1).padStart(7, '0')}`;
const elementsOf = ({ width }: WrittenVariable): number => Math.max(1, width / 8);

/** Everything of a system file that stands before its cases. `writtenAt` is ISO 8601. */
export function writeSavDictionary(
  out: SavBytesWriter,
  variables: readonly WrittenVariable[],
  { cases, title, writtenAt }: Readonly<{ cases: number; title: string; writtenAt: string }>,
): void {
  const elements = variables.reduce((sum, variable) => sum + elementsOf(variable), 0);
  out.words('$FL2');
  out.words('@(#) SPSS DATA FILE Verbatim', 60);
  out.int(2, elements, 1, 0, cases);
  out.double(bias);
  const [year = '', month = '', day = ''] = writtenAt.slice(0, 10).split('-');
  out.words(`${day} ${months[Number(month) - 1] ?? 'Jan'} ${year.slice(2)}`, 9);
  out.words(writtenAt.slice(11, 19), 8);
  // Readers that look at the header do not know the encoding yet.
  out.words(title.replace(/[^ -~]+/gu, '?'), 64);
  out.words('', 3);
  variables.forEach((variable, at) => writeVariable(out, variable, at));
  writeValueLabels(out, variables);
  writeExtensions(out, variables);
  out.int(999, 0);
}

function writeVariable(out: SavBytesWriter, variable: WrittenVariable, at: number): void {
  const { width, label, decimals } = variable;
  const format = width > 0 ? (1 << 16) | (width << 8) : (5 << 16) | (8 << 8) | decimals;
  out.int(2, width, label === '' ? 0 : 1, 0, format, format);
  out.words(shortName(at), 8);
  if (label !== '') writeCounted(out, cutToBytes(label, mostLabelBytes), 4);
  for (let more = 1; more < elementsOf(variable); more += 1) {
    out.int(2, -1, 0, 0, 0, 0);
    out.words('', 8);
  }
}

/** A length in four bytes and the words behind it, filled up to a multiple of `unit`. */
function writeCounted(out: SavBytesWriter, words: string, unit: number): void {
  const length = byteLength(words);
  out.int(length);
  out.words(words, Math.ceil(length / unit) * unit);
}

/** Labels that several variables share are written once. */
function writeValueLabels(out: SavBytesWriter, variables: readonly WrittenVariable[]): void {
  const sharing = new Map<SavLabels, number[]>();
  let element = 1;
  for (const variable of variables) {
    const { labels } = variable;
    if (labels && labels.length > 0) sharing.set(labels, [...(sharing.get(labels) ?? []), element]);
    element += elementsOf(variable);
  }
  for (const [labels, positions] of sharing) {
    out.int(3, labels.length);
    for (const { value, label } of labels) {
      const words = cutToBytes(label, mostValueLabelBytes);
      const length = byteLength(words);
      out.double(value);
      out.raw(Uint8Array.of(length));
      out.words(words, Math.ceil((length + 1) / 8) * 8 - 1);
    }
    out.int(4, positions.length, ...positions);
  }
}

function writeExtensions(out: SavBytesWriter, variables: readonly WrittenVariable[]): void {
  // Version, machine, floating point, compression, least byte first, UTF-8.
  out.int(7, 3, 4, 8, 1, 0, 0, -1, 1, 1, 2, 65001);
  out.int(7, 4, 8, 3);
  // The missing number, the greatest and the least one: the ends of what a double holds.
  out.double(-Number.MAX_VALUE, Number.MAX_VALUE, -leastAboveLowest());
  out.int(7, 11, 4, variables.length * 3);
  for (const { measure, width } of variables) {
    out.int(measure === 'nominal' ? 1 : 3, Math.min(40, Math.max(8, width)), width > 0 ? 0 : 1);
  }
  const names = variables.map(({ name }, at) => `${shortName(at)}=${name}`).join('\t');
  out.int(7, 13, 1, byteLength(names));
  out.words(names);
  out.int(7, 20, 1, 5);
  out.words('UTF-8');
}

/** The double next below the greatest: what SPSS calls the lowest, without its sign. */
function leastAboveLowest(): number {
  const bits = new BigUint64Array(Float64Array.of(Number.MAX_VALUE).buffer);
  bits[0] = (bits[0] ?? 0n) - 1n;
  return new Float64Array(bits.buffer)[0] ?? Number.MAX_VALUE;
}
