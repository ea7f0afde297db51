import { useEffect, useId, useRef } from 'react';
import type { KeyCombination } from './keyboard.ts';
import { createStore, useStore } from './store.ts';

/** Where commands stand while nothing is typed: those of the screen first. */
const groups = ['screen', 'place', 'study', 'appearance'] as const;
export type CommandGroup = (typeof groups)[number];

/** Something that can be done from the palette. `title` is a finished phrase of the catalogue. */
export type Command = Readonly<{
  id: string;
  title: string;
  /** Shown beside the title; the one who registers the command also listens to the keys. */
  keys?: KeyCombination | undefined;
  /** Further words that find it. */
  words?: string;
  /** `screen` where left out. */
  group?: CommandGroup;
  run: () => void;
}>;

const registered = createStore<ReadonlyMap<string, readonly Command[]>>(new Map());

/** Offers commands in the palette while the component stands. The list may be made anew at each render. */
export function useCommands(commands: readonly Command[]): void {
  const owner = useId();
  const latest = useRef(commands);
  const shape = commands
    .map(({ id, title, keys }) => `${id}\n${title}\n${keys ?? ''}`)
    .join('\n\n');
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    const offered = latest.current.map((command) => ({
      ...command,
      run: () => (latest.current.find(({ id }) => id === command.id) ?? command).run(),
    }));
    registered.set(new Map(registered.get()).set(owner, offered));
    return () => {
      const left = new Map(registered.get());
      left.delete(owner);
      registered.set(left);
    };
  }, [owner, shape]);
}

/** All commands offered at present. */
export function useOfferedCommands(): readonly Command[] {
  const rank = ({ group = 'screen' }: Command): number => groups.indexOf(group);
  return [...useStore(registered).values()].flat().sort((one, other) => rank(one) - rank(other));
}
