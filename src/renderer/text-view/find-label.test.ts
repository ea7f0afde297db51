import { describe, expect, test } from 'vitest';
import type { Turn } from '../../shared/domain/source.ts';
import { textOffset } from '../../shared/ids.ts';
import { findLabel, findTurnAt } from './find-label.ts';

const text = '# Talk\n\nAnn Lee  0:21  \nHello Bo.\n\nBo  0:30\nHello.\n\n0:45\nWho spoke?\n\nYes.';

function turn(index: number, words: string, speaker: string | null, timeMs: number | null): Turn {
  const start = text.indexOf(words);
  return {
    index,
    start: textOffset(start),
    end: textOffset(start + words.length),
    speaker,
    timeMs,
    row: null,
  };
}

const turns = [
  turn(0, 'Hello Bo.', 'Ann Lee', 21_000),
  turn(1, 'Hello.', 'Bo', 30_000),
  turn(2, 'Who spoke?', null, 45_000),
  turn(3, 'Yes.', 'Cy', null),
];
const label = (index: number): string | null => {
  const found = findLabel((from, to) => text.slice(from, to), turns, index);
  return found && text.slice(found.start, found.end);
};

describe('findLabel', () => {
  test('finds the name and the time before the words, and nothing of what stands before', () => {
    expect([0, 1, 2].map(label)).toEqual(['Ann Lee  0:21', 'Bo  0:30', '0:45']);
  });

  test('finds nothing where the text does not say who speaks, so that a header must', () => {
    expect(label(3)).toBeNull();
    expect(label(4)).toBeNull();
  });
});

describe('findTurnAt', () => {
  test('the turn that began last', () => {
    expect(findTurnAt(turns, 0)).toBe(-1);
    expect(findTurnAt(turns, text.indexOf('Hello Bo'))).toBe(0);
    expect(findTurnAt(turns, text.length)).toBe(3);
  });
});
