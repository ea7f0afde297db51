import type { Turn } from '../../../src/shared/domain/source.ts';
import {
  textOffset,
  type CodeId,
  type CoderId,
  type CodingId,
  type SourceId,
} from '../../../src/shared/ids.ts';
import type { Coding } from '../../../src/shared/domain/coding.ts';
import { createNumbers, writeTexts } from '../synthetic-texts.ts';

/** A text with its turns and codings, as the reader is handed them. The same seed gives the same. */
export type BigText = Readonly<{
  text: string;
  turns: readonly Turn[];
  codings: readonly Coding[];
}>;

/**
 * `big`: as large and as densely coded as the reader must bear; `study`: the measure of a large real study; `real`: such a study
 * itself, where it is on this machine.
 */
export type TextName = 'big' | 'study' | 'real';

export const bigTextLength = 1_000_000;
export const bigTextCodings = 5000;
export const bigTextCodes = 60;

/** A transcript of a million characters, each turn named in the text, under 5,000 codings of two coders, two to three deep. */
export function makeBigText(): BigText {
  const text = (writeTexts(1, bigTextLength, 17).texts[0] ?? '').slice(0, bigTextLength);
  const turns: Turn[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const label = line.indexOf(': ');
    if (label > 0) turns.push(turnOf(turns.length, at + label + 2, at + line.length, line, label));
    at += line.length + 1;
  }
  return { text, turns, codings: makeCodings(bigTextCodings, text.length, 23) };
}

function turnOf(index: number, start: number, end: number, line: string, label: number): Turn {
  return {
    index,
    start: textOffset(start),
    end: textOffset(end),
    speaker: line.slice(0, label),
    timeMs: null,
    row: null,
  };
}

/** Stretches of a sentence to a few pages, by start; a few of them very long. */
function makeCodings(count: number, length: number, seed: number): readonly Coding[] {
  const next = createNumbers(seed);
  const stretches = Array.from({ length: count }, () => {
    const start = Math.floor(next() * (length - 6000));
    const size = next() < 0.05 ? 1000 + next() * 4000 : 20 + next() * 580;
    return { start, end: start + Math.floor(size) };
  }).sort((a, b) => a.start - b.start || a.end - b.end);
  return stretches.map(({ start, end }, index) => ({
    id: (index + 1) as CodingId,
    codeId: (1 + Math.floor(bigTextCodes * next() ** 2)) as CodeId,
    sourceId: 1 as SourceId,
    start: textOffset(start),
    end: textOffset(end),
    coderId: (next() < 0.8 ? 1 : 2) as CoderId,
    weight: 50,
    memoId: null,
  }));
}

const emoji = ['👩🏽‍🔬', '🙂', '🇫🇷', '👍🏽', '❤️', '👨‍👩‍👧‍👦'];

/** The size of a large study that came from another program: no name in the text, so each turn has a header of its own. */
export function makeStudyText(): BigText {
  const units = 586_110;
  const emojiCount = 892;
  const body = (writeTexts(1, units, 5).texts[0] ?? '')
    .replaceAll(/^(?:Interviewer|Participant): /gmu, '')
    .split(' ');
  const every = Math.floor(body.length / (emojiCount + 1));
  for (let n = 1; n <= emojiCount; n += 1)
    body[n * every] = `${body[n * every] ?? ''} ${emoji[n % emoji.length] ?? ''}`;
  const text = body.join(' ').slice(0, units);
  const turns: Turn[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const index = turns.length;
    const speaker = index % 2 === 0 ? 'Interviewer' : 'Participant';
    const turn = turnOf(index, at, at + line.length, speaker, speaker.length);
    if (line.length > 0) turns.push({ ...turn, timeMs: index * 9000 });
    at += line.length + 1;
  }
  return { text, turns, codings: makeCodings(297, text.length, 3) };
}
