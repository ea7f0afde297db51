import { useCallback, useState } from 'react';
import type { Segment } from '../../../shared/domain/coding.ts';
import type { CodingId } from '../../../shared/ids.ts';

/** Segments picked out of the list, to do something with all of them. */
export type Picked = Readonly<{
  ids: ReadonlySet<CodingId>;
  has: (segment: Segment | null) => boolean;
  toggle: (segment: Segment) => void;
  add: (segments: readonly Segment[]) => void;
  clear: () => void;
}>;

type Held = Readonly<{ question: string; ids: ReadonlySet<CodingId> }>;

const none: ReadonlySet<CodingId> = new Set();

/** `question` is what the list answers: under other filters nothing is picked that is not in sight. */
export function usePicked(question: string): Picked {
  const [held, setHeld] = useState<Held>({ question, ids: none });
  const ids = held.question === question ? held.ids : none;
  const change = useCallback(
    (next: (ids: ReadonlySet<CodingId>) => ReadonlySet<CodingId>) =>
      setHeld((now) => ({ question, ids: next(now.question === question ? now.ids : none) })),
    [question],
  );
  return {
    ids,
    has: (segment) => segment !== null && ids.has(segment.id),
    toggle: (segment) =>
      change((now) => {
        const next = new Set(now);
        if (!next.delete(segment.id)) next.add(segment.id);
        return next;
      }),
    add: (segments) => change((now) => new Set([...now, ...segments.map(({ id }) => id)])),
    clear: () => change(() => none),
  };
}
