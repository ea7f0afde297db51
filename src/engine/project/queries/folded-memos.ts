import { foldForSearch } from '../../../core/coding/rank-codes.ts';
import type { MemoId } from '../../../shared/ids.ts';
import type { Database } from '../database.ts';

/** What of a memo is searched. */
export type SearchedMemo = Readonly<{ id: MemoId; title: string; body: string; name: string }>;

type Folded = SearchedMemo & Readonly<{ folded: string }>;

/** Characters held; a study whose memos are more is folded in part at each search. */
const capacity = 20_000_000;

type Held = { memos: Map<MemoId, Folded>; characters: number };
const heldBy = new WeakMap<Database, Held>();

function heldOf(db: Database): Held {
  let held = heldBy.get(db);
  if (!held) {
    held = { memos: new Map(), characters: 0 };
    heldBy.set(db, held);
  }
  return held;
}

/** The searched words of a memo, folded. Folding ten thousand memos takes longer than looking through them, so it is kept. */
export function foldedMemo(db: Database, memo: SearchedMemo): string {
  const held = heldOf(db);
  const known = held.memos.get(memo.id);
  if (known?.body === memo.body && known.title === memo.title && known.name === memo.name)
    return known.folded;
  if (known) {
    held.memos.delete(memo.id);
    held.characters -= known.folded.length;
  }
  const { id, title, body, name } = memo;
  const folded = foldForSearch(`${title}\n${name}\n${body}`);
  if (held.characters + folded.length <= capacity) {
    held.memos.set(id, { id, title, body, name, folded });
    held.characters += folded.length;
  }
  return folded;
}
