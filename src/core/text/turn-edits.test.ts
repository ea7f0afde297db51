import { describe, expect, it } from 'vitest';
import type { Turn } from '../../shared/domain/source.ts';
import { textOffset } from '../../shared/ids.ts';
import { joinTurns, labelTurns, splitTurn, findTurnToSplit, type TurnEdit } from './turn-edits.ts';
import { applyChanges } from './text-changes.ts';

/** A text whose turns are marked with ‹ and › and named by what stands before them. */
function turned(marked: string, speakers: readonly (string | null)[]) {
  const turns: Turn[] = [];
  let text = '';
  for (const sign of marked) {
    if (sign === '‹') {
      const index = turns.length;
      const start = textOffset(text.length);
      turns.push({
        index,
        start,
        end: start,
        speaker: speakers[index] ?? null,
        timeMs: index * 1000,
        row: null,
      });
    } else if (sign === '›') turns.push({ ...turns.pop()!, end: textOffset(text.length) });
    else text += sign;
  }
  return { text, turns };
}

/** The edit as a marked text and its speakers. */
function shown({ text, turns }: TurnEdit): [string, (string | null)[]] {
  let marked = text;
  for (const { start, end } of [...turns].reverse()) {
    marked = `${marked.slice(0, start)}‹${marked.slice(start, end)}›${marked.slice(end)}`;
  }
  return [marked, turns.map(({ speaker }) => speaker)];
}

const talk = turned('Ada: ‹I trust it.›\nBen: ‹No. Not at all.›\nAda: ‹Oh.›\n', [
  'Ada',
  'Ben',
  'Ada',
]);

describe('a speaker', () => {
  it('is renamed in the text and in the turns, and nowhere else', () => {
    const edit = labelTurns(talk, ({ speaker }) => speaker === 'Ada', 'Moderator');
    expect(shown(edit)).toEqual([
      'Moderator: ‹I trust it.›\nBen: ‹No. Not at all.›\nModerator: ‹Oh.›\n',
      ['Moderator', 'Ben', 'Moderator'],
    ]);
    expect(applyChanges(talk.text, edit.changes)).toBe(edit.text);
  });

  it('is renamed where only the turns name him', () => {
    const subtitles = turned('‹Hello.›\n‹Yes?›\n', ['Ada', 'Ben']);
    expect(shown(labelTurns(subtitles, ({ index }) => index === 1, 'Eve'))).toEqual([
      '‹Hello.›\n‹Yes?›\n',
      ['Ada', 'Eve'],
    ]);
  });

  it('is found behind emphasis, stamps and doubled blanks', () => {
    const odd = turned('**Ada  Gil** (0:21): ‹Hello.›\n[00:30] Ben: ‹Hi, Ben here.›\n', [
      'Ada Gil',
      'Ben',
    ]);
    expect(shown(labelTurns(odd, () => true, 'Eve'))[0]).toBe(
      '**Eve** (0:21): ‹Hello.›\n[00:30] Eve: ‹Hi, Ben here.›\n',
    );
  });
});

describe('splitting a turn', () => {
  it.each([
    ['Ada: ‹x›\nBen: ‹No. Yes.›\n', 'Ada: ‹x›\nBen: ‹No.›\nEve: ‹Yes.›\n'],
    [
      '**Ada:** ‹x›\n\n**Ben:** ‹No. Yes.›\n',
      '**Ada:** ‹x›\n\n**Ben:** ‹No.›\n\n**Eve:** ‹Yes.›\n',
    ],
    [
      '[00:01] Ada: ‹x›\n[00:02] Ben: ‹No. Yes.›\n',
      '[00:01] Ada: ‹x›\n[00:02] Ben: ‹No.›\nEve: ‹Yes.›\n',
    ],
    [
      'Ada  0:21\n‹x›\n\nBen  0:30\n‹No. Yes.›',
      'Ada  0:21\n‹x›\n\nBen  0:30\n‹No.›\n\nEve:\n‹Yes.›',
    ],
    ['[Ada] ‹x›\n[Ben] ‹No. Yes.›\n', '[Ada] ‹x›\n[Ben] ‹No.›\n[Eve] ‹Yes.›\n'],
  ])('writes a head as the text does: %s', (before, after) => {
    const text = turned(before, ['Ada', 'Ben']);
    const edit = splitTurn(text, 1, text.text.indexOf(' Yes'), 'Eve');
    expect(shown(edit)).toEqual([after, ['Ada', 'Ben', 'Eve']]);
    expect(edit.turns.map(({ timeMs }) => timeMs)).toEqual([0, 1000, null]);
  });

  it('leaves the words as they are where no label stands in the text', () => {
    const plain = turned('‹Hello. Yes?›\n', ['Ada']);
    expect(shown(splitTurn(plain, 0, 7, null))).toEqual(['‹Hello.› ‹Yes?›\n', ['Ada', 'Ada']]);
  });

  it('needs words on either side', () => {
    const at = (words: string) => findTurnToSplit(talk, talk.text.indexOf(words));
    expect([at('I trust'), at('trust it'), at('Ben'), at('Not at')]).toEqual([-1, 0, -1, 1]);
  });
});

describe('joining turns', () => {
  it('takes the label between them out, and is said by the first', () => {
    expect(shown(joinTurns(talk, 0))).toEqual([
      'Ada: ‹I trust it. No. Not at all.›\nAda: ‹Oh.›\n',
      ['Ada', 'Ada'],
    ]);
  });

  it('takes back what splitting did', () => {
    const split = splitTurn(talk, 1, talk.text.indexOf('Not'), 'Eve');
    expect(joinTurns(split, 1).text).toBe(talk.text);
  });

  it('keeps what stands between two turns beside a label', () => {
    const parts = turned('Ada: ‹x›\n## Part two\nBen: ‹y›\n', ['Ada', 'Ben']);
    expect(shown(joinTurns(parts, 0))[0]).toBe('Ada: ‹x\n## Part two\ny›\n');
  });
});
