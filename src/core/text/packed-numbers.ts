/**
 * Numbers as variable-length bytes: seven bits each, least first, the eighth set where more follow (LEB128).
 * Takes whole numbers from 0 to `Number.MAX_SAFE_INTEGER`.
 */
export type NumberWriter = Readonly<{ write: (value: number) => void; finish: () => Uint8Array }>;

export function numberWriter(): NumberWriter {
  let bytes = new Uint8Array(1024);
  let length = 0;
  const put = (byte: number): void => {
    if (length === bytes.length) {
      const longer = new Uint8Array(bytes.length * 2);
      longer.set(bytes);
      bytes = longer;
    }
    bytes[length] = byte;
    length += 1;
  };
  return {
    write: (value) => {
      if (!Number.isSafeInteger(value) || value < 0) {
        throw new RangeError(`Only whole numbers from 0 can be packed, not ${value}`);
      }
      let rest = value;
      while (rest >= 128) {
        put((rest % 128) + 128);
        rest = Math.floor(rest / 128);
      }
      put(rest);
    },
    finish: () => bytes.slice(0, length),
  };
}

export type NumberReader = Readonly<{ read: () => number; atEnd: () => boolean }>;

/** Reads what `numberWriter` wrote. Throws where the bytes end early or a number is out of range. */
export function numberReader(bytes: Uint8Array): NumberReader {
  let position = 0;
  return {
    read: () => {
      let value = 0;
      let scale = 1;
      for (;;) {
        const byte = bytes[position];
        if (byte === undefined) throw new Error('Packed numbers end early');
        position += 1;
        value += (byte & 127) * scale;
        if (!Number.isSafeInteger(value)) throw new Error('A packed number is out of range');
        if (byte < 128) return value;
        scale *= 128;
      }
    },
    atEnd: () => position === bytes.length,
  };
}

/** Small negative and positive numbers as small numbers from 0: 0, -1, 1, -2, 2 become 0, 1, 2, 3, 4. */
export function toUnsigned(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

export function toSigned(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
