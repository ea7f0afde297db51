import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepWindowPlace, placeWindow, readWindowPlace } from './window-place.ts';

const laptop = { x: 0, y: 0, width: 1440, height: 900 };
const beside = { x: 1440, y: -200, width: 1920, height: 1080 };
const kept = { x: 1500, y: 100, width: 1000, height: 700, maximized: true };
const first = { width: 1280, height: 800, maximized: false };

describe('placeWindow', () => {
  it('puts a window back where it was', () => {
    expect(placeWindow(JSON.stringify(kept), [laptop, beside])).toEqual(kept);
  });

  it('keeps the size alone when that display is gone', () => {
    expect(placeWindow(JSON.stringify(kept), [laptop])).toEqual({
      width: 1000,
      height: 700,
      maximized: true,
    });
  });

  it.each([
    ['almost beside the display', { x: 1440 - 100 }, false],
    ['beside the display', { x: 1440 - 99 }, true],
    ['with its title above the display', { x: 0, y: -1 }, true],
    ['with its title below the display', { x: 0, y: 870 }, true],
  ])('judges a window %s', (_, moved, outOfReach) => {
    const place = placeWindow(JSON.stringify({ ...kept, ...moved }), [laptop]);
    expect(place.x === undefined).toBe(outOfReach);
  });

  it.each([null, '', 'null', '[]', '{"x":1}', '{"x":0,"y":0,"width":null,"height":5}', '{'])(
    'starts afresh from %o',
    (text) => {
      expect(placeWindow(text, [laptop])).toEqual(first);
    },
  );

  it('starts afresh from a size nobody can use', () => {
    expect(placeWindow(JSON.stringify({ ...kept, height: 10 }), [beside])).toEqual(first);
  });
});

it('is kept from one start to the next, and needs no folder to be there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-place-'));
  const file = join(folder, 'window.json');
  expect(readWindowPlace(file)).toBeNull();
  keepWindowPlace(file, kept, true);
  expect(placeWindow(readWindowPlace(file), [beside])).toEqual(kept);
  rmSync(folder, { recursive: true });
  expect(() => keepWindowPlace(file, kept, true)).not.toThrow();
});
