import { z } from 'zod';
import type { Coding, Segment } from '../domain/coding.ts';
import type { Page } from '../domain/page.ts';
import type { CodeId, CodingId } from '../ids.ts';
import { wantedValues } from './attribute-operations.ts';
import { read, returns, write } from './define-operation.ts';
import { caseId, codeId, coderId, codingId, name, offset, page, sourceId } from './fields.ts';

export const codingOperations = {
  /** Codings of a source that touch `[from, to)`, by start, then end; the whole source where these are left out. */
  'codings.list': read(
    z.strictObject({
      sourceId,
      from: offset.optional(),
      to: offset.optional(),
      ...page,
      limit: z.int().min(1).max(5000).default(5000),
    }),
    returns<Page<Coding>>(),
  ),
  /**
   * Codes a stretch with known codes and, where `newCode` is given, with a code made in the same step.
   * Ends are moved outwards to grapheme borders. The same code by the same coder on the same stretch is not doubled.
   */
  'codings.apply': write(
    z.strictObject({
      sourceId,
      start: offset,
      end: offset,
      codeIds: z.array(codeId).max(100).default([]),
      newCode: z.strictObject({ name, parentId: codeId.nullable() }).optional(),
    }),
    returns<Readonly<{ codingIds: readonly CodingId[]; createdCodeId: CodeId | null }>>(),
  ),
  'codings.delete': write(
    z.strictObject({ codingIds: z.array(codingId).min(1).max(5000) }),
    returns<null>(),
  ),
  'codings.setRange': write(
    z.strictObject({ codingId, start: offset, end: offset }),
    returns<null>(),
  ),
  'codings.setWeight': write(
    z.strictObject({ codingId, weight: z.int().min(0).max(100) }),
    returns<null>(),
  ),
  /** Retrieved segments with their words and speakers, by source, then position. */
  'segments.list': read(
    z.strictObject({
      codeId: codeId.optional(),
      /** Also the codes below `codeId`. */
      descendants: z.boolean().default(true),
      sourceId: sourceId.optional(),
      coderId: coderId.optional(),
      speaker: z.string().max(500).optional(),
      /** Segments in which this case speaks or answers. */
      caseId: caseId.optional(),
      /** Segments in which a case with each of these values speaks or answers. */
      values: wantedValues,
      text: z.string().max(500).optional(),
      ...page,
    }),
    returns<Page<Segment>>(),
  ),
};
