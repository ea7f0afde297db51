import { type ExportChoice, firstChoice } from './export-contents.ts';

/** What was chosen last, so that the next export begins there; ids are valid in one study alone. */
let last: Readonly<{ uid: string; choice: ExportChoice }> | null = null;

export function lastChoice(uid: string): ExportChoice {
  if (!last) return firstChoice;
  const narrowed = { codeId: null, sourceId: null, coderId: null };
  return last.uid === uid ? last.choice : { ...last.choice, ...narrowed };
}

export function rememberChoice(uid: string, choice: ExportChoice): void {
  last = { uid, choice };
}
