import type { ExchangedCode, ExchangeKey } from '../../shared/domain/exchanged-study.ts';

/** A code before its place is known; ids of parents are those of drafts. */
export type CodeDraft = Readonly<{
  id: string;
  parentId: string | null;
  key: ExchangeKey;
  name: string;
  colour: number | null;
  description: string;
}>;

/** Deeper codes stand beside each other below the last that is this deep. */
const deepest = 100;

/**
 * The codes in the order of a tree, a code before those below it, those of one parent in the order given. One with an unknown
 * parent stands at the top, and so does the first of a ring. Linear.
 */
export function codeTree(drafts: readonly CodeDraft[]): ExchangedCode[] {
  const known = new Set(drafts.map(({ id }) => id));
  const below = new Map<string | null, CodeDraft[]>();
  for (const draft of drafts) {
    const parentId = draft.parentId !== null && known.has(draft.parentId) ? draft.parentId : null;
    const siblings = below.get(parentId) ?? [];
    siblings.push(draft);
    below.set(parentId, siblings);
  }
  const codes: ExchangedCode[] = [];
  const placed = new Set<string>();
  const place = (roots: readonly CodeDraft[]): void => {
    const open = roots.toReversed().map((draft) => ({ draft, path: [] as ExchangeKey[] }));
    for (let next = open.pop(); next; next = open.pop()) {
      const { draft, path } = next;
      if (placed.has(draft.id)) continue;
      placed.add(draft.id);
      codes.push(codeOf(draft, path.at(-1) ?? null));
      const own = path.length < deepest ? [...path, draft.key] : path;
      for (const child of (below.get(draft.id) ?? []).toReversed()) {
        open.push({ draft: child, path: own });
      }
    }
  };
  place(below.get(null) ?? []);
  // What is left goes round in rings.
  for (const draft of drafts) if (!placed.has(draft.id)) place([draft]);
  return codes;
}

function codeOf(draft: CodeDraft, parentKey: ExchangeKey | null): ExchangedCode {
  const { key, name, colour, description } = draft;
  const fields = { description, inclusion: '', exclusion: '', example: '', archived: false };
  return { key, parentKey, name, colour, ...fields };
}
