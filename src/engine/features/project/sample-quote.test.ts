import { expect, it } from 'vitest';
import { textOffset, type VersionId } from '../../../shared/ids.ts';
import { findQuote, type QuotedVersion } from './sample-quote.ts';

function versionOf(id: number, answers: readonly string[]): QuotedVersion {
  const text = answers.join('\n\n');
  const turns = answers.map((answer, index) => ({
    index,
    start: textOffset(text.indexOf(answer)),
    end: textOffset(text.indexOf(answer) + answer.length),
    speaker: null,
    timeMs: null,
    row: index,
  }));
  return { versionId: id as VersionId, text, turns };
}

const versions = [versionOf(1, ['🚲 late again', 'never late']), versionOf(2, ['late, late'])];

it('finds a quote in whichever version it stands', () => {
  expect(findQuote(versions, 'never late')).toEqual({ versionId: 1, start: 15, end: 25 });
});

it('counts occurrences over all versions, from 1', () => {
  expect([1, 2, 3, 4].map((occurrence) => findQuote(versions, 'late', occurrence))).toEqual([
    { versionId: 1, start: 3, end: 7 },
    { versionId: 1, start: 21, end: 25 },
    { versionId: 2, start: 0, end: 4 },
    { versionId: 2, start: 6, end: 10 },
  ]);
});

it.each([
  ['is not there', 'early', undefined, /does not stand/u],
  ['has fewer occurrences', 'late', 5, /does not stand/u],
  ['stands more than once', 'late', undefined, /4 times/u],
  ['leaves its turn', 'again\n\nnever', undefined, /inside a turn/u],
])('throws where a quote %s', (_, quote, occurrence, message) => {
  expect(() => findQuote(versions, quote, occurrence)).toThrow(message);
});
