import type { ExchangedMemo, ExchangeKey } from '../../../shared/domain/exchanged-study.ts';

/** Finds the memos on a source, a code, a coding or a case by its key. */
export function notesByTarget(
  memos: readonly ExchangedMemo[],
): (key: ExchangeKey) => readonly ExchangeKey[] {
  const notes = new Map<ExchangeKey, ExchangeKey[]>();
  for (const { key, target } of memos) {
    if (!('key' in target)) continue;
    const known = notes.get(target.key);
    if (known) known.push(key);
    else notes.set(target.key, [key]);
  }
  return (key) => notes.get(key) ?? [];
}
