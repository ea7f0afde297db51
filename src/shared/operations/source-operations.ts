import { z } from 'zod';
import { maxPageRows, type Page } from '../domain/page.ts';
import {
  sourceKinds,
  type SourceSummary,
  type SpeakerSummary,
  type Turn,
} from '../domain/source.ts';
import { read, returns, write } from './define-operation.ts';
import { name, noInput, page, sourceId } from './fields.ts';
import { folderId } from './folder-operations.ts';

/** Characters of text in one answer at most. */
export const textPageCharacters = 400_000;

export const sourceOperations = {
  'sources.list': read(noInput, returns<readonly SourceSummary[]>()),
  'sources.get': read(z.strictObject({ sourceId }), returns<SourceSummary>()),
  /** A page of the current version's text, at most `textPageCharacters` long, never cutting a surrogate pair. */
  'sources.text': read(
    z.strictObject({ sourceId, offset: z.int().nonnegative().default(0) }),
    returns<Readonly<{ text: string; length: number; next: number | null }>>(),
  ),
  'sources.turns': read(z.strictObject({ sourceId, ...page }), returns<Page<Turn>>()),
  'sources.speakers': read(z.strictObject({ sourceId }), returns<readonly SpeakerSummary[]>()),
  'sources.rename': write(z.strictObject({ sourceId, name }), returns<null>()),
  'sources.setKind': write(
    z.strictObject({ sourceId, kind: z.enum(sourceKinds) }),
    returns<null>(),
  ),
  'sources.update': write(
    z.strictObject({
      sourceId,
      name: name.optional(),
      kind: z.enum(sourceKinds).optional(),
      /** BCP 47 primary language, `und` where unknown. */
      language: z
        .string()
        .regex(/^[a-z]{2,3}$/u)
        .optional(),
      collectedOn: z.iso.date().nullable().optional(),
    }),
    returns<null>(),
  ),
  /** Puts sources into a folder, or out of any; with `newFolder` into one that is made there for them. */
  'sources.setFolder': write(
    z.strictObject({
      sourceIds: z.array(sourceId).min(1).max(maxPageRows),
      folderId: folderId.nullable(),
      newFolder: name.optional(),
    }),
    returns<null>(),
  ),
  /** Takes the source, its codings and memos out of the study, as one step that can be undone. */
  'sources.delete': write(z.strictObject({ sourceId }), returns<null>()),
};
