/**
 * Words of other people's files as they may stand in a terminal: control characters, which could move the cursor or
 * worse, and bidirectional overrides are shown as `�` and never carried out.
 */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) =>
    /\s/u.test(character) ? ' ' : '�',
  );
}
