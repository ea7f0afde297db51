import { parseStamp } from '../transcripts/time-stamp.ts';

/** One subtitle: when it begins and ends, in milliseconds, and its payload as in the file. */
export type Cue = Readonly<{ startMs: number; endMs: number; payload: string }>;

export type ParsedCues = Readonly<{
  cues: readonly Cue[];
  /** Blocks of comments (`NOTE`). */
  notes: number;
  /** Lines that look like timings and are none. */
  badTimings: number;
}>;

const timing =
  /^[ \t]*((?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3})[ \t]*-->[ \t]*((?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3})(?:[ \t]|$)/u;

/** True where `text` holds a line that times a subtitle, near its beginning. */
export function hasCueTimings(text: string): boolean {
  return text
    .slice(0, 4000)
    .split('\n', 40)
    .some((line) => timing.test(line));
}

/**
 * The cues of a WebVTT or SRT file, in the order of the file. Lines before the first timing, identifiers, numbers, styles and
 * regions are passed over; a cue ends at a blank line or at the next timing. `text` is normalised.
 */
export function parseCues(text: string): ParsedCues {
  const lines = text.split('\n');
  const cues: Cue[] = [];
  let notes = 0;
  let badTimings = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const match = timing.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined) {
      const end = payloadEnd(lines, at + 1);
      const payload = lines.slice(at + 1, end).join('\n');
      cues.push({ startMs: parseStamp(match[1]), endMs: parseStamp(match[2]), payload });
      at = end - 1;
    } else if (line.includes('-->')) badTimings += 1;
    else if (/^NOTE(?:[ \t]|$)/u.test(line)) {
      notes += 1;
      at = payloadEnd(lines, at + 1) - 1;
    }
  }
  return { cues, notes, badTimings };
}

function payloadEnd(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && lines[end] !== '' && !lines[end]?.includes('-->')) end += 1;
  // The number of the next cue stands directly above its timing where the blank line between them is missing.
  if (lines[end]?.includes('-->') && end > from && /^\d+$/u.test(lines[end - 1] ?? '')) end -= 1;
  return end;
}
