import {
  isSingleCharacter,
  type KeyCombination,
  type KeyPress,
  matchesKeys,
  sameForm,
} from './keyboard.ts';
import { onSettingsFilled } from './kept-settings.ts';
import { recall, remember } from './memory.ts';
import { createStore, useStore } from './store.ts';

/** Where a key is heard. What is heard everywhere gets in the way of every other key; a text and a list do not meet. */
export const hearers = [
  'everywhere',
  'reader',
  'segments',
  'codes',
  'sources',
  'cases',
  'memos',
  'history',
] as const;
export type Hearer = (typeof hearers)[number];

/** Something a key does, with the key it has at first. */
export type KeyAction = Readonly<{ id: string; keys: KeyCombination; heard: Hearer }>;

/** What a person has changed: id of an action -> its keys, or null for none. */
export type KeyBindings = Readonly<{
  changed: Readonly<Record<string, KeyCombination | null>>;
  /** Whether single letters, digits and signs do anything. Off for who speaks to the computer, or shakes. */
  singleCharacters: boolean;
}>;

const memoryKey = 'keys';

export const unchangedKeys: KeyBindings = { changed: {}, singleCharacters: true };

function keptBindings(): KeyBindings {
  const kept = recall('local', memoryKey) as Partial<KeyBindings> | null;
  const changed = Object.entries(kept?.changed ?? {}).filter(
    ([, keys]) => keys === null || (typeof keys === 'string' && keys !== ''),
  );
  return {
    changed: Object.fromEntries(changed),
    singleCharacters: kept?.singleCharacters !== false,
  };
}

const bindings = createStore<KeyBindings>(keptBindings());
onSettingsFilled(() => bindings.set(keptBindings()));

/** The keys of an action as they are now; null where it has none. */
export function keysOf(
  { id, keys }: Pick<KeyAction, 'id' | 'keys'>,
  { changed, singleCharacters }: KeyBindings = bindings.get(),
): KeyCombination | null {
  const now = Object.hasOwn(changed, id) ? (changed[id] ?? null) : keys;
  return now !== null && !singleCharacters && isSingleCharacter(now) ? null : now;
}

/** The action of a table that a key asks for, with the keys it has now; null for every other key. */
export function findPressed<Action extends KeyAction>(
  actions: readonly Action[],
  press: KeyPress,
): Action['id'] | null {
  const found = actions.find((action) => {
    const keys = keysOf(action);
    return keys !== null && matchesKeys(press, keys);
  });
  return found?.id ?? null;
}

/** What a menu shows beside its entries: the keys that the actions of a table have now. */
export function useKeysOf<Action extends KeyAction>(
  actions: readonly Action[],
): (id: Action['id']) => KeyCombination | undefined {
  const now = useKeyBindings();
  return (id) => {
    const action = actions.find((each) => each.id === id);
    return (action && keysOf(action, now)) ?? undefined;
  };
}

export function useKeyBindings(): KeyBindings {
  return useStore(bindings);
}

/** Whether single letters, digits and signs do anything. */
export function hasSingleCharacterKeys(): boolean {
  return bindings.get().singleCharacters;
}

export function changeBindings(next: KeyBindings): void {
  bindings.set(next);
  remember('local', memoryKey, next);
}

/** Gives an action other keys, or none. Keys it had at first are no change. */
export function withKeys(
  now: KeyBindings,
  { id, keys: first }: KeyAction,
  keys: KeyCombination | null,
): KeyBindings {
  const { [id]: _before, ...others } = now.changed;
  const isFirst = keys !== null && sameForm(keys) === sameForm(first);
  return { ...now, changed: isFirst ? others : { ...others, [id]: keys } };
}

/** The actions that these keys are taken by already: one at most, or one of each list for what is heard everywhere. */
export function listTaken(
  all: readonly KeyAction[],
  now: KeyBindings,
  wanted: KeyAction,
  keys: KeyCombination,
): readonly KeyAction[] {
  // Keys that are switched off for the moment are still somebody's.
  const whole = { ...now, singleCharacters: true };
  const meets = (other: KeyAction): boolean =>
    other.id !== wanted.id &&
    (other.heard === wanted.heard || [other.heard, wanted.heard].includes('everywhere'));
  return all.filter((other) => {
    const theirs = keysOf(other, whole);
    return meets(other) && theirs !== null && sameForm(theirs) === sameForm(keys);
  });
}
