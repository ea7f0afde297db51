import { z } from 'zod';
import type { Page } from '../domain/page.ts';
import type { EditForecast, EditOutcome, NamePreview } from '../domain/transcript.ts';
import {
  orphanKinds,
  type Hunk,
  type Orphan,
  type OrphanCounts,
  type SourceVersion,
} from '../domain/version.ts';
import type { CodingId, LinkId, VersionId } from '../ids.ts';
import { read, returns, write } from './define-operation.ts';
import { codeId, name, offset, page, prose, sourceId } from './fields.ts';

const versionId = z.int().positive() as unknown as z.ZodType<VersionId, VersionId>;
const orphanId = z.int().positive() as unknown as z.ZodType<CodingId | LinkId, CodingId | LinkId>;

const at = z.int().nonnegative();
const changes = z
  .array(z.strictObject({ from: at, to: at, insert: prose }))
  .min(1)
  .max(100_000);

/** A source and the version that the person saw. Where that is no longer the present one, the step is refused (`conflict`). */
const seen = { sourceId, versionId };
const turn = z.int().nonnegative();

/** Words to look for: `find` as it stands, blanks in it matching any blank. */
const search = {
  /** Null: all sources. */
  sourceIds: z.array(sourceId).max(10_000).nullable(),
  find: z.string().trim().min(1, 'Say which name is to be replaced.').max(500),
  replace: z.string().trim().min(1, 'Say what is to stand in its place.').max(500),
  wholeWords: z.boolean().default(true),
  matchCase: z.boolean().default(true),
};

/** Corrections of a text: each makes a new version, and codings, memos and links follow. */
export const transcriptOperations = {
  /**
   * Edits the text of the version the person saw. Inserted words get the form that texts have after import. What cannot
   * follow keeps standing in the version before and is listed by `orphans.list`.
   */
  'transcript.edit': write(z.strictObject({ ...seen, changes }), returns<EditOutcome>()),
  /** What `transcript.edit` with the same input would leave without a place. */
  'transcript.forecast': read(z.strictObject({ ...seen, changes }), returns<EditForecast>()),
  /** Renames a label in all turns of a source, in the text too. Where `to` speaks already, the two become one. */
  'transcript.renameSpeaker': write(
    z.strictObject({ ...seen, from: z.string().min(1).max(500), to: name }),
    returns<EditOutcome>(),
  ),
  'transcript.setTurnSpeaker': write(
    z.strictObject({ ...seen, turn, speaker: name }),
    returns<EditOutcome>(),
  ),
  /** Cuts the turn around `at` in two; what follows is said by `speaker`, null for the same voice. */
  'transcript.splitTurn': write(
    z.strictObject({ ...seen, at: offset, speaker: name.nullable() }),
    returns<EditOutcome>(),
  ),
  /** Makes a turn and the one behind it one turn, said by the first one's speaker. */
  'transcript.joinTurns': write(z.strictObject({ ...seen, turn }), returns<EditOutcome>()),
  /** Where a name stands, and what else would change with it. Up to 50 sources and 5 places of each are shown; all are counted. */
  'transcript.findName': read(z.strictObject(search), returns<NamePreview>()),
  /**
   * Puts one name for another in the present texts, as one step. Older versions, original files, tables and the history
   * keep the old name.
   */
  'transcript.replaceName': write(
    z.strictObject({
      ...search,
      /** Also where it labels turns. */
      speakers: z.boolean().default(true),
      /** Also in the names of cases. */
      cases: z.boolean().default(true),
    }),
    returns<Readonly<{ sources: number; hits: number; lost: number }>>(),
  ),
  /** Versions of a source, the newest first. */
  'versions.list': read(z.strictObject({ sourceId, ...page }), returns<Page<SourceVersion>>()),
  /** Where two versions of a source differ, in order. */
  'versions.compare': read(
    z.strictObject({ fromId: versionId, toId: versionId, ...page }),
    returns<Page<Hunk>>(),
  ),
  /** Makes a new version with the text and the turns of an old one. */
  'versions.restore': write(z.strictObject({ versionId }), returns<EditOutcome>()),
  /** What could not follow an edit, by source, then place; with a proposal where its words may stand now. */
  'orphans.list': read(
    z.strictObject({
      sourceId: sourceId.optional(),
      codeId: codeId.optional(),
      offset: page.offset,
      limit: z.int().min(1).max(200).default(50),
    }),
    returns<Page<Orphan>>(),
  ),
  'orphans.counts': read(z.strictObject({}), returns<OrphanCounts>()),
  /** Puts an orphan on a stretch of the present text. Ends are moved outwards to grapheme borders. */
  'orphans.place': write(
    z.strictObject({ kind: z.enum(orphanKinds), id: orphanId, start: offset, end: offset }),
    returns<null>(),
  ),
};
