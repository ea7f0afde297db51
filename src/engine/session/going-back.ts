import { setImmediate as nextTurn } from 'node:timers/promises';
import { statSync } from 'node:fs';
import type { EngineEvent } from '../../shared/protocol.ts';
import type { HowFar } from '../project/working-copy/file-digest.ts';
import type { CopySurroundings, HeldCopy } from '../project/working-copy/take-copy.ts';
import { bringBack } from './working-copies.ts';

/** Copies that were closed and go back one after the other. */
export type GoingBack = Readonly<{
  add: (held: HeldCopy) => void;
  /** The first of them is going back, the others are next. */
  ids: () => readonly string[];
  /** Ends when all of them are back, or wait. For one caller at a time. */
  bringAll: () => Promise<void>;
}>;

/** How often it is told how far one is, ms. */
const tellEvery = 100;

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

export function createGoingBack(
  surroundings: CopySurroundings,
  emit: (event: EngineEvent) => void,
): GoingBack {
  let closed: readonly HeldCopy[] = [];

  const tellOf = (path: string): HowFar => {
    let last = -Infinity;
    return (done, total) => {
      const now = performance.now();
      if (now - last < tellEvery) return;
      last = now;
      emit({ event: 'goingBack', path, done, total });
    };
  };
  const bring = async (held: HeldCopy): Promise<void> => {
    const { record, path } = held.copy;
    const howFar = tellOf(record.original);
    howFar(0, sizeOf(path));
    // The check that comes first is one piece; what was asked before is answered before it.
    await nextTurn();
    await bringBack(held, { ...surroundings, howFar });
  };
  return {
    add: (held) => (closed = [...closed, held]),
    ids: () => closed.map(({ copy }) => copy.id),
    bringAll: async () => {
      for (let [held] = closed; held; [held] = closed) {
        try {
          await bring(held);
        } finally {
          closed = closed.slice(1);
        }
      }
    },
  };
}
