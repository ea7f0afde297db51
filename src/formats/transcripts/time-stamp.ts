/** A position in a recording as transcripts write it, `m:ss` or `h:mm:ss`, maybe with a fraction. Source of a pattern. */
export const stampSource = String.raw`\d{1,3}(?::[0-5]\d){1,2}(?:[.,]\d{1,3})?(?![\d:])`;

/** Milliseconds of a stamp: `0:21` is 21,000, `1:38:16.5` is 5,896,500. */
export function parseStamp(stamp: string): number {
  const [whole = '', fraction = ''] = stamp.split(/[.,]/u);
  const seconds = whole.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return seconds * 1000 + Number(fraction.padEnd(3, '0'));
}
