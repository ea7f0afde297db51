import { type ComponentType, lazy } from 'react';
import type { IconName } from '../components/Icon.tsx';
import { FindPlace } from '../features/find/index.tsx';
import { HistoryPlace } from '../features/history/index.tsx';
import { HomePlace } from '../features/home/index.tsx';
import type { Place, PlaceName, PlaceParams } from '../state/place.ts';

/** How a place is mounted. `letter` follows `g`; null where it is not on the rail. */
type PlaceEntry<Name extends PlaceName> = Readonly<{
  icon: IconName;
  letter: string | null;
  component: ComponentType<Readonly<{ params: PlaceParams[Name] }>>;
}>;

// Reader and charts are large: they load beside the frame, not before it.
const ReadPlace = lazy(() =>
  import('../features/read/index.tsx').then((screen) => ({ default: screen.ReadPlace })),
);

const MeasurePlace = lazy(() =>
  import('../features/measure/index.tsx').then((screen) => ({ default: screen.MeasurePlace })),
);

const ThemesPlace = lazy(() =>
  import('../features/themes/index.tsx').then((screen) => ({ default: screen.ThemesPlace })),
);

const ReportPlace = lazy(() =>
  import('../features/report/index.tsx').then((screen) => ({ default: screen.ReportPlace })),
);

const MemosPlace = lazy(() =>
  import('../features/memos/index.tsx').then((screen) => ({ default: screen.MemosPlace })),
);

const CasesPlace = lazy(() =>
  import('../features/cases/index.tsx').then((screen) => ({ default: screen.CasesPlace })),
);

/** Every place there is, in the order of the rail. */
export const places: { readonly [Name in PlaceName]?: PlaceEntry<Name> } = {
  home: { icon: 'home', letter: 'h', component: HomePlace },
  read: { icon: 'read', letter: 'r', component: ReadPlace },
  find: { icon: 'find', letter: 'f', component: FindPlace },
  measure: { icon: 'measure', letter: 'm', component: MeasurePlace },
  themes: { icon: 'themes', letter: 't', component: ThemesPlace },
  report: { icon: 'report', letter: 'p', component: ReportPlace },
  memos: { icon: 'memo', letter: null, component: MemosPlace },
  history: { icon: 'history', letter: null, component: HistoryPlace },
  cases: { icon: 'person', letter: null, component: CasesPlace },
};

export type RailEntry = Readonly<{ name: PlaceName; icon: IconName; letter: string }>;

/** What stands on the rail. */
export const railEntries: readonly RailEntry[] = (Object.keys(places) as PlaceName[]).flatMap(
  (name) => {
    const entry = places[name];
    return entry?.letter ? [{ name, icon: entry.icon, letter: entry.letter }] : [];
  },
);

/** A place as it is entered from the rail for the first time. */
export function plainPlace(name: PlaceName): Place {
  return { name, params: {} };
}
