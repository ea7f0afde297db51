import { expect, it } from 'vitest';
import { isOnlyInstance, type SingleApp } from './one-instance.ts';

const createApp = (locked: boolean) => {
  const listeners: Parameters<SingleApp['on']>[1][] = [];
  const app: SingleApp = {
    requestSingleInstanceLock: () => !locked,
    on: (_event, listener) => listeners.push(listener),
  };
  return { app, listeners };
};

it('hears what later ones were started with', () => {
  const { app, listeners } = createApp(false);
  const heard: unknown[] = [];
  expect(isOnlyInstance(app, (...all) => heard.push(all))).toBe(true);
  listeners[0]!({}, ['verbatim', 'a.verbatim'], '/home/ada');
  expect(heard).toEqual([[['verbatim', 'a.verbatim'], '/home/ada']]);
});

it('steps back where one is running', () => {
  const { app, listeners } = createApp(true);
  expect(isOnlyInstance(app, () => undefined)).toBe(false);
  expect(listeners).toEqual([]);
});
