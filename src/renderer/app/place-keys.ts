import type { KeyAction } from '../state/key-bindings.ts';
import type { PlaceName } from '../state/place.ts';
import { railEntries } from './places.tsx';

/** A digit for each of the first nine places on the rail. */
export const placeKeys: readonly (KeyAction & Readonly<{ place: PlaceName }>)[] = railEntries
  .slice(0, 9)
  .map(({ name }, index) => ({
    id: `place.${name}`,
    keys: `Ctrl+${index + 1}`,
    heard: 'everywhere',
    place: name,
  }));
