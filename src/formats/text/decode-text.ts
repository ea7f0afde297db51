import { detect } from 'chardet';
import { TextDecoder } from 'node:util';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { looksBinary } from './binary-content.ts';

export type DecodedText = Readonly<{
  text: string;
  /** WHATWG name of the encoding, such as `utf-8` or `windows-1252`. */
  encoding: string;
  warnings: readonly string[];
}>;

/** Bytes that are looked at to guess an encoding. */
const guessSample = 64 * 1024;

/**
 * The text of bytes: by byte order mark, as UTF-8 where it is valid, else by a guess that is told as a warning.
 * `encoding`, a WHATWG label, overrules all that.
 *
 * Fails with `invalid_input` for an unknown label and `file_not_readable` where the bytes are no text. Sentences here name no file.
 */
export function decodeText(bytes: Uint8Array, encoding?: string): Result<DecodedText> {
  const decoded = encoding === undefined ? decodeByContent(bytes) : decodeAs(bytes, encoding);
  if (!decoded) {
    return refuse('invalid_input', `“${encoding}” is no known text encoding. Choose another.`);
  }
  if (looksBinary(decoded.text)) {
    return refuse('file_not_readable', 'It holds no readable text, but binary data.');
  }
  const { text, guessed } = decoded;
  return ok({
    text,
    encoding: decoded.encoding,
    warnings: warningsOf(text, decoded.encoding, guessed),
  });
}

type Decoded = Readonly<{ text: string; encoding: string; guessed: boolean }>;

function decodeAs(bytes: Uint8Array, label: string, guessed = false): Decoded | null {
  const decoder = decoderFor(label);
  return decoder && { text: decoder.decode(bytes), encoding: decoder.encoding, guessed };
}

function decodeByContent(bytes: Uint8Array): Decoded | null {
  const marked = markedEncoding(bytes);
  if (marked) return decodeAs(bytes, marked);
  const wide = wideEncoding(bytes);
  if (wide) return decodeAs(bytes, wide, true);
  return decodeUtf8(bytes) ?? decodeAs(bytes, guessEncoding(bytes), true);
}

function warningsOf(text: string, encoding: string, guessed: boolean): string[] {
  const warnings: string[] = [];
  if (guessed) {
    warnings.push(
      `The file does not say its encoding; ${encoding} was guessed. Check letters such as é or ö in the preview and choose another encoding if they look wrong.`,
    );
  }
  if (text.includes('\uFFFD')) {
    const unreadable = text.split('\uFFFD').length - 1;
    warnings.push(
      `Characters that were lost in decoding, now or before, and stand as “\uFFFD”: ${unreadable}.`,
    );
  }
  return warnings;
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: in Western text every other byte is zero, and hardly any of those between. */
function wideEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  if (bytes.length % 2 !== 0 || sample.length < 4) return null;
  const zeros = [0, 0];
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1))
    zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length * 0.3;
  const few = sample.length * 0.01;
  if (odd >= many && even <= few) return 'utf-16le';
  if (even >= many && odd <= few) return 'utf-16be';
  return null;
}

/** Made once: making one takes longer than reading a page with it. */
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function decodeUtf8(bytes: Uint8Array): Decoded | null {
  try {
    const text = strictUtf8.decode(bytes);
    return { text, encoding: 'utf-8', guessed: false };
  } catch {
    return null;
  }
}

/** The likeliest one-byte or East Asian encoding; `windows-1252`, the commonest, where the guess cannot be decoded. */
function guessEncoding(bytes: Uint8Array): string {
  const guess = detect(sampleAroundHighBytes(bytes)) ?? '';
  // A file that failed as UTF-8 as a whole is not UTF-8 although its beginning may look so.
  if (/^utf-?8$|^ascii$/iu.test(guess)) return 'windows-1252';
  return decoderFor(guess) ? guess : 'windows-1252';
}

/** ASCII says nothing about an encoding: the sample starts shortly before the first byte that does. */
function sampleAroundHighBytes(bytes: Uint8Array): Uint8Array {
  const first = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 1024);
  return bytes.subarray(first, first + guessSample);
}
