import type { Random } from '../random.ts';

/** One change of the bytes of a file. `other` is a second file to take parts of. */
export type ByteMutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

/** A stretch of it, half-open, mostly short. */
function stretch({ length }: Uint8Array, random: Random, most = 64): readonly [number, number] {
  const start = random.below(length + 1);
  const reach = random.oneIn(6) ? length - start : Math.min(most, length - start);
  return [start, start + random.below(reach + 1)];
}

const flipBits: ByteMutation = (bytes, random) => {
  const flipped = Uint8Array.from(bytes);
  for (let left = 1 + random.below(8); left > 0 && bytes.length > 0; left -= 1) {
    const at = random.below(bytes.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
  }
  return flipped;
};

const setByte: ByteMutation = (bytes, random) => {
  const changed = Uint8Array.from(bytes);
  if (bytes.length > 0)
    changed[random.below(bytes.length)] = random.pick([0, 1, 127, 128, 254, 255]);
  return changed;
};

const cutOff: ByteMutation = (bytes, random) =>
  random.oneIn(4)
    ? bytes.subarray(random.below(bytes.length))
    : bytes.subarray(0, random.below(bytes.length));

const deleteRun: ByteMutation = (bytes, random) => {
  const [start, end] = stretch(bytes, random);
  return joined(bytes.subarray(0, start), bytes.subarray(end));
};

const insertRun: ByteMutation = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  const run = Uint8Array.from({ length: 1 + random.below(24) }, () => random.below(256));
  return joined(
    bytes.subarray(0, at),
    random.oneIn(3) ? run.fill(run[0] ?? 0) : run,
    bytes.subarray(at),
  );
};

const duplicateRun: ByteMutation = (bytes, random) => {
  const [start, end] = stretch(bytes, random);
  return joined(bytes.subarray(0, end), bytes.subarray(start, end), bytes.subarray(end));
};

const spliceTwo: ByteMutation = (bytes, random, other) => {
  const [start, end] = stretch(other, random, 400);
  const [from, to] = stretch(bytes, random);
  return joined(bytes.subarray(0, from), other.subarray(start, end), bytes.subarray(to));
};

/** Numbers as a binary file holds them, of either order of bytes. */
const setNumber: ByteMutation = (bytes, random) => {
  const size = random.pick([2, 4, 4, 4, 8]);
  if (bytes.length < size) return bytes;
  const changed = Uint8Array.from(bytes);
  const view = new DataView(changed.buffer);
  const at = random.below(Math.floor((bytes.length - size) / 4) + 1) * 4;
  const little = !random.oneIn(3);
  if (size === 8) {
    const odd = [0, -1, 2 ** 31, 2 ** 53, 1e308, NaN, Infinity, -Number.MAX_VALUE, 1e-320];
    view.setFloat64(at, random.pick(odd), little);
  } else if (size === 4) {
    const odd = [0, -1, 1, 2, 255, 256, 65_536, 0x7fffffff, -0x80000000, 1_000_000, 999, 7];
    view.setInt32(at, random.pick(odd), little);
  } else {
    view.setInt16(at, random.pick([0, -1, 1, 0x7fff, 256]), little);
  }
  return changed;
};

const mutations: readonly ByteMutation[] = [
  ...[flipBits, flipBits, setByte, cutOff, deleteRun, insertRun, duplicateRun, spliceTwo],
  ...[setNumber, setNumber, setNumber],
];

/** One change of the bytes, whatever they are. */
export const mutateBytes: ByteMutation = (bytes, random, other) =>
  random.pick(mutations)(bytes, random, other);
