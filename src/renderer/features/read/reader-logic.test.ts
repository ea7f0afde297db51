import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../../core/coding/code.fixture.ts';
import type { Code } from '../../../shared/domain/code.ts';
import type { Coding } from '../../../shared/domain/coding.ts';
import type { CodeId, CoderId, CodingId, SourceId } from '../../../shared/ids.ts';
import { textOffset } from '../../../shared/ids.ts';
import { findHits, searchHits, stepHit } from './find-hits.ts';
import { listChoices } from './palette-choices.ts';
import { findAction, findDigit, readerActions } from './reader-actions.ts';
import { chooseCoding, moveEdge, showMode } from './reader-mode.ts';
import { addGrown, findBeforeGrown, selectUnit } from './select-unit.ts';

function coding(id: number, start: number, end: number, codeId = id): Coding {
  return {
    id: id as CodingId,
    codeId: codeId as CodeId,
    sourceId: 1 as SourceId,
    start: textOffset(start),
    end: textOffset(end),
    coderId: 1 as CoderId,
    weight: 50,
    memoId: null,
  };
}

function code(id: number, path: string, parentId: number | null = null): Code {
  return codeOf(id, path.split('/').at(-1) ?? '', { path, parentId });
}

const press = (
  key: string,
  code_: string,
  held: readonly ('ctrlKey' | 'altKey' | 'shiftKey' | 'AltGraph')[] = [],
): Parameters<typeof findAction>[0] => ({
  key,
  code: code_,
  ctrlKey: held.includes('ctrlKey'),
  altKey: held.includes('altKey'),
  shiftKey: held.includes('shiftKey'),
  metaKey: false,
  isComposing: false,
  getModifierState: (name) => name === 'AltGraph' && held.includes('AltGraph'),
});

describe('keys of the reader', () => {
  test('letters by what they write, digits by their place', () => {
    expect(findAction(press('c', 'KeyJ'))).toBe('code');
    expect(findAction(press('N', 'KeyN', ['shiftKey']))).toBe('previousHit');
    expect(findAction(press('ArrowDown', 'ArrowDown', ['ctrlKey']))).toBe('nextTurn');
    expect(findDigit(press('&', 'Digit1'))).toBe(1);
    expect(findDigit(press('1', 'Digit1', ['ctrlKey']))).toBeNull();
  });

  test('signs behind AltGr answer too; commands of the frame do not', () => {
    expect(findAction(press('[', 'Digit8', ['ctrlKey', 'altKey', 'AltGraph']))).toBe('moveStart');
    expect(findAction(press('c', 'KeyC', ['ctrlKey']))).toBeNull();
    expect(findAction(press('k', 'KeyK', ['ctrlKey']))).toBeNull();
  });

  test('never while an input method composes, and no key twice', () => {
    expect(findAction({ ...press('c', 'KeyC'), isComposing: true })).toBeNull();
    expect(new Set(readerActions.map(({ keys }) => keys)).size).toBe(readerActions.length);
  });
});

describe('the coding that keys speak about', () => {
  const codings = [coding(1, 0, 20), coding(2, 5, 10)];
  const at = (offset: number): { start: number; end: number } => ({ start: offset, end: offset });

  test('the chosen one as long as the caret is in it, else the innermost', () => {
    expect(chooseCoding(codings, at(6), null)?.id).toBe(2);
    expect(chooseCoding(codings, at(6), 1 as CodingId)?.id).toBe(1);
    expect(chooseCoding(codings, at(15), 2 as CodingId)?.id).toBe(1);
    expect(chooseCoding(codings, at(30), 2 as CodingId)).toBeUndefined();
  });

  test('an end moves by characters and words and never passes the other', () => {
    const text = 'One two three four five';
    const two = coding(1, 4, 7);
    expect(moveEdge(text, two, 'end', 1, 'character', 'en').end).toBe(8);
    expect(moveEdge(text, two, 'end', 1, 'word', 'en').end).toBe(13);
    expect(moveEdge(text, two, 'start', -1, 'word', 'en').start).toBe(0);
    expect(moveEdge(text, two, 'end', -1, 'word', 'en')).toBe(two);
  });

  test('what is being moved is shown where it has been moved to', () => {
    const moved = coding(2, 5, 12);
    const shown = showMode(codings, { kind: 'adjusting', coding: moved, edge: 'end' });
    expect(shown).toEqual([codings[0], moved]);
  });
});

test('no code is offered that would have an endless name', () => {
  const [made] = listChoices([], 'n'.repeat(500), [], null);
  expect(made).toMatchObject({ kind: 'new' });
  expect(listChoices([], 'n'.repeat(10_000), [], null)).toEqual([]);
});

