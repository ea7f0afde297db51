/** From the first combining mark on. What stands before, Latin letters with their accents too, is in NFC by itself. */
const mayBeComposed = /[\u0300-\uFFFF]/u;

/**
 * The one form in which Verbatim keeps a text: byte order marks at the start taken off, every line end a single LF,
 * Unicode in NFC. Lone surrogates stay where they are. Doing it twice changes nothing.
 */
export function normaliseText(raw: string): string {
  const unmarked = raw.replace(/^\uFEFF+/u, '');
  const lines = unmarked.includes('\r') ? unmarked.replace(/\r\n?/gu, '\n') : unmarked;
  return composed(lines);
}

/** Unicode in NFC. */
export function composed(text: string): string {
  return mayBeComposed.test(text) ? text.normalize('NFC') : text;
}
