import { parseStamp } from '../transcripts/time-stamp.ts';
import type { Cue, ParsedCues } from './parse-cues.ts';

/** `h:mm:ss.mmm,h:mm:ss.mmm` alone on its line. */
const sbvTiming = /^[ \t]*(\d{1,3}:\d{2}:\d{2}\.\d{1,3}),(\d{1,3}:\d{2}:\d{2}\.\d{1,3})[ \t]*$/u;
const tsvHeader = /^start\tend\ttext[ \t]*$/u;
const tsvRow = /^(\d{1,12})\t(\d{1,12})\t([^\n]*)$/u;
const lrcStamp = /^[ \t]*\[(\d{1,3}:\d{2}(?:[.:]\d{1,3})?)\]/u;
const lrcTag =
  /^[ \t]*\[(?:ti|ar|al|au|by|re|ve|lr|length|offset|la|#)[^\]\n]*:[^\]\n]*\][ \t]*$/iu;

function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0] ?? '';
}

/** True for SBV subtitles (as YouTube exports them): the first line times a subtitle. */
export function isSbv(text: string): boolean {
  return sbvTiming.test(firstLine(text));
}

/** The subtitles of an SBV file, in the order of the file; a cue ends at a blank line or at the next timing. */
export function parseSbv(text: string): ParsedCues {
  const cues: { startMs: number; endMs: number; payload: string }[] = [];
  let open = false;
  for (const line of text.split('\n')) {
    const match = sbvTiming.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined) {
      cues.push({ startMs: parseStamp(match[1]), endMs: parseStamp(match[2]), payload: '' });
      open = true;
    } else if (line.trim() === '') open = false;
    else if (open) {
      const cue = cues.at(-1);
      if (cue) cue.payload += `${cue.payload === '' ? '' : '\n'}${line.replaceAll('[br]', '\n')}`;
    }
  }
  return { cues, notes: 0, badTimings: 0 };
}

/** True for the table `start, end, text` that speech recognition (Whisper) writes, with tabs between and milliseconds. */
export function isTimedTable(text: string): boolean {
  if (!tsvHeader.test(firstLine(text))) return false;
  const [, ...rows] = text.trimStart().split('\n', 6);
  const written = rows.filter((row) => row.trim() !== '');
  return written.length > 0 && written.every((row) => tsvRow.test(row));
}

/** The rows of such a table; a row that is none counts as a timing that could not be read. */
export function parseTimedTable(text: string): ParsedCues {
  const cues: Cue[] = [];
  let badTimings = 0;
  for (const row of text.trimStart().split('\n').slice(1)) {
    const match = tsvRow.exec(row);
    if (match) {
      const [, start, end, payload = ''] = match;
      cues.push({ startMs: Number(start), endMs: Number(end), payload: literally(payload) });
    } else if (row.trim() !== '') badTimings += 1;
  }
  return { cues, notes: 0, badTimings };
}

/** True for LRC, `[mm:ss.xx]words` on every line, told by its ending or by tags such as `[ti:…]` at the head. */
export function isLrc(text: string, fileName: string): boolean {
  if (!text.includes('[')) return false;
  const lines = text
    .slice(0, 8000)
    .split('\n', 60)
    .filter((line) => line.trim() !== '');
  if (!/\.lrc$/iu.test(fileName) && !lrcTag.test(lines[0] ?? '')) return false;
  const timed = lines.filter((line) => lrcStamp.test(line)).length;
  const tags = lines.filter((line) => lrcTag.test(line)).length;
  return timed > 0 && timed + tags >= lines.length / 2;
}

/**
 * The lines of an LRC file by their time; one with several stamps is said at each. A stamp with nothing behind it ends the
 * line before and is passed over; a line without one goes on with the last. `[offset:500]` moves all half a second earlier.
 */
export function parseLrc(text: string): ParsedCues {
  const cues: { startMs: number; endMs: number; payload: string }[] = [];
  const offset = Number(/^\[offset:[ \t]*([+-]?\d{1,7})/imu.exec(text)?.[1] ?? 0);
  for (const line of text.split('\n')) {
    if (line.trim() === '' || lrcTag.test(line)) continue;
    const { starts, words } = takeStamps(line);
    const last = cues.at(-1);
    if (starts.length === 0 && last) last.payload += `\n${words}`;
    if (words.trim() === '') continue;
    for (const start of starts) {
      const startMs = Math.max(0, start - offset);
      cues.push({ startMs, endMs: startMs, payload: words });
    }
  }
  const ordered = cues.toSorted((one, other) => one.startMs - other.startMs);
  return { cues: ordered, notes: 0, badTimings: 0 };
}

/** Times a line may be sung at; more is no lyric. */
const mostStamps = 50;

function takeStamps(line: string): { starts: number[]; words: string } {
  const starts: number[] = [];
  let words = line;
  for (let match = lrcStamp.exec(words); match?.[1] !== undefined; match = lrcStamp.exec(words)) {
    if (starts.length < mostStamps) starts.push(parseStamp(match[1].replace(/:(\d+)$/u, lastPart)));
    words = words.slice(match[0].length);
  }
  return { starts, words };
}

/** `mm:ss:xx` is an old way to write `mm:ss.xx`; `mm:ss` stays. */
function lastPart(whole: string, part: string, at: number, stamp: string): string {
  return stamp.indexOf(':') < at ? `.${part}` : whole;
}

/** Words that only look like tags or entities stay as they are. */
function literally(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
