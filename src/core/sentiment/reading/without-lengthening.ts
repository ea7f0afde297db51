const drawnOut = /(\p{L})\1{2,}/gu;

/**
 * What a drawn-out word may stand for: `goood` for `good` or `god`, in this order; none where no letter stands
 * three times or more in a row.
 */
export function withoutLengthening(word: string): readonly string[] {
  return isLengthened(word) ? [word.replace(drawnOut, '$1$1'), word.replace(drawnOut, '$1')] : [];
}

/** Whether a letter stands three times or more in a row. */
export function isLengthened(word: string): boolean {
  for (let at = 2; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code !== word.charCodeAt(at - 1) || code !== word.charCodeAt(at - 2)) continue;
    if (/\p{L}/u.test(word.charAt(at))) return true;
  }
  return false;
}
