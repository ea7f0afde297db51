import { z } from 'zod';
import { familyColourCount, type Code, type CodeCases, type CodeDeletion } from '../domain/code.ts';
import type { CodeId } from '../ids.ts';
import { read, returns, write } from './define-operation.ts';
import { codeId, codingId, name, noInput, prose } from './fields.ts';

const colour = z
  .int()
  .min(0)
  .max(familyColourCount - 1)
  .nullable();

const codeIds = z.array(codeId).min(1).max(5000);

export const codeOperations = {
  /** The whole codebook in tree order: parents before children, siblings in their order. */
  'codes.list': read(noInput, returns<readonly Code[]>()),
  /** For each code with codings, how many cases speak in them. Apart from the list, since it looks into the turns. */
  'codes.caseCounts': read(noInput, returns<readonly CodeCases[]>()),
  /** What would go with codes if they were deleted. */
  'codes.deletion': read(z.strictObject({ codeIds }), returns<CodeDeletion>()),
  /** A code made below an archived one brings that one back. */
  'codes.create': write(
    z.strictObject({ name, parentId: codeId.nullable(), colour: colour.optional() }),
    returns<CodeId>(),
  ),
  'codes.update': write(
    z.strictObject({
      codeId,
      name: name.optional(),
      colour: colour.optional(),
      description: prose.optional(),
      inclusion: prose.optional(),
      exclusion: prose.optional(),
      example: prose.optional(),
    }),
    returns<null>(),
  ),
  /**
   * Puts codes under another parent (null: top level), before a sibling (null: last), in their order in the tree. Of a
   * code and one below it only the upper moves, and takes the other along. A cycle is refused, and so are two codes of
   * one name side by side.
   */
  'codes.move': write(
    z.strictObject({ codeIds, parentId: codeId.nullable(), beforeId: codeId.nullable() }),
    returns<null>(),
  ),
  /**
   * Unites codes with `intoId`: codings, where equal ones become one, memos, set memberships and what is written about
   * them. The codes below move along; those of equal name become one.
   */
  'codes.merge': write(z.strictObject({ codeIds, intoId: codeId }), returns<null>()),
  /** Deletes codes, the codes below them, all their codings, memos and memberships, as one step that can be undone. */
  'codes.delete': write(z.strictObject({ codeIds }), returns<null>()),
  /**
   * Puts codes and those below them out of the way, or brings them back together with the codes above them. Their
   * codings stay.
   */
  'codes.archive': write(z.strictObject({ codeIds, archived: z.boolean() }), returns<null>()),
  /**
   * Splits codes: moves codings to a code that is there or made in the same step. A coding that would equal one on that
   * code becomes one with it: memos are put together, of two weights the one that somebody set, or else the higher.
   */
  'codes.split': write(
    z.strictObject({
      codingIds: z.array(codingId).min(1).max(5000),
      into: z.union([
        z.strictObject({ codeId }),
        z.strictObject({ name, parentId: codeId.nullable() }),
      ]),
    }),
    returns<Readonly<{ codeId: CodeId; moved: number; united: number }>>(),
  ),
};
