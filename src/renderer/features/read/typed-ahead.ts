/** Letters typed after a key asked for a field and before that field took the focus. */
let typed = '';

export function keepTyped(letter: string): void {
  typed += letter;
}

/** What was typed ahead; it is handed out once. */
export function takeTyped(): string {
  const words = typed;
  typed = '';
  return words;
}
