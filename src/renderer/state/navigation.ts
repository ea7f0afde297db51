import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { recall, remember } from './memory.ts';
import { home, isPlace, type Place, type PlaceName, samePlace } from './place.ts';

/** A visit: the place, and what its screen wants to find again on coming back (scroll, selection, open branches). */
export type Visit = Readonly<{ place: Place; kept: Readonly<Record<string, unknown>> }>;
export type Trail = Readonly<{ visits: readonly Visit[]; at: number }>;

/** One history over everything. */
export type Navigation = Readonly<{
  trail: () => Trail;
  subscribe: (listener: () => void) => () => void;
  go: (place: Place) => void;
  /** Goes to a place as it was left last; to its plain form where it was not visited yet. */
  goBackTo: (name: PlaceName, otherwise: Place) => void;
  /** Changes the params of the present place without a new step (a filter, a scroll position worth a link). */
  replace: (place: Place) => void;
  keep: (key: string, value: unknown) => void;
  back: () => void;
  forward: () => void;
  /** Forgets the trail: another study is open. */
  restart: (place: Place) => void;
}>;

const longestTrail = 200;
const memoryKey = 'trail';

function startTrail(place: Place): Trail {
  return { visits: [{ place, kept: {} }], at: 0 };
}

function keptTrail(): Trail {
  const kept = recall('session', memoryKey);
  return isPlace(kept) ? startTrail(kept) : startTrail(home);
}

function withVisit(trail: Trail, visit: Visit): Trail {
  const visits = [...trail.visits.slice(0, trail.at + 1), visit].slice(-longestTrail);
  return { visits, at: visits.length - 1 };
}

function withPresent(trail: Trail, visit: Visit): Trail {
  return { ...trail, visits: trail.visits.with(trail.at, visit) };
}

export function presentVisit(trail: Trail): Visit {
  return trail.visits[trail.at] ?? { place: home, kept: {} };
}

export function createNavigation(): Navigation {
  const listeners = new Set<() => void>();
  let trail = keptTrail();

  const move = (next: Trail): void => {
    trail = next;
    remember('session', memoryKey, presentVisit(trail).place);
    for (const listener of [...listeners]) listener();
  };
  const step = (by: number): void => {
    if (trail.visits[trail.at + by]) move({ ...trail, at: trail.at + by });
  };
  const go = (place: Place): void => {
    if (!samePlace(presentVisit(trail).place, place)) move(withVisit(trail, { place, kept: {} }));
  };

  return {
    trail: () => trail,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go,
    goBackTo: (name, otherwise) => {
      if (presentVisit(trail).place.name === name) return;
      const last = trail.visits.slice(0, trail.at + 1).findLast(({ place }) => place.name === name);
      if (last) move(withVisit(trail, last));
      else go(otherwise);
    },
    replace: (place) => move(withPresent(trail, { ...presentVisit(trail), place })),
    keep: (key, value) => {
      const present = presentVisit(trail);
      // No announcement: nothing on screen depends on what is kept until the place is entered again.
      trail = withPresent(trail, { ...present, kept: { ...present.kept, [key]: value } });
    },
    back: () => step(-1),
    forward: () => step(1),
    restart: (place) => move(startTrail(place)),
  };
}

export const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('useNavigation stands outside of NavigationContext');
  return navigation;
}

export function useTrail(): Trail {
  const navigation = useNavigation();
  return useSyncExternalStore(navigation.subscribe, navigation.trail);
}

export function usePlace(): Place {
  return presentVisit(useTrail()).place;
}

/** What a screen left behind under `key` when this visit was last left, and the way to leave it. */
export function useKept(key: string): readonly [unknown, (value: unknown) => void] {
  const navigation = useNavigation();
  const keep = useCallback((value: unknown) => navigation.keep(key, value), [navigation, key]);
  return [presentVisit(navigation.trail()).kept[key], keep];
}
