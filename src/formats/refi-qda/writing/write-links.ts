import { deriveGuid } from './derive-guid.ts';
import type { ProjectWriting } from './project-writing.ts';
import { guidOfEnd } from './selections.ts';

/** Names a link from a note to the case that the note is on, which has no place for one itself. */
export const caseMemoLink = 'Memo';

/** The links of the study, and those that lead from memos on cases to their cases. */
export function writeLinks({ study, xml, losses, caseMemos }: ProjectWriting): void {
  if (study.links.length === 0) return;
  xml.open('Links');
  for (const link of study.links) {
    xml.leaf('Link', {
      guid: link.key,
      name: link.note === '' ? null : link.note,
      direction: 'OneWay',
      originGUID: guidOfEnd(link, 'from'),
      targetGUID: guidOfEnd(link, 'to'),
    });
    if (link.coderKey !== null || link.createdAt !== null) losses.add('linkFacts');
  }
  for (const { key, caseKey } of caseMemos.linked) {
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
