import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TextChange } from '../../shared/domain/transcript.ts';
import { compareTexts } from './compare-texts.ts';
import { reAnchorOver } from './re-anchor.ts';
import { snapToGraphemes } from './snap-to-graphemes.ts';
import { applyChanges, cutsPair, fitsText, mapChanges, tightenChanges } from './text-changes.ts';

const piece = fc.constantFrom(
  'trust',
  'a',
  ' ',
  '\n',
  '. ',
  '👩‍👩‍👧',
  '🇵🇱',
  'e\u0323\u0302',
  'ñ',
  '不好',
  'سلام',
  'नमस्ते',
);
const prose = (maxLength: number) => fc.array(piece, { maxLength }).map((parts) => parts.join(''));

const wholeAt = (text: string, at: number): number => (cutsPair(text, at) ? at - 1 : at);

/** Changes that fit a text, made of numbers and words. */
function changesOf(
  text: string,
  numbers: readonly number[],
  inserts: readonly string[],
): TextChange[] {
  const cuts = numbers
    .map((number) => wholeAt(text, number % (text.length + 1)))
    .sort((a, b) => a - b);
  return inserts.flatMap((insert, index) => {
    const from = cuts[2 * index];
    const to = cuts[2 * index + 1];
    return from === undefined || to === undefined ? [] : [{ from, to, insert }];
  });
}

const edit = fc.record({
  numbers: fc.array(fc.nat(10_000), { minLength: 8, maxLength: 8 }),
  inserts: fc.array(prose(3), { minLength: 1, maxLength: 4 }),
});
const segments = fc.array(fc.tuple(fc.nat(10_000), fc.nat(60)), { minLength: 1, maxLength: 12 });

function rangesOf(text: string, picks: readonly [number, number][]) {
  return picks.flatMap(([at, length]) => {
    const start = at % (text.length + 1);
    const range = snapToGraphemes(text, start, Math.min(text.length, start + length));
    return range.start < range.end ? [range] : [];
  });
}

/** Each unit of a text with its place in the first one, or -1 where it was inserted. */
type Tagged = readonly number[];
const tag = (text: string): Tagged => Array.from({ length: text.length }, (_, at) => at);
function applyTagged(tags: Tagged, changes: readonly TextChange[]): Tagged {
  const parts: number[] = [];
  let at = 0;
  for (const { from, to, insert } of changes) {
    parts.push(...tags.slice(at, from), ...Array.from(insert, () => -1).slice(0, 0));
    for (let unit = 0; unit < insert.length; unit += 1) parts.push(-1);
    at = to;
  }
  return [...parts, ...tags.slice(at)];
}

/** The one edit that two edits in a row come to. */
function merge(text: string, after: string, tags: Tagged): TextChange[] {
  const changes: TextChange[] = [];
  let from = 0;
  let insert = '';
  tags.forEach((place, at) => {
    if (place === -1) {
      insert += after.charAt(at);
      return;
    }
    if (place > from || insert !== '') changes.push({ from, to: place, insert });
    from = place + 1;
    insert = '';
  });
  if (from < text.length || insert !== '') changes.push({ from, to: text.length, insert });
  return changes;
}

it('keeps the very words of every stretch that no change touches', () => {
  fc.assert(
    fc.property(prose(80), edit, segments, (before, { numbers, inserts }, picks) => {
      const changes = changesOf(before, numbers, inserts);
      expect(fitsText(before, changes)).toBe(true);
      const after = applyChanges(before, changes);
      const anchor = reAnchorOver({ before, after, changes });
      const tags = applyTagged(tag(before), changes);
      for (const { start, end } of rangesOf(before, picks)) {
        if (changes.some(({ from, to }) => from <= end && to >= start)) continue;
        const range = anchor(start, end);
        const words = range && after.slice(range.start, range.end);
        // An insertion further off can join with its edge only through a grapheme that spans both.
        expect(words).toContain(before.slice(start, end));
        expect(tags.indexOf(start)).toBeGreaterThanOrEqual(range!.start);
      }
    }),
    { numRuns: 2000 },
  );
});

