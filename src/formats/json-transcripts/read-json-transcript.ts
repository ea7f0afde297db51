import { normaliseText } from '../../core/text/normalise-text.ts';
import type { Loss } from '../../shared/domain/file-inspection.ts';
import type { ReadSubtitles } from '../subtitles/read-subtitles.ts';
import { joinVoices, writeUtterances } from '../subtitles/write-utterances.ts';
import { entryTimes, type EntryTimes } from './entry-times.ts';
import { findEntries, type FoundEntries } from './find-entries.ts';
import { parseJson } from './json-value.ts';

/**
 * The turns of a transcript in JSON: a list of entries with words and a speaker or a time, wherever it lies in the file, as
 * speech recognition, meeting corpora and chat programs write it. Each turn stands on its own line behind `Name: `; timed
 * pieces of the same voice are one turn. Null where the text is no JSON or holds no such list.
 */
export function readJsonTranscript(text: string): ReadSubtitles | null {
  const found = findEntries(parseJson(text));
  return found && writeEntries(found);
}

/** Entries of a transcript as a text with turns; null where none has words. */
export function writeEntries(found: FoundEntries): ReadSubtitles | null {
  const times = entryTimes(found.entries);
  const utterances = found.entries.flatMap((entry, index) => {
    const words = normaliseText(entry.text).trim();
    return words === ''
      ? []
      : [{ voice: entry.speaker, text: words, timeMs: times.times[index] ?? null }];
  });
  if (utterances.length === 0) return null;
  const isCues = found.entries.some(({ hasEnd }) => hasEnd);
  return {
    ...writeUtterances(isCues ? joinVoices(utterances) : utterances),
    losses: lossesOf(found, times),
    warnings: warningsOf(times, found.entries.length - utterances.length),
  };
}

const toldNames = 8;

function lossesOf({ entries, beside }: FoundEntries, { unkept }: EntryTimes): Loss[] {
  const fields = [...new Set(entries.flatMap(({ otherFields }) => otherFields))];
  const others = [...new Set(beside)];
  return [
    {
      what: 'details of turns',
      count: fields.length,
      why: `A turn keeps its speaker, its time and its words, not ${listed(fields)}.`,
    },
    {
      what: 'other parts of the file',
      count: others.length,
      why: `Only the turns are the text, not ${listed(others)}.`,
    },
    {
      what: 'dates of turns',
      count: unkept,
      why: 'A turn keeps a time in its recording, not a date.',
    },
  ].filter(({ count }) => count > 0);
}

function listed(names: readonly string[]): string {
  const told = names.slice(0, toldNames).map((name) => `“${name.slice(0, 60)}”`);
  const more = names.length - told.length;
  return told.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function warningsOf({ guessedMilliseconds }: EntryTimes, empty: number): string[] {
  const warnings: string[] = [];
  if (guessedMilliseconds) {
    warnings.push('The file does not say the unit of its times; they were taken as milliseconds.');
  }
  if (empty > 0) warnings.push(`Turns without words, left out: ${empty}.`);
  return warnings;
}
