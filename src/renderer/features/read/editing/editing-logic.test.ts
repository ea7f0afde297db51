import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reAnchorOver } from '../../../../core/text/re-anchor.ts';
import { applyChanges } from '../../../../core/text/text-changes.ts';
import { textOffset } from '../../../../shared/ids.ts';
import { readDraft, rebaseChanges, writeDraft } from './edit-draft.ts';
import { followCodings, listLosing } from './follow-codings.ts';

const change = (from: number, to: number, insert: string) => ({ from, to, insert });

describe('a draft of an edit', () => {
  it('is read as it was written, and nothing else is taken for one', () => {
    const draft = { versionId: 3, changes: [change(4, 7, 'the')] };
    expect(readDraft(writeDraft(draft))).toEqual(draft);
    expect(
      [
        '',
        'null',
        '[]',
        '{"versionId":3,"changes":[]}',
        '{"versionId":3,"changes":[{"from":1}]}',
      ].map(readDraft),
    ).toEqual([null, null, null, null, null]);
  });

  it('is carried over to a later version, but for what was changed there too', () => {
    const mine = [change(4, 7, 'the'), change(20, 20, '!'), change(30, 34, 'me')];
    const theirs = [change(0, 0, '1234'), change(20, 25, 'xy')];
    expect(rebaseChanges(mine, theirs)).toEqual({
      kept: [change(8, 11, 'the'), change(31, 35, 'me')],
      dropped: [change(20, 20, '!')],
    });
  });
});

describe('codings in a text that is being edited', () => {
  const before = 'I trust teh people, always.';
  const coding = (words: string) => {
    const start = before.indexOf(words);
    return { start: textOffset(start), end: textOffset(start + words.length), words };
  };
  const codings = [coding('trust teh people'), coding('always')];
  const changes = [change(8, 11, 'the good'), change(20, 26, 'ever')];

  it('follow', () => {
    const after = 'I trust the good people, ever.';
    const [first, ...rest] = followCodings(codings, before, after, changes);
    expect(after.slice(first?.start, first?.end)).toBe('trust the good people');
    expect(rest).toEqual([]);
  });

  it('stand where each would by itself, near the words that were typed and far from them', () => {
    const long = 'One 👩‍👩‍👧 two e\u0301 three. '.repeat(40);
    const offset = fc.nat(long.length);
    const stretch = fc.tuple(offset, fc.integer({ min: 1, max: 90 }));
    fc.assert(
      fc.property(fc.array(stretch), stretch, fc.boolean(), (stretches, [at, length], isNew) => {
        const edit = [change(at, Math.min(long.length, at + length), isNew ? 'xyz' : '')];
        const after = applyChanges(long, edit);
        const anchor = reAnchorOver({ before: long, after, changes: edit });
        const all = stretches.map(([start, size], id) => ({
          id,
          start: textOffset(start),
          end: textOffset(Math.min(long.length, start + size)),
        }));
        const kept = all.filter(({ start, end }) => start < end);
        const places = kept.map(({ id, start, end }) => [id, anchor(start, end)] as const);
        const followed = followCodings(kept, long, after, edit);
        expect(new Map(followed.map(({ id, start, end }) => [id, { start, end }]))).toEqual(
          new Map(places.filter(([, place]) => place !== null)),
        );
      }),
    );
  });

  it('are named beforehand where they would lose their place', () => {
    expect(listLosing(codings, before, changes).map(({ words }) => words)).toEqual(['always']);
    expect(listLosing(codings, before, [])).toEqual([]);
  });
});
