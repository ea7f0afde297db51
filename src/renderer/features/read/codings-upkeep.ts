import type { EngineClient } from '../../../shared/client.ts';
import type { Coding } from '../../../shared/domain/coding.ts';
import type { SourceId } from '../../../shared/ids.ts';
import type { OperationName } from '../../../shared/operations/operation-table.ts';
import { changedStretch, type Stretch } from './changed-stretch.ts';

/** Everything, as of one change: another change is another object, so that no answer to the first hides the second. */
export type Everything = Readonly<{ everything: true }>;

/** What of a source's codings is to be asked for again. */
export type Stale = Everything | readonly Stretch[];

/** Whether all of a source's codings are to be asked for again. */
export function isEverything(stale: Stale): stale is Everything {
  return 'everything' in stale;
}

type Watched = { stale: Stale; rows: readonly Coding[]; watchers: Set<(rows: Rows) => void> };
type Rows = readonly Coding[];
type Own = Readonly<{ sourceId: SourceId; stretch: Stretch }> & { isSeen: boolean };

/**
 * Knows which codings a change may have touched. A source may have thousands; after a coding of one's own only those of
 * its stretch are asked for again, after anything else (another window, undo, a rule) all of them.
 */
export type CodingsUpkeep = Readonly<{
  /**
   * Called before a command is sent. Null where it is not known what codings it will touch; otherwise its end is to be
   * told, with whether it was done.
   */
  begin: (name: OperationName, input: unknown) => OwnChange | null;
  staleOf: (sourceId: SourceId) => Stale;
  rowsOf: (sourceId: SourceId) => Rows;
  /** Rows as they are now; `asked` is what was stale when they were asked for. */
  refreshed: (sourceId: SourceId, rows: Rows, asked: Stale) => void;
  /** Told of new rows at once, before any screen. Answers how to stop. */
  watch: (sourceId: SourceId, watcher: (rows: Rows) => void) => () => void;
}>;

/** A command of one's own whose codings are known by their stretch. */
export type OwnChange = Readonly<{
  sourceId: SourceId;
  stretch: Stretch;
  end: (isDone: boolean) => void;
}>;

const keepers = new WeakMap<EngineClient, CodingsUpkeep>();

/** The one that belongs to an engine. */
export function upkeepOf(engine: EngineClient): CodingsUpkeep {
  const known = keepers.get(engine);
  if (known) return known;
  const made = createCodingsUpkeep(engine);
  keepers.set(engine, made);
  return made;
}

export function createCodingsUpkeep(engine: Pick<EngineClient, 'onEvent'>): CodingsUpkeep {
  const sources = new Map<SourceId, Watched>();
  const underWay = new Set<Own>();

  const entryOf = (sourceId: SourceId): Watched => {
    const known = sources.get(sourceId);
    if (known) return known;
    const made: Watched = { stale: { everything: true }, rows: [], watchers: new Set() };
    sources.set(sourceId, made);
    return made;
  };
  const forgetAll = (): void => {
    for (const entry of sources.values()) entry.stale = { everything: true };
  };

  engine.onEvent(({ event }) => {
    if (event === 'trouble' || event === 'goingBack') return;
    // A change that comes while a command of our own is under way is taken for that command's. Should it be another
    // window's, ours is one event more than expected, and all is asked for again.
    const own = [...underWay].find(({ isSeen }) => !isSeen);
    if (event === 'project' || !own) return forgetAll();
    own.isSeen = true;
    const entry = entryOf(own.sourceId);
    entry.stale = isEverything(entry.stale) ? { everything: true } : [...entry.stale, own.stretch];
  });

  return {
    begin: (name, input) => {
      const own = findOwn(name, input, sources);
      if (!own) return null;
      underWay.add(own);
      const end = (isDone: boolean): void => {
        underWay.delete(own);
        // Nothing was done, yet a change was seen: it was somebody else's.
        if (!isDone && own.isSeen) forgetAll();
      };
      return { sourceId: own.sourceId, stretch: own.stretch, end };
    },
    staleOf: (sourceId) => entryOf(sourceId).stale,
    rowsOf: (sourceId) => entryOf(sourceId).rows,
    refreshed: (sourceId, rows, asked) => {
      const entry = entryOf(sourceId);
      entry.rows = rows;
      if (asked === entry.stale) entry.stale = [];
      else if (!isEverything(asked) && !isEverything(entry.stale))
        entry.stale = entry.stale.filter((stretch) => !asked.includes(stretch));
      for (const watcher of entry.watchers) watcher(rows);
    },
    watch: (sourceId, watcher) => {
      const { watchers } = entryOf(sourceId);
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

function findOwn(
  name: OperationName,
  input: unknown,
  sources: ReadonlyMap<SourceId, Watched>,
): Own | null {
  for (const [sourceId, { rows }] of sources) {
    const stretch = changedStretch(name, input, sourceId, rows);
    if (stretch) return { sourceId, stretch, isSeen: false };
  }
  return null;
}
