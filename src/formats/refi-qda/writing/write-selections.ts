import type { WrittenSource } from '../../exports/written-study.ts';
import { codePointsOf } from './code-points.ts';
import { deriveGuid } from './derive-guid.ts';
import { firstWords } from './first-words.ts';
import { type ProjectWriting, writeNoteRefs } from './project-writing.ts';
import type { Selection } from './selections.ts';

/** The selections of a text with their codings. Positions are code points, the end exclusive. */
export function writeTextSelections(writing: ProjectWriting, source: WrittenSource): void {
  const { xml, selectionsIn } = writing;
  const { text } = source;
  const pointOf = codePointsOf(text);
  for (const selection of selectionsIn(source.key)) {
    const { guid, start, end, coderKey } = selection;
    xml.open('PlainTextSelection', {
      guid,
      name: firstWords(text, start, end),
      startPosition: pointOf(start),
      endPosition: pointOf(end),
      creatingUser: coderKey,
    });
    writeCodings(writing, selection);
    xml.close();
  }
}

/**
 * The times of a transcript and the selections in it, which run from one sync point to another. Points of turns have a time,
 * those of selections only where a turn begins at the same place.
 */
export function writeTranscriptSelections(writing: ProjectWriting, source: WrittenSource): void {
  const { xml, selectionsIn } = writing;
  const { text, turns } = source;
  const pointOf = codePointsOf(text);
  const own = selectionsIn(source.key);
  const times = new Map<number, number | null>();
  for (const { start, end } of own) times.set(start, null).set(end, null);
  for (const { start, timeMs } of turns) if (timeMs !== null) times.set(start, timeMs);
  const guidAt = (offset: number): string => deriveGuid('sync point', source.key, String(offset));
  for (const [offset, timeMs] of [...times].sort(([left], [right]) => left - right)) {
    const timeStamp = timeMs === null ? null : Math.round(timeMs);
    xml.leaf('SyncPoint', { guid: guidAt(offset), timeStamp, position: pointOf(offset) });
  }
  for (const selection of own) {
    const { guid, start, end, coderKey } = selection;
    xml.open('TranscriptSelection', {
      guid,
      name: firstWords(text, start, end),
      fromSyncPoint: guidAt(start),
      toSyncPoint: guidAt(end),
      creatingUser: coderKey,
    });
    writeCodings(writing, selection);
    xml.close();
  }
}

function writeCodings(writing: ProjectWriting, { codings }: Selection): void {
  const { xml, losses } = writing;
  for (const { key, codeKey, coderKey, weight } of codings) {
    // Keys are UUIDs.
    const user = coderKey === null ? '' : ` creatingUser="${coderKey}"`;
    xml.lines(`<Coding guid="${key}"${user}>\n<CodeRef targetGUID="${codeKey}"/>\n`);
    writeNoteRefs(writing, key);
    xml.lines('</Coding>\n');
    if (weight !== 50) losses.add('weights');
  }
}
