import { describe, expect, it } from 'vitest';
import { chooseHost } from './choose-host.ts';
import { readWish } from './read-wish.ts';

describe('readWish', () => {
  it('reads the flags in any order and leaves the rest to the app', () => {
    expect([
      readWish([]),
      readWish(['--web', '--no-open']),
      readWish(['Trust.verbatim', '--app']),
    ]).toEqual([
      { host: 'any', open: true, rest: [] },
      { host: 'web', open: false, rest: [] },
      { host: 'app', open: true, rest: ['Trust.verbatim'] },
    ]);
  });

  it('knows no wish for both', () => {
    expect(readWish(['--app', '--web'])).toBeNull();
  });
});

describe('chooseHost', () => {
  const on = (electron: boolean, windows: boolean) => ({ electron, windows });

  it('runs the app where it can', () => {
    expect(chooseHost('any', on(true, true))).toEqual({ do: 'run_app' });
    expect(chooseHost('app', on(true, true))).toEqual({ do: 'run_app' });
  });

  it('asks about the download only where a window could appear', () => {
    expect(chooseHost('any', on(false, true))).toEqual({ do: 'ask_download' });
    expect(chooseHost('any', on(false, false)).do).toBe('run_web');
    expect(chooseHost('any', on(true, false)).do).toBe('run_web');
  });

  it('runs for the browser when told to, without a word', () => {
    for (const machine of [on(true, true), on(false, false)])
      expect(chooseHost('web', machine)).toEqual({ do: 'run_web', why: null });
  });

  it('says what to do where the app is wished and cannot be', () => {
    expect(chooseHost('app', on(false, true))).toMatchObject({
      do: 'give_up',
      why: expect.stringContaining('install-electron') as string,
    });
    expect(chooseHost('app', on(true, false))).toMatchObject({
      do: 'give_up',
      why: expect.stringContaining('npm run web') as string,
    });
  });
});
