import { useState } from 'react';

export type Picks = Readonly<{
  picked: ReadonlySet<number>;
  toggle: (id: number) => void;
  pick: (ids: readonly number[]) => void;
  clear: () => void;
}>;

const none: ReadonlySet<number> = new Set();

/** What is picked in a list, by number. Another `list` begins with nothing picked. */
export function usePicks(list: string): Picks {
  const [held, setHeld] = useState({ list, picked: none });
  const picked = held.list === list ? held.picked : none;
  const set = (next: ReadonlySet<number>): void => setHeld({ list, picked: next });
  return {
    picked,
    toggle: (id) => {
      const next = new Set(picked);
      if (!next.delete(id)) next.add(id);
      set(next);
    },
    pick: (ids) => set(new Set([...picked, ...ids])),
    clear: () => set(none),
  };
}
