import { isSpeakerLabel, tidyLabel } from '../transcripts/speaker-label.ts';
import type { Utterance } from './utterance.ts';

/** `Ana Gil: ` or, as programs that tell voices apart write it, `[SPEAKER_01]: `. */
const spokenLabel =
  /^(?:\[([^\n:：[\]]{1,60})\]:?\s+|([^\n:：]{1,60}?)[ \u00A0]*(?::\s+|：\s*))(?=\S)/u;

/**
 * Meeting recorders write the voice as words, `Ana Gil: Hello`, instead of a tag. Where no voice is tagged, at least a third of
 * all utterances begin so and a name comes twice, the names become voices and leave the words.
 */
export function nameVoices(utterances: readonly Utterance[]): readonly Utterance[] {
  if (utterances.some(({ voice }) => voice !== null)) return utterances;
  const counts = new Map<string, number>();
  const labels = utterances.map(({ text }) => {
    const match = spokenLabel.exec(text);
    const name = tidyLabel(match?.[1] ?? match?.[2] ?? '');
    if (!match || !isSpeakerLabel(name)) return null;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return { name, length: match[0].length };
  });
  const believed = labels.filter((label) => label && (counts.get(label.name) ?? 0) > 1).length;
  if (believed === 0 || believed < utterances.length / 3) return utterances;
  return utterances.map((utterance, index) => {
    const label = labels[index];
    if (!label) return utterance;
    return { ...utterance, voice: label.name, text: utterance.text.slice(label.length) };
  });
}
