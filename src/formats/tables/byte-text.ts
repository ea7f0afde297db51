/** Bytes that are looked at one by one or four at a time. */
export type ByteText = Readonly<{ bytes: Uint8Array; view: DataView }>;

export function byteText(bytes: Uint8Array): ByteText {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length) };
}

/** As many numbers again, or `length` of them where that is more, the given ones first. */
export function enlarged<Numbers extends Uint8Array | Uint32Array>(
  numbers: Numbers,
  length = 0,
): Numbers {
  const Kind = numbers.constructor as new (length: number) => Numbers;
  const larger = new Kind(Math.max(length, numbers.length * 2));
  larger.set(numbers);
  return larger;
}
