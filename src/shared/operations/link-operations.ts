import { z } from 'zod';
import type { Link } from '../domain/link.ts';
import type { LinkId } from '../ids.ts';
import { read, returns, write } from './define-operation.ts';
import { caseId, codeId, memoId, offset, page, sourceId } from './fields.ts';

const linkId = z.int().positive() as unknown as z.ZodType<LinkId, LinkId>;

const note = z
  .string()
  .max(10_000, 'A note on a link has at most 10,000 characters.')
  .transform((text) => text.trim());

const passage = z.strictObject({
  kind: z.literal('passage'),
  sourceId,
  start: offset,
  end: offset,
});
const memo = z.strictObject({ kind: z.literal('memo'), memoId });
const begins = z.discriminatedUnion('kind', [passage, memo]);
const ends = z.discriminatedUnion('kind', [
  passage,
  memo,
  z.strictObject({ kind: z.literal('code'), codeId }),
  z.strictObject({ kind: z.literal('case'), caseId }),
  z.strictObject({ kind: z.literal('source'), sourceId }),
]);

/** From a passage or a memo to what it has to do with. */
export const linkOperations = {
  /** Links of a thing, in both directions; of a source: of its passages, by place, and of the source itself. */
  'links.list': read(
    z.union([
      z.strictObject({ sourceId, ...page }),
      z.strictObject({ memoId, ...page }),
      z.strictObject({ codeId, ...page }),
      z.strictObject({ caseId, ...page }),
    ]),
    returns<Readonly<{ total: number; rows: readonly Link[] }>>(),
  ),
  /**
   * Links two things. A passage is taken from the present text of its source, its ends moved outwards to grapheme
   * borders. Two things that are linked already are not linked twice; a note is then added to the link there is.
   */
  'links.create': write(
    z.strictObject({ from: begins, to: ends, note: note.default('') }),
    returns<LinkId>(),
  ),
  'links.update': write(z.strictObject({ linkId, note }), returns<null>()),
  'links.delete': write(z.strictObject({ linkId }), returns<null>()),
};
