/** How much of a text may be control characters before it is none. A damaged letter here and there is let through. */
const bearableShare = 0.01;
const bearableNulShare = 0.001;

/** Control characters but for NUL, blanks, line ends, form feed and escape; and what stands for an undecodable letter. */
const controls = /[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\uFFFD\uFFFE]/gu;

/** Any of them, or NUL: hardly a text holds one, so one look is mostly enough. */
const suspicious = /[\0\x01-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\uFFFD\uFFFE]/u;

/**
 * True where `text` is not writing: NULs or control characters, other than blanks, line ends, form feeds and escapes, are
 * more than a stray few, or most of it could not be decoded (U+FFFD).
 */
export function looksBinary(text: string): boolean {
  const sample = text.length > 400_000 ? text.slice(0, 200_000) + text.slice(-200_000) : text;
  if (!mayBeBinary(sample)) return false;
  return (
    count(sample, /\0/gu) > sample.length * bearableNulShare ||
    count(sample, controls) > sample.length * bearableShare
  );
}

/** Whether there is a character in `text` of the kind that binary content is full of: without one it does not look binary. */
export function mayBeBinary(text: string): boolean {
  return suspicious.test(text);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const signatures: readonly (readonly [kind: string, at: number, bytes: string])[] = [
  ['a PNG image', 0, '\x89PNG\r\n'],
  ['a JPEG image', 0, '\xff\xd8\xff'],
  ['a GIF image', 0, 'GIF8'],
  ['a TIFF image', 0, 'II*\0'],
  ['a TIFF image', 0, 'MM\0*'],
  ['a program for Windows', 0, 'MZ\x90\0'],
  ['a program for Linux', 0, '\x7fELF'],
  ['a gzip archive', 0, '\x1f\x8b\x08'],
  ['a 7-Zip archive', 0, "7z\xbc\xaf'\x1c"],
  ['a RAR archive', 0, 'Rar!\x1a\x07'],
  ['an audio file', 0, 'ID3'],
  ['an audio file', 0, 'OggS'],
  ['an audio file', 0, 'fLaC'],
  ['an audio or video file', 0, 'RIFF'],
  ['an audio or video file', 4, 'ftyp'],
  ['a video file', 0, '\x1aE\xdf\xa3'],
  ['a database', 0, 'SQLite format 3\0'],
];

/** What a file surely is that is no text, by its first bytes, such as `a PNG image`; null where they say nothing. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 32));
  const found = signatures.find(([, at, signature]) => head.startsWith(signature, at));
  return found && looksBinarySafe(bytes) ? found[0] : null;
}

/** Signatures of plain letters ("ID3", "RIFF") may begin an honest text; such a file must look binary as well. */
function looksBinarySafe(bytes: Uint8Array): boolean {
  return looksBinary(String.fromCharCode(...bytes.subarray(0, 512)));
}
