import { snapToGraphemes } from '../../core/text/snap-to-graphemes.ts';
import type { Turn } from '../../shared/domain/source.ts';
import { textOffset } from '../../shared/ids.ts';
import type { Utterance } from './utterance.ts';

/** Neighbouring utterances of the same named voice as one, with the time of the first. */
export function joinVoices(utterances: readonly Utterance[]): Utterance[] {
  const joined: { -readonly [Key in keyof Utterance]: Utterance[Key] }[] = [];
  for (const utterance of utterances) {
    const last = joined.at(-1);
    if (last && utterance.voice !== null && last.voice === utterance.voice) {
      last.text += ` ${utterance.text}`;
    } else joined.push({ ...utterance });
  }
  return joined;
}

/** A text with each utterance on its own line, behind `Name: ` where a voice is known, and its turns. */
export function writeUtterances(
  utterances: readonly Utterance[],
): Readonly<{ text: string; turns: Turn[] }> {
  const parts: string[] = [];
  let length = 0;
  const turns = utterances.map(({ voice, text: said, timeMs }, index): Turn => {
    // What is decoded late (entities) is brought into Verbatim's one form before it is counted.
    const speech = said.normalize('NFC');
    const speaker = voice === null ? null : voice.normalize('NFC');
    const head = speaker === null ? '' : `${speaker}: `;
    const line = head + speech;
    // Speech that begins with a mark is one character with the blank before it.
    const { start, end } = snapToGraphemes(line, head.length, line.length);
    const at = length;
    parts.push(line);
    length += line.length + 1;
    return {
      index,
      start: textOffset(at + start),
      end: textOffset(at + end),
      speaker,
      timeMs,
      row: null,
    };
  });
  return { text: parts.join('\n'), turns };
}
