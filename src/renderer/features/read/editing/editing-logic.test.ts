import { describe, expect, it } from 'vitest';
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

  it('are named beforehand where they would lose their place', () => {
    expect(listLosing(codings, before, changes).map(({ words }) => words)).toEqual(['always']);
    expect(listLosing(codings, before, [])).toEqual([]);
  });
});
