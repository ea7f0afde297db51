/** Puts words on the clipboard; false where the machine does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A table as tab-separated lines, as spreadsheets take it from the clipboard: tabs and line breaks inside a cell become spaces. */
export function toTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => cells.map((cell) => neutralised(cell.replace(/[\t\r\n]+/gu, ' '))).join('\t'))
    .join('\n');
}

/** A spreadsheet would compute what begins like a formula; numbers stay numbers. */
function neutralised(cell: string): string {
  const isFormula = /^[=+\-@]/u.test(cell) && !/^[+\-\u2212]?[\d.,\s]+%?$/u.test(cell);
  return isFormula ? `'${cell}` : cell;
}
