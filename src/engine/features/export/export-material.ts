import type { Input } from '../../../shared/operations/operation-table.ts';
import type { Loss } from '../../../shared/domain/file-inspection.ts';
import type { CodeId, SourceId } from '../../../shared/ids.ts';
import type { Database } from '../../project/database.ts';
import { listSubtree } from '../../project/queries/code-queries.ts';
import type { CodingFilter } from '../../project/queries/coding-export-queries.ts';
import { countWaitingCodings } from '../../project/queries/export-queries.ts';
import { listFolders } from '../../project/queries/folder-queries.ts';
import { listSourceLabels, type SourceLabel } from '../../project/queries/source-queries.ts';

export type ExportRequest = Input<'export.prepare'>;

/** What was made of a study; the file itself has gone where it was to go. */
export type MadeExport = Readonly<{
  /** With its dot. */
  ending: string;
  /** Stands in the file's name, behind that of the study. */
  what: string;
  items: number;
  losses: readonly Loss[];
}>;

/** A source with the names of the folders that it lies in, from the top. */
export type PlacedSource = SourceLabel & Readonly<{ folder: readonly string[] }>;

/** The sources that were asked for, by name. */
export function listAskedSources(
  db: Database,
  { sourceIds }: Pick<ExportRequest, 'sourceIds'>,
): readonly PlacedSource[] {
  const wanted = sourceIds && new Set<SourceId>(sourceIds);
  const folders = new Map(listFolders(db).map((folder) => [folder.id, folder]));
  const namesTo = (source: SourceLabel): readonly string[] => {
    const names: string[] = [];
    const seen = new Set<number>();
    let folder = source.folderId === null ? undefined : folders.get(source.folderId);
    while (folder && !seen.has(folder.id)) {
      seen.add(folder.id);
      names.unshift(folder.name);
      folder = folder.parentId === null ? undefined : folders.get(folder.parentId);
    }
    return names;
  };
  return listSourceLabels(db)
    .filter(({ id }) => !wanted || wanted.has(id))
    .map((source) => ({ ...source, folder: namesTo(source) }));
}

/** The codes and the coder whose codings were asked for. */
export function filterOf(
  db: Database,
  { codeId, descendants, coderId }: ExportRequest,
): CodingFilter {
  return {
    codes:
      codeId === undefined
        ? null
        : new Set<CodeId>(descendants ? listSubtree(db, codeId) : [codeId]),
    coderId: coderId ?? null,
  };
}

/** Codings that stand in no present text have no words to go with. */
export function waitingLosses(db: Database): readonly Loss[] {
  const count = countWaitingCodings(db);
  const why = 'They could not follow an edit of their text and wait to be placed, in Read.';
  return count === 0 ? [] : [{ what: 'codings without a place', count, why }];
}
