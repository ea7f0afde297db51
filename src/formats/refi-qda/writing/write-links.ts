import { deriveGuid } from './derive-guid.ts';
import type { ProjectWriting } from './project-writing.ts';
import { guidOfEnd } from './selections.ts';
import { guidOfLinkNote, isLongNote } from './write-notes.ts';

/** By this name a link from a note to a case says that the note is on the case, which has no place for one itself. */
const caseMemoLink = 'Memo';

/** The links of the study, and those that lead from memos on cases to their cases. */
export function writeLinks({ study, xml, losses }: ProjectWriting): void {
  const caseMemos = study.memos.flatMap(({ key, target }) =>
    target.kind === 'case' ? [{ key, caseKey: target.key }] : [],
  );
  if (study.links.length + caseMemos.length === 0) return;
  xml.open('Links');
  for (const link of study.links) {
    const isLong = isLongNote(link);
    xml.open('Link', {
      guid: link.key,
      name: isLong || link.note === '' ? null : link.note,
      direction: 'OneWay',
      originGUID: guidOfEnd(link, 'from'),
      targetGUID: guidOfEnd(link, 'to'),
    });
    if (isLong) xml.leaf('NoteRef', { targetGUID: guidOfLinkNote(link) });
    xml.close();
    if (link.coderKey !== null || link.createdAt !== null) losses.add('linkFacts');
  }
  for (const { key, caseKey } of caseMemos) {
    xml.leaf('Link', {
      guid: deriveGuid('memo on case', key),
      name: caseMemoLink,
      direction: 'OneWay',
      originGUID: key,
      targetGUID: caseKey,
    });
  }
  xml.close();
}