describe('selecting', () => {
  const text = 'One two. Three four. Five.';

  test('a sentence, and the next one when asked again', () => {
    const once = selectUnit('sentence', text, { start: 2, end: 2 }, 'en', []);
    expect(once).toEqual({ start: 0, end: 8 });
    expect(selectUnit('sentence', text, once ?? { start: 0, end: 0 }, 'en', [])).toEqual({
      start: 0,
      end: 20,
    });
    expect(selectUnit('sentence', text, { start: 21, end: 26 }, 'en', [])).toEqual({
      start: 21,
      end: 26,
    });
  });

  test('a sentence of the next turn, or the label before it, is never added', () => {
    const said = 'One. Two.\nBen: Three.';
    const turn = [{ start: 0, end: 9 }];
    expect(selectUnit('sentence', said, { start: 0, end: 9 }, 'en', turn)).toEqual({
      start: 0,
      end: 9,
    });
  });
  test('a part of two sentences grows to both', () => {
    expect(selectUnit('sentence', text, { start: 4, end: 12 }, 'en', [])).toEqual({
      start: 0,
      end: 20,
    });
  });
});

describe('a selection that grew', () => {
  const [caret, word, whole] = [
    { start: 2, end: 2 },
    { start: 0, end: 4 },
    { start: 0, end: 20 },
  ];

  test('is made smaller by the steps in which it grew, and forgets them once another is selected', () => {
    const grown = addGrown(addGrown([], caret, word), word, whole);
    expect(findBeforeGrown(grown, whole)).toEqual(word);
    expect(findBeforeGrown(grown.slice(0, -1), word)).toEqual(caret);
    expect(findBeforeGrown(grown, { start: 5, end: 9 })).toBeNull();
    expect(addGrown(grown, { start: 5, end: 9 }, whole)).toHaveLength(1);
    expect(addGrown(grown, whole, whole)).toBe(grown);
  });
});

describe('search inside the text', () => {
  test('without regard to case, signs as they stand', () => {
    expect(findHits('A.b a.B axb', 'a.b').map(({ start }) => start)).toEqual([0, 4]);
    expect(findHits('abc', '')).toEqual([]);
  });

  test('without regard to accents, and each place where it stands', () => {
    const text = 'Café, CAFE, “cafe\u0301”, İstanbul 👩🏽‍🔬 café';
    const found = findHits(text.normalize('NFC'), 'cafe');
    expect(found.map(({ start, end }) => text.normalize('NFC').slice(start, end))).toEqual([
      'Café',
      'CAFE',
      'café',
      'café',
    ]);
  });

  test('counts every hit of a long text', () => {
    expect(findHits('ab '.repeat(40_000), 'AB')).toHaveLength(40_000);
  });

  test('in slices it finds the same as at once', () => {
    const letters = fc.constantFrom(
      'a',
      'A',
      'á',
      'b',
      'ß',
      'İ',
      'Σ',
      'ς',
      '\ud83d\ude00',
      '𐐀',
      ' ',
    );
    const texts = fc.array(letters, { maxLength: 40 }).map((all) => all.join(''));
    fc.assert(
      fc.property(texts, texts, fc.integer({ min: 1, max: 9 }), (text, words, units) => {
        // Each of the two is to fold the text by itself.
        const apart = `${text} `;
        const search = searchHits(text, words.slice(0, 3));
        for (let slices = 0; !search.isDone(); slices += 1) {
          expect(slices).toBeLessThanOrEqual(text.length);
          search.goOn(units);
        }
        const whole = findHits(apart, words.slice(0, 3));
        expect(search.hits()).toEqual(whole.filter(({ end }) => end <= text.length));
      }),
    );
  });

  test('goes round at the ends', () => {
    const hits = findHits('x..x..x', 'x');
    expect([stepHit(hits, 0, 1), stepHit(hits, 6, 1), stepHit(hits, 0, -1)]).toEqual([1, 0, 2]);
    expect(stepHit([], 0, 1)).toBe(-1);
  });
});

describe('what the palette offers', () => {
  const codes = [code(1, 'Price'), code(2, 'Price/Unfair price', 1), code(3, 'Trust')];
  const offered = (query: string, parent: Code | null = null): string[] =>
    listChoices(codes, query, [], parent).map((choice) =>
      choice.kind === 'code' ? choice.code.name : `+ ${choice.parent?.name ?? ''}/${choice.name}`,
    );

  test('known codes, then a new one; none of a name that is there', () => {
    expect(offered('pri')).toEqual(['Price', 'Unfair price', '+ /pri']);
    expect(offered('trust')).toEqual(['Trust']);
    expect(offered('')).toEqual(['Price', 'Unfair price', 'Trust']);
  });

  test('a name comes before codes that merely hold its letters', () => {
    expect(offered('tst')).toEqual(['Trust', '+ /tst']);
    expect(offered('uprice')).toEqual(['+ /uprice', 'Unfair price']);
  });

  test('below the code that is chosen or named', () => {
    expect(offered('Delay', codes[2] ?? null)).toEqual(['+ Trust/Delay']);
    expect(offered('price/Delay')).toEqual(['+ Price/Delay']);
    expect(offered('and/or')).toEqual(['+ /and/or']);
  });
});
