import type { LabelledLine } from './line-label.ts';
import { isSpeakerLabel, isWrittenAsName, tidyLabel } from './speaker-label.ts';
import type { TextLine } from './text-lines.ts';
import { parseStamp, stampSource } from './time-stamp.ts';

/** No line of names and stamps is longer up to where the speech begins. */
const reach = 120;
/** Of the lines with a stamp at their head, those that name somebody as well. */
const leastShare = 0.8;

const stamp = `[(\\[]?(?<stamp>${stampSource})(?:[ ]*(?:-->|[–—-])[ ]*${stampSource})?[)\\]]?`;
/** `00:00:05 Ana` alone on its line, the speech below it. */
const above = new RegExp(`^[ \\t]*${stamp}[ \\t]+(?<name>[^\\s:：][^\\n:：]{0,60})$`, 'u');
const stampedHead = new RegExp(`^[ \\t]*${stamp}`, 'u');
const onlyStamp = new RegExp(`^${stamp}$`, 'u');
/** What parts columns. Each run of blanks is looked at once. */
const gap = /[ ]*\t[ \t]*|[ ]{2,}/gu;

/**
 * The lines that begin turns where a time and a name stand together without another mark: on a line above the speech, or in
 * columns before it. Most stamped lines name somebody, names come again, and there are two voices at least; none otherwise.
 */
export function stampedNames(text: string, lines: readonly TextLine[]): readonly LabelledLine[] {
  const written = lines.flatMap(({ start, end, blank }, line) =>
    blank
      ? []
      : [{ line, head: text.slice(start, Math.min(end, start + reach)), end: end - start }],
  );
  const rows = written.flatMap(({ line, head }) => rowLabel(head, line));
  if (areVoices(rows, rows.length)) return rows;
  const stamped = new Set(
    written.filter(({ head }) => beginsStamped(head)).map(({ line }) => line),
  );
  const labels = written.flatMap(({ line, head, end }, at) => {
    const below = written[at + 1];
    const isAbove = below !== undefined && below.line <= line + 2 && !stamped.has(below.line);
    if (!isAbove || end > reach) return [];
    const { stamp: time = '', name = '' } = above.exec(head.trimEnd())?.groups ?? {};
    return labelOf(name, time, line, end);
  });
  return areVoices(labels, stamped.size) ? labels : [];
}

const beginsStamped = (head: string): boolean =>
  /^[ \t]*[([]?\d/u.test(head) && stampedHead.test(head);

/** `00:00:05<tab>Ana<tab>text` and `Ana<tab>00:00:05<tab>text`, as rows of a table are read. */
function rowLabel(head: string, line: number): LabelledLine[] {
  const lead = head.length - head.trimStart().length;
  const [first, second] = head.slice(lead).matchAll(gap);
  if (!first || !second) return [];
  const one = head.slice(lead, lead + first.index);
  const other = head.slice(lead + first.index + first[0].length, lead + second.index);
  const speechAt = lead + second.index + second[0].length;
  if (speechAt >= head.length) return [];
  const before = onlyStamp.exec(one)?.groups?.['stamp'];
  if (before !== undefined) return labelOf(other, before, line, speechAt);
  const behind = onlyStamp.exec(other)?.groups?.['stamp'];
  return behind === undefined ? [] : labelOf(one, behind, line, speechAt);
}

function labelOf(raw: string, time: string, line: number, speechAt: number): LabelledLine[] {
  const speaker = tidyLabel(raw.replace(/^[|–—-][ \t]*/u, ''));
  if (time === '' || !isSpeakerLabel(speaker) || !isWrittenAsName(speaker)) return [];
  return [{ speaker, timeMs: parseStamp(time), speechAt, sure: false, isName: true, line }];
}

function areVoices(labels: readonly LabelledLine[], stamped: number): boolean {
  const counts = new Map<string | null, number>();
  for (const { speaker } of labels) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const repeated = labels.filter(({ speaker }) => (counts.get(speaker) ?? 0) > 1).length;
  return counts.size > 1 && repeated * 2 >= labels.length && labels.length >= leastShare * stamped;
}
