/**
 * Puts words on the clipboard; false where the machine does not allow it. Where the clipboard may not be asked for (the
 * app denies every permission), the words are copied the old way, from a selection made for a moment.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The old way to copy; deprecated, and still the only one that needs no permission. */
type CopyingDocument = Readonly<{ execCommand: (command: 'copy') => boolean }>;

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  const done = (document as unknown as CopyingDocument).execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}

/**
 * A table as tab-separated lines, as spreadsheets take it from the clipboard: tabs and line breaks inside a cell become spaces,
 * the true minus of a number the hyphen that they know.
 */
export function toTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => cells.map((cell) => cellOf(cell.replace(/[\t\r\n]+/gu, ' '))).join('\t'))
    .join('\n');
}

/** A spreadsheet would compute what begins like a formula; numbers stay numbers. */
function cellOf(cell: string): string {
  if (/^[+\-\u2212]?[\d.,\s]+%?$/u.test(cell)) return cell.replace('\u2212', '-');
  return /^[=+\-@]/u.test(cell) ? `'${cell}` : cell;
}
