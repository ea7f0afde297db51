import { z } from 'zod';
import { familyColourCount, type Code } from '../domain/code.ts';
import type { CodeId } from '../ids.ts';
import { read, returns, write } from './define-operation.ts';
import { codeId, name, noInput, prose } from './fields.ts';

const colour = z
  .int()
  .min(0)
  .max(familyColourCount - 1)
  .nullable();

export const codeOperations = {
  /** The whole codebook in tree order: parents before children, siblings in their order. */
  'codes.list': read(noInput, returns<readonly Code[]>()),
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
    }),
    returns<null>(),
  ),
  /** Puts a code under another parent (null: top level), before a sibling (null: last). A cycle is refused. */
  'codes.move': write(
    z.strictObject({ codeId, parentId: codeId.nullable(), beforeId: codeId.nullable() }),
    returns<null>(),
  ),
  /** Unites the codings of `codeId` with those of `intoId`; equal ones become one. Children move along. */
  'codes.merge': write(z.strictObject({ codeId, intoId: codeId }), returns<null>()),
  /** Deletes a code, the codes below it and all their codings, as one step that can be undone. */
  'codes.delete': write(z.strictObject({ codeId }), returns<null>()),
};
