import type { ExchangedMemo } from '../../../shared/domain/exchanged-study.ts';
import { firstWords } from './first-words.ts';
import type { ProjectWriting } from './project-writing.ts';
import { qdaTime } from './qda-time.ts';

/** The memos as notes, but for those that are descriptions of cases. What they are on names them, see `writeNoteRefs`. */
export function writeNotes({ study, xml, losses, caseMemos }: ProjectWriting): void {
  const memos = study.memos.filter(({ key }) => !caseMemos.described.has(key));
  if (memos.length === 0) return;
  xml.open('Notes');
  for (const memo of memos) {
    const name = noteName(memo);
    xml.open('Note', {
      guid: memo.key,
      name: name === '' ? null : name,
      creatingUser: memo.coderKey,
      creationDateTime: qdaTime(memo.createdAt, losses),
      modifiedDateTime: qdaTime(memo.updatedAt, losses),
    });
    xml.words('PlainTextContent', memo.body);
    xml.close();
  }
  xml.close();
}

/** A journal entry is named by its day and its title, all else by its first words. */
export function noteName({ target, title, entryDate, body }: ExchangedMemo): string {
  if (target.kind === 'journal') {
    return [entryDate ?? '', title].filter((words) => words !== '').join(' ');
  }
  return title === '' ? firstWords(body) : title;
}
