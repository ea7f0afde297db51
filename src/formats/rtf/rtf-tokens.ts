/** What a Rich Text file consists of. */
export type RtfToken =
  | Readonly<{ type: 'open' }>
  | Readonly<{ type: 'close' }>
  /** A control word such as `\par` or `\u8217`, or a control symbol such as `\~`; `value` is null where none is given. */
  | Readonly<{ type: 'control'; name: string; value: number | null }>
  /** A byte written as `\'hh`. */
  | Readonly<{ type: 'byte'; byte: number }>
  /** Plain bytes, half-open, without line ends. */
  | Readonly<{ type: 'bytes'; start: number; end: number }>;

const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const longestName = 32;
const longestNumber = 10;

/** Takes a Rich Text file apart in one pass, without ever failing. Binary data (`\bin`) is stepped over. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at];
    if (byte === openBrace || byte === closeBrace) {
      yield { type: byte === openBrace ? 'open' : 'close' };
      at += 1;
    } else if (byte === backslash) {
      const { token, end } = readControl(bytes, at + 1);
      if (token) yield token;
      at = end;
    } else if (byte === 10 || byte === 13 || byte === 0) {
      at += 1;
    } else {
      const end = plainEnd(bytes, at);
      yield { type: 'bytes', start: at, end };
      at = end;
    }
  }
}

function plainEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === openBrace || byte === closeBrace || byte === backslash) break;
    if (byte === 10 || byte === 13 || byte === 0) break;
  }
  return at;
}

type Read = Readonly<{ token: RtfToken | null; end: number }>;

function readControl(bytes: Uint8Array, start: number): Read {
  const first = bytes[start];
  if (first === undefined) return { token: null, end: start };
  if (first === 0x27) return readByte(bytes, start + 1);
  if (isLetter(first)) return readWord(bytes, start);
  const isLineEnd = first === 10 || first === 13;
  const name = isLineEnd ? 'par' : String.fromCharCode(first);
  const end = first === 13 && bytes[start + 1] === 10 ? start + 2 : start + 1;
  return { token: { type: 'control', name, value: null }, end };
}

function readByte(bytes: Uint8Array, start: number): Read {
  const digits = String.fromCharCode(...bytes.subarray(start, start + 2));
  if (!/^[0-9a-f]{2}$/iu.test(digits)) return { token: null, end: start };
  return { token: { type: 'byte', byte: Number.parseInt(digits, 16) }, end: start + 2 };
}

function readWord(bytes: Uint8Array, start: number): Read {
  let at = start;
  while (at < start + longestName && isLetter(bytes[at])) at += 1;
  const name = String.fromCharCode(...bytes.subarray(start, at));
  const isNegative = bytes[at] === 0x2d && isDigit(bytes[at + 1]);
  if (isNegative) at += 1;
  const digitsAt = at;
  let number = 0;
  while (at < digitsAt + longestNumber && isDigit(bytes[at])) {
    number = number * 10 + (bytes[at] ?? 0) - 0x30;
    at += 1;
  }
  const value = at === digitsAt ? null : isNegative ? -number : number;
  if (bytes[at] === 0x20) at += 1;
  const skipped = name === 'bin' ? Math.max(0, value ?? 0) : 0;
  return { token: { type: 'control', name, value }, end: Math.min(bytes.length, at + skipped) };
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
