/** A cell that a spreadsheet would take for a formula, or a cell that was kept from it, however often. */
const alive = /^'*[=+\-@\t\r\0]/u;
const aliveNumber = /^[+-]\d+(?:\.\d+)?$/u;

/** A cell that no spreadsheet computes: one that begins like a formula gets an apostrophe before it. Numbers stay numbers. */
export function neutralCell(text: string): string {
  return alive.test(text) && !aliveNumber.test(text) ? `'${text}` : text;
}

/** The cell as it was before `neutralCell`. */
export function originalCell(text: string): string {
  return text.startsWith("'") && alive.test(text) ? text.slice(1) : text;
}
