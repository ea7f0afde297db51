import { snapToGraphemes } from '../../core/text/snap-to-graphemes.ts';
import type { Turn } from '../../shared/domain/source.ts';
import { chooseLabels } from './choose-labels.ts';
import { endStamp, hasEndStamps } from './end-stamp.ts';
import { textLines, type TextLine } from './text-lines.ts';

/** What a paragraph is where nobody is named: a block between blank lines, or each line (as in a word processor). */
export type ParagraphUnit = 'block' | 'line';

type TurnDraft = Readonly<{
  from: number;
  to: number;
  speaker: string | null;
  timeMs: number | null;
}>;

/**
 * The turns of a transcript in any of the usual layouts: `Name  0:21` above the speech, `Name:`, `**Name:**`, `[name]`,
 * `{name}`, with or without time stamps. What stands before the first label is part of the text and of no turn.
 * Where nobody is named every paragraph is a turn without a speaker. Offsets are UTF-16 indices into `text`, which is
 * normalised; a turn runs from the first to the last character of the speech and is never empty. The last one ends where a
 * heading begins another part of the text, and before a line that says who transcribed it. Where speeches end with their
 * position in the recording (`#00:01:02-3#`), that is no part of them, and the next one begins then.
 */
export function recogniseTurns(text: string, paragraphs: ParagraphUnit = 'block'): Turn[] {
  const lines = textLines(text);
  const labels = chooseLabels(text, lines);
  if (labels.length === 0) return toTurns(text, paragraphDrafts(lines, paragraphs));
  const drafts = labels.map((label, index): TurnDraft => {
    const next = labels[index + 1];
    return {
      from: (lines[label.line]?.start ?? 0) + label.speechAt,
      to: next ? (lines[next.line]?.start ?? text.length) : lastEnd(text, lines, label.line),
      speaker: label.speaker,
      timeMs: label.timeMs,
    };
  });
  return toTurns(text, drafts);
}

function paragraphDrafts(lines: readonly TextLine[], unit: ParagraphUnit): TurnDraft[] {
  const written = lines.filter((line) => !line.blank);
  const byLine = unit === 'line' || written.filter((line) => line.startsBlock).length <= 1;
  const drafts: { from: number; to: number; speaker: null; timeMs: null }[] = [];
  for (const { start, end, startsBlock } of written) {
    const last = drafts.at(-1);
    if (last && !byLine && !startsBlock) last.to = end;
    else drafts.push({ from: start, to: end, speaker: null, timeMs: null });
  }
  return drafts;
}

const headingLine = /^#{1,6}[ \t]+\S/u;
/** "Transcribed by https://otter.ai", "[Music]", "[End of recording]": what stands below the last speech and is none. */
const closing =
  /\n[ \t]*(?:[*_]*(?:transcribed|transcript(?:ion)?(?: (?:is|was))?(?: (?:provided|made|created|generated))?) (?:by|with) [^\n]{1,80}|[[(](?:music|applause|outro|end of [^\n\])]{1,40})[\])])[ \t]*$/iu;

/** Where the last speech ends: there is no next speaker to end it, and other parts may follow below a heading. */
function lastEnd(text: string, lines: readonly TextLine[], label: number): number {
  const heading = lines.find(
    ({ start, end, startsBlock }, line) =>
      line > label && startsBlock && headingLine.test(text.slice(start, end)),
  );
  const from = lines[label]?.start ?? 0;
  let rest = text.slice(from, heading?.start).trimEnd();
  while (closing.test(rest)) rest = rest.replace(closing, '').trimEnd();
  return from + rest.length;
}

/** A heading or a rule below a speech belongs to what follows. */
const trailingHeading = /\n[ \t]*(?:#{1,6}[ \t][^\n]*|[-*_]{3,}[ \t]*)$/u;

function trimmedEnd(speech: string): number {
  let rest = speech.trimEnd();
  if (!rest.includes('\n')) return rest.length;
  while (trailingHeading.test(rest)) rest = rest.replace(trailingHeading, '').trimEnd();
  return rest.length;
}

function toTurns(text: string, drafts: readonly TurnDraft[]): Turn[] {
  const turns: Turn[] = [];
  const areStamped = hasEndStamps(text);
  let reachedMs: number | null = null;
  for (const { from, to, speaker, timeMs } of drafts) {
    const speech = text.slice(from, to);
    const trimmed = trimmedEnd(speech);
    const stamp = areStamped ? endStamp(speech.slice(0, trimmed)) : null;
    const length = stamp?.length ?? trimmed;
    const begunMs = timeMs ?? reachedMs;
    if (stamp) reachedMs = stamp.timeMs;
    const lead = speech.length - speech.trimStart().length;
    if (length <= lead) continue;
    // A mark at the beginning of a speech is one character with what stands before it.
    const { start, end } = snapToGraphemes(text, from + lead, from + length);
    turns.push({ index: turns.length, start, end, speaker, timeMs: begunMs, row: null });
  }
  return turns;
}
