import { normaliseText } from '../../../src/core/text/normalise-text.ts';
import { snapToGraphemes } from '../../../src/core/text/snap-to-graphemes.ts';
import type { Turn } from '../../../src/shared/domain/source.ts';
import { expectThat, isCount } from './expect.ts';

/** A place is on a border where snapping leaves it there. */
export function expectOnBorder(text: string, at: number, what: string): void {
  expectThat(snapToGraphemes(text, at, at).start === at, `${what} ${at} cuts a grapheme`);
}

/** Whether the text is as Verbatim keeps texts, and its turns in order, inside it and on borders. */
export function checkText(text: string, turns: readonly Turn[]): void {
  expectThat(text === normaliseText(text), 'the text is not normalised');
  let last = 0;
  turns.forEach(({ index, start, end, speaker, timeMs, row }, at) => {
    expectThat(index === at, `turn ${at} says that it is turn ${index}`);
    expectThat(isCount(start) && isCount(end), `turn ${at} is no range: ${start} to ${end}`);
    expectThat(start >= last, `turn ${at} begins before the end of the one before it`);
    expectThat(end >= start && end <= text.length, `turn ${at} ends at ${end} of ${text.length}`);
    expectOnBorder(text, start, `turn ${at}: its start`);
    expectOnBorder(text, end, `turn ${at}: its end`);
    expectThat(speaker === null || speaker.trim() !== '', `turn ${at} has a speaker without name`);
    expectThat(timeMs === null || isCount(timeMs), `turn ${at} is at ${timeMs} ms`);
    expectThat(row === null || isCount(row), `turn ${at} is of row ${row}`);
    last = end;
  });
}
