import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CodeId, CoderId, CodingId, SourceId } from '../../../../shared/ids.ts';
import { textOffset } from '../../../../shared/ids.ts';
import { readFixtureTurns } from '../study.fixture.ts';
import { listPrintedParts } from './list-printed-parts.ts';

test('codes stand beside the paragraph where their coding begins, each once', () => {
  const { text, turns } = readFixtureTurns('Ada  0:01\nOne two.\nThree four.\nBen  0:09\nFive.\n');
  const coding = (id: number, codeId: number, words: string) => ({
    id: id as CodingId,
    codeId: codeId as CodeId,
    coderId: 1 as CoderId,
    sourceId: 1 as SourceId,
    start: textOffset(text.indexOf(words)),
    end: textOffset(text.indexOf(words) + words.length),
    weight: 50,
    memoId: null,
  });
  const codings = [coding(1, 7, 'two.\nThree'), coding(2, 7, 'One'), coding(3, 8, 'Five')];
  const parts = listPrintedParts(text, turns, codings);
  expect(parts.map(({ text: words, codeIds, isLabel }) => [words, codeIds, isLabel])).toEqual([
    ['Ada  0:01', [], true],
    ['One two.', [7], false],
    ['Three four.', [], false],
    ['Ben  0:09', [], true],
    ['Five.', [8], false],
  ]);
});

test('no word is lost, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 20 }), (lines) => {
      const whole = lines.join('\n');
      const printed = listPrintedParts(whole, [], []).map((part) => part.text);
      expect(printed).toEqual(whole.split('\n').filter((line) => line.trim() !== ''));
    }),
  );
});