it('never answers an empty stretch, one outside of the text, or half a character', () => {
  fc.assert(
    fc.property(prose(60), edit, segments, (before, { numbers, inserts }, picks) => {
      const changes = changesOf(before, numbers, inserts);
      const after = applyChanges(before, changes);
      const anchor = reAnchorOver({ before, after, changes });
      for (const { start, end } of rangesOf(before, picks)) {
        const range = anchor(start, end);
        if (!range) continue;
        expect(range.start).toBeLessThan(range.end);
        expect(range.end).toBeLessThanOrEqual(after.length);
        expect(cutsPair(after, range.start) || cutsPair(after, range.end)).toBe(false);
      }
    }),
    { numRuns: 2000 },
  );
});

it('maps over two edits as over the one edit that they come to', () => {
  fc.assert(
    fc.property(prose(60), edit, edit, segments, (text, first, second, picks) => {
      const one = changesOf(text, first.numbers, first.inserts);
      const middle = applyChanges(text, one);
      const two = changesOf(middle, second.numbers, second.inserts);
      const after = applyChanges(middle, two);
      const tags = applyTagged(applyTagged(tag(text), one), two);
      const both = merge(text, after, tags);
      expect(applyChanges(text, both)).toBe(after);
      const [mapOne, mapTwo, mapBoth] = [one, two, both].map((changes) => mapChanges(changes));
      for (const { start, end } of rangesOf(text, picks)) {
        // What is typed exactly at an edge counts as outside, and so does what came before it there.
        if (
          both.some(({ from, to }) => (from <= start && to >= start) || (from <= end && to >= end))
        )
          continue;
        expect([
          mapTwo!.map(mapOne!.map(start, 1), 1),
          mapTwo!.map(mapOne!.map(end, -1), -1),
        ]).toEqual([mapBoth!.map(start, 1), mapBoth!.map(end, -1)]);
      }
    }),
    { numRuns: 2000 },
  );
});

it('is not moved by a tighter way to say the same change', () => {
  fc.assert(
    fc.property(prose(60), edit, segments, (before, { numbers, inserts }, picks) => {
      const changes = changesOf(before, numbers, inserts);
      const tight = tightenChanges(before, changes);
      const after = applyChanges(before, changes);
      expect(applyChanges(before, tight)).toBe(after);
      const anchors = [changes, tight].map((each) =>
        reAnchorOver({ before, after, changes: each }),
      );
      for (const { start, end } of rangesOf(before, picks)) {
        if (changes.some(({ from, to }) => from <= end && to >= start)) continue;
        expect(anchors[0]!(start, end)).toEqual(anchors[1]!(start, end));
      }
    }),
    { numRuns: 1000 },
  );
});

const sentence = 'I would say that the people at the desk were kind to us, 👩‍👩‍👧 always. ';

it('re-anchors 20,000 stretches over 5,000 changes without looking at each change for each stretch', () => {
  const before = sentence.repeat(14_000);
  const changes = Array.from({ length: 5000 }, (_, n) => ({
    from: n * 190 + 3,
    to: n * 190 + 5,
    insert: 'xyz',
  }));
  const after = applyChanges(before, changes);
  const anchor = reAnchorOver({ before, after, changes });
  const kept = Array.from({ length: 20_000 }, (_, n) => anchor(n * 48, n * 48 + 200)).filter(
    Boolean,
  );
  expect(kept).toHaveLength(20_000);
});

it('compares a million characters with few edits, and two that have nothing in common', () => {
  const before = Array.from({ length: 14_000 }, (_, n) => `${n % 97} ${sentence}\n`).join('');
  const changes = Array.from({ length: 40 }, (_, n) => ({
    from: n * 20_011 + 3,
    to: n * 20_011 + 9,
    insert: 'q q',
  }));
  const edited = applyChanges(
    before,
    changes.filter(({ from, to }) => !cutsPair(before, from) && !cutsPair(before, to)),
  );
  expect(applyChanges(before, compareTexts(before, edited))).toBe(edited);
  const other = Array.from({ length: 200_000 }, (_, n) => `w${(n * 7919) % 199_999}`).join(' ');
  expect(applyChanges(before, compareTexts(before, other))).toBe(other);
});
