import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppErrorCode } from '../../shared/app-error.ts';
import { decodeText, type DecodedText } from './decode-text.ts';

function read(
  bytes: readonly number[] | Uint8Array,
  encoding?: string,
): DecodedText | AppErrorCode {
  const decoded = decodeText(Uint8Array.from(bytes), encoding);
  return decoded.ok ? decoded.value : decoded.error.code;
}

function latin(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function utf16(text: string, littleEndian: boolean): number[] {
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text.charCodeAt(at);
    return littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
  }).flat();
}

describe('decodeText', () => {
  const text = 'Größe: 5 €, naïve 你好 \u{1F44D}';

  it.each([
    ['utf-8', [...Buffer.from(text)]],
    ['utf-8', [0xef, 0xbb, 0xbf, ...Buffer.from(text)]],
    ['utf-16le', [0xff, 0xfe, ...utf16(text, true)]],
    ['utf-16be', [0xfe, 0xff, ...utf16(text, false)]],
  ])('knows %s by its mark or its validity', (encoding, bytes) => {
    expect(read(bytes)).toEqual({ text, encoding, warnings: [] });
  });

  it.each([
    ['utf-16le', utf16('Plain words, no mark.', true)],
    ['utf-16be', utf16('Plain words, no mark.', false)],
  ])('recognises %s without a mark', (encoding, bytes) => {
    expect(read(bytes)).toMatchObject({ text: 'Plain words, no mark.', encoding });
  });

  it('guesses a one-byte encoding and says so', () => {
    const words = 'Die Gr\xf6\xdfe war sch\xf6n, die T\xfcr ge\xf6ffnet und der Kaffee hei\xdf. ';
    const decoded = read([...latin(words.repeat(5)), 0x80]);
    expect(decoded).toMatchObject({
      text: `${'Die Größe war schön, die Tür geöffnet und der Kaffee heiß. '.repeat(5)}€`,
      encoding: 'windows-1252',
      warnings: [expect.stringContaining('windows-1252 was guessed')],
    });
  });

  it('guesses East Asian encodings', () => {
    // “我们今天讨论产品的使用体验。” in GB 18030.
    const words = [
      0xce, 0xd2, 0xc3, 0xc7, 0xbd, 0xf1, 0xcc, 0xec, 0xcc, 0xd6, 0xc2, 0xdb, 0xb2, 0xfa, 0xc6,
      0xb7, 0xb5, 0xc4, 0xca, 0xb9, 0xd3, 0xc3, 0xcc, 0xe5, 0xd1, 0xe9, 0xa1, 0xa3,
    ];
    expect(read(Array.from({ length: 10 }, () => words).flat())).toMatchObject({
      text: '我们今天讨论产品的使用体验。'.repeat(10),
      encoding: 'gb18030',
    });
  });

  it('does as it is told', () => {
    expect(read([0xe9], 'iso-8859-7')).toEqual({ text: 'ι', encoding: 'iso-8859-7', warnings: [] });
    expect(read(latin('ok'), 'klingon')).toBe('invalid_input');
  });

  it('counts what could not be decoded', () => {
    expect(read([...latin('long enough '.repeat(20)), 0xff], 'utf-8')).toMatchObject({
      warnings: [expect.stringMatching(/lost in decoding.*: 1\./u)],
    });
  });

  it.each([
    ['NULs', [...latin('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0')]],
    ['control characters', latin('abc\x01\x02\x03def')],
    ['UTF-32', utf16('a\0b\0c\0', true)],
  ])('refuses %s', (_, bytes) => {
    expect(read(bytes)).toBe('file_not_readable');
  });

  it('lets a stray control character pass', () => {
    expect(read(latin(`${'word '.repeat(100)}\x0c\x1b\x07`))).toMatchObject({ encoding: 'utf-8' });
  });

  it('answers for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof decodeText(bytes).ok).toBe('boolean');
      }),
    );
  });
});
