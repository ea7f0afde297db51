import { namingStyles, timed } from './label-styles.ts';
import type { LabelledLine, LabelStyle } from './line-label.ts';
import { isSpeakerLabel, isWrittenAsName } from './speaker-label.ts';
import { stampedNames } from './stamped-names.ts';
import type { TextLine } from './text-lines.ts';
import { unmarkedLabels } from './unmarked-labels.ts';

function readLabels(style: LabelStyle, text: string, lines: readonly TextLine[]): LabelledLine[] {
  const found: LabelledLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.blank) continue;
    const label = style(text.slice(line.start, line.end));
    if (label) found.push({ ...label, line: index });
  }
  return found;
}

/** Of the labels, those that a number must stand before so that the paragraphs are numbered. */
const numberedShare = 0.8;
const numbered = /^(\d{1,5})[.)]?[ ]+(?=\p{L})/u;

/** `1 Ana:`, `2 Ben:`: numbers that rise from label to label count the paragraphs and are no part of a name. */
function withoutNumbers(labels: LabelledLine[]): LabelledLine[] {
  let last = -1;
  let rising = 0;
  for (const { speaker } of labels) {
    const number = Number(numbered.exec(speaker ?? '')?.[1] ?? -1);
    if (number > last) rising += 1;
    last = Math.max(last, number);
  }
  if (rising < 3 || rising < labels.length * numberedShare) return labels;
  return labels.map((label) => {
    const speaker = label.speaker?.replace(numbered, '') ?? null;
    return { ...label, speaker, isName: speaker === null || isSpeakerLabel(speaker) };
  });
}

function countBySpeaker(labels: readonly LabelledLine[]): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { speaker } of labels) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return counts;
}

/**
 * Without a name that comes twice there is little to go by: the labels are believed only where every block of the text
 * begins with one and all are written as names.
 */
function believeWithoutRepetition(
  labels: readonly LabelledLine[],
  lines: readonly TextLine[],
): readonly LabelledLine[] {
  const blocks = lines.filter((line) => line.startsBlock).length;
  const first = lines.findIndex((line) => !line.blank);
  const believed =
    labels.length >= Math.max(2, blocks) &&
    labels[0]?.line === first &&
    labels.every(({ speaker }) => speaker !== null && isWrittenAsName(speaker));
  return believed ? labels : [];
}

/** A line such as "Interviewer: Ana" among others of its kind at the head of a text is a detail, not a turn. */
function isDetail(
  label: LabelledLine,
  lines: readonly TextLine[],
  labelLines: ReadonlySet<number>,
): boolean {
  const line = lines[label.line];
  if (line?.startsBlock !== true) return true;
  // Where the label stands alone, the next line is its speech, whatever it looks like.
  const alone = label.speechAt >= line.end - line.start;
  return !alone && labelLines.has(label.line + 1);
}

/** A header above nothing is a line of a list ("Lunch  12:30"), whatever its layout. */
function hasSpeechBelow(
  { line }: LabelledLine,
  lines: readonly TextLine[],
  labelLines: ReadonlySet<number>,
): boolean {
  return lines[line + 1]?.blank === false && !labelLines.has(line + 1);
}

function believe(
  all: readonly LabelledLine[],
  lines: readonly TextLine[],
): readonly LabelledLine[] {
  const labelLines = new Set(all.map(({ line }) => line));
  const labels = all
    .filter((label) => label.isName)
    .map((label) =>
      label.sure && !hasSpeechBelow(label, lines, labelLines) ? { ...label, sure: false } : label,
    );
  const counts = countBySpeaker(labels);
  const repeated = labels.filter(({ speaker, sure }) => sure || (counts.get(speaker) ?? 0) > 1);
  if (repeated.length === 0) return believeWithoutRepetition(labels, lines);
  const inBlocks = repeated.filter(({ line }) => lines[line]?.startsBlock).length;
  const blockwise = inBlocks >= 0.8 * repeated.length;
  const kept = labels.filter((label) => {
    if (label.sure || (counts.get(label.speaker) ?? 0) > 1) return true;
    if (label.speaker === null || !isWrittenAsName(label.speaker)) return false;
    return !(blockwise && isDetail(label, lines, labelLines));
  });
  const paragraphs = lines.filter(({ blank, startsBlock }) => (blockwise ? startsBlock : !blank));
  const first = lines.findIndex((line) => !line.blank);
  const sure = kept.filter((label) => label.sure);
  if (sure.length > 1 || sure[0]?.line === first) return kept;
  const again = kept.filter(({ speaker }) => (counts.get(speaker) ?? 0) > 1);
  return isTranscript(kept, again, paragraphs.length) ? kept : [];
}

/**
 * Prose has a word before a colon now and then. In a transcript labels are a good share of all paragraphs, most of them
 * come again, and there are two voices or one that speaks most of the time.
 */
function isTranscript(
  labels: readonly LabelledLine[],
  repeated: readonly LabelledLine[],
  paragraphs: number,
): boolean {
  const voices = new Set(repeated.map(({ speaker }) => speaker)).size;
  const least = (voices > 1 ? 0.1 : 0.5) * paragraphs;
  return labels.length >= least && repeated.length >= labels.length / 2;
}

/**
 * The lines of a text that begin turns, in the one style that explains most of them; none where nobody is named and
 * nothing is stamped. `lines` are those of `textLines`.
 */
export function chooseLabels(text: string, lines: readonly TextLine[]): readonly LabelledLine[] {
  let best: readonly LabelledLine[] = [];
  for (const { marks, style } of namingStyles) {
    if (!marks.some((mark) => text.includes(mark))) continue;
    const believed = believe(withoutNumbers(readLabels(style, text, lines)), lines);
    if (believed.length > best.length) best = believed;
  }
  if (best.length > 0) return best;
  const named = text.includes(':') ? stampedNames(text, lines) : [];
  if (named.length > 0) return named;
  const stamped = readLabels(timed, text, lines);
  const written = lines.filter((line) => !line.blank).length;
  if (stamped.length > 1 && stamped.length >= written / 2) return stamped;
  return unmarkedLabels(text, lines);
}
