import type { Loss } from '../../shared/domain/file-inspection.ts';
import type { Turn } from '../../shared/domain/source.ts';
import { ok, type Result } from '../../shared/result.ts';
import { refuseFile } from '../documents/refusals.ts';
import { countInnerStamps, readCueText } from './cue-text.ts';
import { nameVoices } from './name-voices.ts';
import { parseCues, type Cue, type ParsedCues } from './parse-cues.ts';
import { unrollCues } from './rolling-cues.ts';
import type { Utterance } from './utterance.ts';
import { joinVoices, writeUtterances } from './write-utterances.ts';

export type ReadSubtitles = Readonly<{
  text: string;
  turns: readonly Turn[];
  losses: readonly Loss[];
  warnings: readonly string[];
}>;

/**
 * The words of a WebVTT or SRT file as a text with turns. Each turn stands on its own line; where a voice is known it stands
 * before it as `Name: `. Neighbouring cues of the same voice are one turn; a cue without a voice is a turn of its own. What
 * rolling subtitles show again is kept once.
 *
 * Fails with `file_no_text` where there is no cue with words, `file_damaged` where there are only timings that cannot be read.
 */
export function readSubtitles(text: string, fileName: string): Result<ReadSubtitles> {
  return subtitlesOf(parseCues(text), fileName);
}

/** The same of cues already told apart, whatever the format. */
export function subtitlesOf(parsed: ParsedCues, fileName: string): Result<ReadSubtitles> {
  const { cues, repeated } = unrollCues(parsed.cues);
  const utterances = cues.flatMap(utterancesOf);
  if (utterances.length === 0) return refuseSilence(parsed, fileName);
  return ok({
    ...writeUtterances(joinVoices(nameVoices(utterances))),
    losses: lossesOf(parsed, repeated),
    warnings: warningsOf(parsed),
  });
}

function refuseSilence({ cues, badTimings }: ParsedCues, fileName: string): Result<never> {
  if (cues.length === 0 && badTimings > 0) {
    const reason = `none of its ${badTimings} subtitle timings can be read`;
    return refuseFile(
      'file_damaged',
      fileName,
      reason,
      'Export the subtitles again as WebVTT or SRT.',
    );
  }
  const reason = 'there is no subtitle with words in it';
  return refuseFile('file_no_text', fileName, reason, 'Check that this is the right file.');
}

function utterancesOf(cue: Cue): Utterance[] {
  return readCueText(cue.payload).map(({ voice, text }) => ({ voice, text, timeMs: cue.startMs }));
}

function lossesOf({ cues, notes }: ParsedCues, repeated: number): Loss[] {
  const stamps = cues.reduce((sum, cue) => sum + countInnerStamps(cue.payload), 0);
  const losses = [
    { what: 'comments', count: notes, why: 'Notes between the subtitles are not spoken.' },
    {
      what: 'repeated lines of rolling subtitles',
      count: repeated,
      why: 'They are shown again above the next line, and were said once.',
    },
    {
      what: 'times inside subtitles',
      count: stamps,
      why: 'A turn keeps the time at which it begins.',
    },
  ];
  return losses.filter(({ count }) => count > 0);
}

function warningsOf({ cues, badTimings }: ParsedCues): string[] {
  const empty = cues.filter((cue) => readCueText(cue.payload).length === 0).length;
  const warnings: string[] = [];
  if (empty > 0) warnings.push(`Subtitles without words, left out: ${empty}.`);
  if (badTimings > 0) warnings.push(`Timings that could not be read, left out: ${badTimings}.`);
  return warnings;
}
