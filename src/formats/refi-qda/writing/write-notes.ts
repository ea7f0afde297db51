import type {
  ExchangedLink,
  ExchangedMemo,
  ExchangeKey,
} from '../../../shared/domain/exchanged-study.ts';
import { deriveGuid } from './derive-guid.ts';
import { firstWords } from './first-words.ts';
import type { ProjectWriting } from './project-writing.ts';
import { qdaTime } from './qda-time.ts';

/**
 * The memos as notes and what is said about links where it is more than a name. What they are on names them, see
 * `writeNoteRefs`.
 */
export function writeNotes({ study, xml, losses }: ProjectWriting): void {
  const remarks = study.links.filter(isLongNote);
  if (study.memos.length + remarks.length === 0) return;
  xml.open('Notes');
  for (const memo of study.memos) {
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
  for (const link of remarks) {
    xml.open('Note', {
      guid: guidOfLinkNote(link),
      name: firstWords(link.note),
      creatingUser: link.coderKey,
    });
    xml.words('PlainTextContent', link.note);
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

const longestName = 200;

/** Whether what is said about a link is a note of its own: it is longer than a name, or not one line as names are. */
export function isLongNote({ note }: ExchangedLink): boolean {
  return note.length > longestName || note !== note.replace(/\s+/gu, ' ').trim();
}

export function guidOfLinkNote({ key }: ExchangedLink): ExchangeKey {
  return deriveGuid('note of link', key);
}
