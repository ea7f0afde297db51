import type { Result } from '../../shared/result.ts';
import {
  isLrc,
  isSbv,
  isTimedTable,
  parseLrc,
  parseSbv,
  parseTimedTable,
} from './parse-timed-lines.ts';
import { subtitlesOf, type ReadSubtitles } from './read-subtitles.ts';

type TimedLines = Readonly<{
  format: 'sbv' | 'whisper_tsv' | 'lrc';
  read: Result<ReadSubtitles>;
}>;

/** The words of SBV, of the timed table of speech recognition or of LRC; null where `text` is none of them. */
export function readTimedLines(text: string, fileName: string): TimedLines | null {
  if (isSbv(text)) return { format: 'sbv', read: subtitlesOf(parseSbv(text), fileName) };
  if (isTimedTable(text)) {
    return { format: 'whisper_tsv', read: subtitlesOf(parseTimedTable(text), fileName) };
  }
  if (isLrc(text, fileName)) return { format: 'lrc', read: subtitlesOf(parseLrc(text), fileName) };
  return null;
}
