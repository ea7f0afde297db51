import type { SourceKind } from '../shared/domain/source.ts';
import type { ColumnRole } from '../shared/domain/dataset.ts';
import type { StagedFileId } from '../shared/ids.ts';
import type { ImportedFile } from '../shared/operations/import-operations.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { type NamedRoles, placeRoles } from './column-roles.ts';
import type { Ask } from './workbench.ts';

/** What a person wants of a file's import; undefined is as recognised. */
export type ImportWish = Readonly<{
  kind: SourceKind | undefined;
  language: string | undefined;
  roles: NamedRoles;
}>;

async function rolesFor(
  ask: Ask,
  file: StagedFileId,
  roles: NamedRoles,
): Promise<Result<Record<string, ColumnRole | null>>> {
  if (Object.keys(roles).length === 0) return ok({});
  const found = await ask('import.inspect', { file });
  if (!found.ok) return found;
  const { table } = found.value;
  return table ? placeRoles(table.columns, roles) : ok({});
}

/** Imports one file into the open study, whole or not at all: one step. Roles go to tables; a text has no columns. */
export async function importFile(
  ask: Ask,
  path: string,
  { kind, language, roles }: ImportWish,
): Promise<Result<ImportedFile>> {
  const staged = await ask('import.stagePath', { path });
  if (!staged.ok) return staged;
  const file = staged.value;
  const placed = await rolesFor(ask, file, roles);
  if (!placed.ok) return placed;
  const outcome = await ask('import.commit', {
    files: [
      {
        file,
        roles: placed.value,
        ...(kind === undefined ? {} : { kind }),
        ...(language === undefined ? {} : { language }),
      },
    ],
  });
  if (!outcome.ok) return outcome;
  const { imported, refused } = outcome.value;
  const [only] = imported;
  if (only) return ok(only);
  const [refusal] = refused;
  if (!refusal) throw new Error('a file that was neither imported nor refused');
  return err(refusal.error);
}
