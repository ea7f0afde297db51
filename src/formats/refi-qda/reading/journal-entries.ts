import type {
  ExchangedLink,
  ExchangedMemo,
  ExchangeKey,
} from '../../../shared/domain/exchanged-study.ts';
import type { Note } from './read-notes.ts';
import type { ProjectContext } from './project-context.ts';
import type { ReadCoders } from './read-coders.ts';
import { authorshipOf } from './read-notes.ts';
import type { BarePassage } from './read-codings.ts';
import { hasRemarks } from './remarks.ts';
import { sentences } from './told.ts';
import { attributeOf, descriptionOf, nameOf } from './xml-tree.ts';

/** A day at the start of a name, as Verbatim itself names the entries of a journal. */
const dayFirst = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?: (.*))?$/u;

/** A note that is on nothing, as an entry of the journal: of the day in its name, else of the day it was written. */
export function journalEntry(note: Note, key: ExchangeKey): ExchangedMemo {
  const { name, body, coderKey, createdAt, updatedAt } = note;
  const [, day, rest = ''] = dayFirst.exec(name) ?? [];
  const written = createdAt ?? updatedAt;
  return {
    key,
    target: { kind: 'journal' },
    title: day === undefined ? name : rest,
    entryDate: day ?? written?.slice(0, 10) ?? null,
    body,
    coderKey,
    createdAt,
    updatedAt,
  };
}

const longestTitle = 80;

/**
 * What is said about a passage without a code: an entry of the journal and a link to it from the passage, for a memo stands on a
 * coding. `notes` are those that the passage names.
 */
export function entriesOfPassage(
  { node, passage }: BarePassage,
  notes: readonly Note[],
  coders: ReadCoders,
  { keys, findings }: ProjectContext,
): Readonly<{ note: Note; memo: ExchangedMemo; link: ExchangedLink }>[] {
  const words = descriptionOf(node);
  const name = nameOf(attributeOf(node, 'name')).slice(0, longestTitle).toWellFormed();
  const own: Note = { guid: null, name, body: words, ...authorshipOf(node, coders) };
  const said = [...(words === '' ? [] : [own]), ...notes];
  if (hasRemarks(node) && said.length > 0) findings.tell(sentences.passageNotes);
  return said.map((note, index) => {
    const place = `passage note:${JSON.stringify(passage)}:${index}`;
    const memo = journalEntry(note, keys.claim(note.guid, place));
    const { coderKey, createdAt } = memo;
    const from = { kind: 'passage', ...passage } as const;
    const to = { kind: 'memo', key: memo.key } as const;
    const link = {
      key: keys.claim(null, `link of ${place}`),
      from,
      to,
      note: '',
      coderKey,
      createdAt,
    };
    return { note, memo, link };
  });
}
