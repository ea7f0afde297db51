/** Letters typed after a key asked for a field and before that field took the focus. */
let typed = '';
/** Whether Ctrl+Enter came behind them. */
let isToBeSaved = false;

export function keepTyped(letter: string): void {
  typed += letter;
}

/** What was typed ahead; it is handed out once. */
export function takeTyped(): string {
  const words = typed;
  typed = '';
  return words;
}

/** What was typed ahead is to be saved as soon as it stands in its field. */
export function keepSaving(): void {
  isToBeSaved = true;
}

/** Whether what was typed ahead is complete: what is typed now is not part of it. */
export function isTypedWhole(): boolean {
  return isToBeSaved;
}

/** Whether what was typed ahead is to be saved; answered with yes once. */
export function takeSaving(): boolean {
  const isWanted = isToBeSaved;
  isToBeSaved = false;
  return isWanted;
}

/** The field is not waited for any more. */
export function forgetTyped(): void {
  typed = '';
  isToBeSaved = false;
}
