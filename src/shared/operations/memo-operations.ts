import { z } from 'zod';
import { type Memo, type MemoPage, type MemoTarget, memoTargets } from '../domain/memo.ts';
import type { MemoId } from '../ids.ts';
import { read, returns, write } from './define-operation.ts';
import { coderId, memoId, page, prose } from './fields.ts';

/** What has at most one memo: everything but the journal. */
const things = memoTargets.filter(
  (target): target is Exclude<MemoTarget, 'journal'> => target !== 'journal',
);
const thing = {
  target: z.enum(things),
  targetId: z.int().nonnegative(),
  /** The theme of a theme run; 0 for all else. */
  part: z.int().nonnegative().default(0),
};

const day = z.iso.date('A day is needed, written year-month-day.');

/** One line, possibly empty. */
const title = z
  .string()
  .transform((text) => text.replace(/\s+/gu, ' ').trim())
  .pipe(z.string().max(500, 'A title has at most 500 characters.'));

export const memoOrders = ['newest', 'target'] as const;

export const memoOperations = {
  /**
   * Memos that answer all filters, with the words around the first hit. `text`: every word of it, without regard to case
   * and accents, in the title, the words, or the name of what the memo speaks about. `from` and `to`: days, both included;
   * the day of an entry, or the day on which a memo was last written. Newest first, or by what they speak about.
   */
  'memos.list': read(
    z.strictObject({
      text: z.string().max(500).default(''),
      targets: z.array(z.enum(memoTargets)).optional(),
      coderId: coderId.optional(),
      from: day.optional(),
      to: day.optional(),
      order: z.enum(memoOrders).default('newest'),
      ...page,
    }),
    returns<MemoPage>(),
  ),
  'memos.get': read(z.strictObject({ memoId }), returns<Memo>()),
  /** The memo on a thing, or null. */
  'memos.find': read(z.strictObject(thing), returns<Memo | null>()),
  /** Writes the memo on a thing, new or changed; an empty body deletes it. */
  'memos.save': write(z.strictObject({ ...thing, body: prose }), returns<MemoId | null>()),
  /** Writes a journal entry. One that equals an entry of the same coder is not doubled. */
  'memos.addEntry': write(
    z.strictObject({ title, entryDate: day, body: prose }),
    returns<MemoId>(),
  ),
  /** Changes a memo; only journal entries have a title and a day of their own. What is left without words is deleted. */
  'memos.update': write(
    z.strictObject({
      memoId,
      title: title.optional(),
      entryDate: day.optional(),
      body: prose.optional(),
    }),
    returns<MemoId | null>(),
  ),
  'memos.delete': write(z.strictObject({ memoId }), returns<null>()),
};
