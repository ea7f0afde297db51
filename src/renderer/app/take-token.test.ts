import { describe, expect, it } from 'vitest';
import { forgetToken, takeToken } from './take-token.ts';

const token = 'abcdefghijklmnopqrstuvwxyz_-0123456789ABCDE';

const createPlaces = (hash: string) => {
  const kept = new Map<string, string>();
  const shown: unknown[] = [];
  return {
    shown,
    kept,
    location: { hash, pathname: '/' },
    history: { state: { at: 1 }, replaceState: (...all: unknown[]) => void shown.push(all) },
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
  };
};

describe('takeToken', () => {
  it('takes the token and leaves a clean address with its history entry', () => {
    const places = createPlaces(`#${token}`);
    expect(takeToken(places)).toBe(token);
    expect(places.shown).toEqual([[{ at: 1 }, '', '/']]);
  });

  it('knows it after a reload, until it is forgotten', () => {
    const places = createPlaces(`#${token}`);
    takeToken(places);
    const reloaded = { ...places, location: { hash: '', pathname: '/' } };
    expect(takeToken(reloaded)).toBe(token);
    forgetToken(reloaded);
    expect(takeToken(reloaded)).toBeNull();
  });

  it('leaves other fragments where they are', () => {
    for (const hash of ['', '#', '#read', `#${token}x`, `#${token.slice(1)}!`]) {
      const places = createPlaces(hash);
      expect([takeToken(places), places.shown]).toEqual([null, []]);
    }
  });
});
