import { joinBytes } from './byte-sink.ts';

/** Numbers from -99 to 151 stand as one byte, this much greater. */
export const bias = 100;

const [literal, blanks, missing] = [253, 254, 255];

/** Packs cases: each eight bytes have one command byte, and eight of those stand before what they speak of. */
export type SavCellPacker = Readonly<{
  number: (value: number | null) => void;
  /** Words filled up with blanks to a multiple of eight bytes. */
  words: (padded: Uint8Array) => void;
  finish: () => Uint8Array;
}>;

const eightBytes = (value: number): Uint8Array => new Uint8Array(Float64Array.of(value).buffer);

export function savCellPacker(): SavCellPacker {
  const parts: Uint8Array[] = [];
  let commands: number[] = [];
  let literals: Uint8Array[] = [];

  const flush = (): void => {
    if (commands.length === 0) return;
    const block = new Uint8Array(8);
    block.set(commands);
    parts.push(block, ...literals);
    [commands, literals] = [[], []];
  };
  const put = (command: number, bytes?: Uint8Array): void => {
    commands.push(command);
    if (bytes) literals.push(bytes);
    if (commands.length === 8) flush();
  };
  return {
    number: (value) => {
      if (value === null || !Number.isFinite(value)) put(missing);
      else if (Number.isInteger(value) && value > -bias && value <= 251 - bias) put(value + bias);
      else put(literal, eightBytes(value));
    },
    words: (padded) => {
      for (let at = 0; at < padded.length; at += 8) {
        const piece = padded.subarray(at, at + 8);
        if (piece.every((byte) => byte === 0x20)) put(blanks);
        else put(literal, piece);
      }
    },
    finish: () => {
      flush();
      return joinBytes(parts);
    },
  };
}
