export type SavProblem = 'damaged' | 'too_large';

/** Thrown inside this folder and caught by `readSpss`, which knows the file's name. */
export class SavError extends Error {
  readonly problem: SavProblem;

  constructor(problem: SavProblem, message: string) {
    super(message);
    this.name = 'SavError';
    this.problem = problem;
  }
}

/** Reads forward through bytes; every place is checked and what lies outside is damage. Texts are one character a byte. */
export class SavBytes {
  readonly bytes: Uint8Array;
  readonly little: boolean;
  at: number;
  readonly #view: DataView;

  constructor(bytes: Uint8Array, little: boolean, at = 0) {
    this.bytes = bytes;
    this.little = little;
    this.at = at;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  int32(): number {
    return this.#view.getInt32(this.#take(4), this.little);
  }

  double(): number {
    return this.#view.getFloat64(this.#take(8), this.little);
  }

  /** A 64-bit count or place. */
  int64(): number {
    return Number(this.#view.getBigInt64(this.#take(8), this.little));
  }

  byte(): number {
    return this.#view.getUint8(this.#take(1));
  }

  /** A count of things that take `size` bytes each and must lie in the rest of the file. */
  count(size: number): number {
    const count = this.int32();
    if (count < 0 || count * size > this.left) throw new SavError('damaged', `count ${count}`);
    return count;
  }

  raw(length: number): Uint8Array {
    const start = this.#take(length);
    return this.bytes.subarray(start, start + length);
  }

  /** Bytes as characters of the same number, to be decoded when the encoding is known. */
  latin(length: number): string {
    return Buffer.from(this.raw(length)).toString('latin1');
  }

  skip(length: number): void {
    this.#take(length);
  }

  #take(length: number): number {
    if (length < 0 || length > this.left) throw new SavError('damaged', 'it ends too early');
    const start = this.at;
    this.at += length;
    return start;
  }
}
