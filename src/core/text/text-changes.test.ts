import { describe, expect, it } from 'vitest';
import { normaliseChanges } from './normalise-changes.ts';
import { reAnchorOver } from './re-anchor.ts';
import { applyChanges, fitsText, mapChanges, tightenChanges } from './text-changes.ts';

const text = 'I trust teh people at the desk.';
const change = (from: number, to: number, insert: string) => ({ from, to, insert });

/** Where the words `quote` of `before` are after the edit; null where they are nowhere. */
function follow(before: string, quote: string, changes: Parameters<typeof applyChanges>[1]) {
  const after = applyChanges(before, changes);
  const start = before.indexOf(quote);
  const range = reAnchorOver({ before, after, changes })(start, start + quote.length);
  return range && after.slice(range.start, range.end);
}

describe('changes of a text', () => {
  it('are made all at once', () => {
    expect(
      applyChanges(text, [change(0, 1, 'We'), change(8, 11, 'the'), change(31, 31, ' Yes.')]),
    ).toBe('We trust the people at the desk. Yes.');
  });

  it('fit where they are in order, inside the text, and cut no character into halves', () => {
    const family = 'a👩b';
    expect([
      fitsText(family, [change(0, 1, ''), change(1, 3, 'x')]),
      fitsText(family, [change(1, 3, 'x'), change(0, 1, '')]),
      fitsText(family, [change(0, 2, '')]),
      fitsText(family, [change(4, 5, '')]),
      fitsText(family, [change(3, 1, '')]),
    ]).toEqual([true, false, false, false, false]);
  });

  it('are brought to their smallest extent, never between the halves of a character', () => {
    expect(tightenChanges(text, [change(8, 11, 'the'), change(12, 18, 'people')])).toEqual([
      change(9, 11, 'he'),
    ]);
    expect(tightenChanges('x👩y', [change(0, 4, 'x👨y')])).toEqual([change(1, 3, '👨')]);
  });

  it('map offsets with a lean', () => {
    const { map } = mapChanges([change(2, 2, 'XX'), change(5, 8, 'Y'), change(8, 9, 'ZZZ')]);
    expect([1, 2, 3, 5, 6, 8, 9, 12].map((at) => [map(at, -1), map(at, 1)])).toEqual([
      [1, 1],
      [2, 4],
      [5, 5],
      [7, 7],
      [7, 8],
      [8, 8],
      [11, 11],
      [14, 14],
    ]);
  });
});

describe('a stretch of the text', () => {
  it('keeps its words when something changes elsewhere', () => {
    expect(follow(text, 'people', [change(8, 11, 'the'), change(19, 19, 'sitting ')])).toBe(
      'people',
    );
  });

  it('takes in a correction inside of it and at its edges', () => {
    expect(follow(text, 'trust teh people', [change(8, 11, 'the')])).toBe('trust the people');
    expect(follow(text, 'I trust teh', [change(9, 11, 'he')])).toBe('I trust the');
  });

  it('does not take in what is typed right before or behind it', () => {
    expect(follow(text, 'people', [change(12, 12, 'good '), change(18, 18, ' there')])).toBe(
      'people',
    );
  });

  it('shrinks by what is cut off', () => {
    expect(follow(text, 'people at the desk', [change(4, 18, '')])).toBe(' at the desk');
  });

  it('has no place any more where it is gone or gave way to other words', () => {
    expect(follow(text, 'trust', [change(0, 12, '')])).toBeNull();
    expect(follow(text, 'people', [change(12, 18, 'crowd')])).toBeNull();
    expect(
      follow(text, 'I trust teh people', [change(0, 18, 'Is nobody here who can help')]),
    ).toBeNull();
  });

  it('keeps its place over a replacement of one name by another', () => {
    const before = 'Maria said so.';
    const changes = [change(0, 5, 'P1')];
    const after = applyChanges(before, changes);
    expect(reAnchorOver({ before, after, changes, inPlace: true })(0, 5)).toEqual({
      start: 0,
      end: 2,
    });
  });

  it('never ends inside a character', () => {
    const before = 'ok 👩 fine';
    const changes = [change(5, 5, '\u200d👧')];
    const after = applyChanges(before, changes);
    expect(reAnchorOver({ before, after, changes })(3, 5)).toEqual({ start: 3, end: 8 });
  });
});

describe('inserted words', () => {
  it('get the form that texts have after import', () => {
    const { after, changes } = normaliseChanges('ab', [change(1, 1, '\r\nx\ud800e\u0301\r')]);
    expect(after).toBe('a\nx\ufffdé\nb');
    expect(applyChanges('ab', changes)).toBe(after);
  });

  it('may join with what stands beside them', () => {
    const before = 'cafe au lait, and cafe';
    const { after, changes } = normaliseChanges(before, [change(4, 4, '\u0301')]);
    expect(after).toBe('café au lait, and cafe');
    expect(applyChanges(before, changes)).toBe(after);
  });
});
