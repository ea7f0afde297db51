import { resolve } from 'node:path';
import { resolveColumn } from '../engine/tables/resolve-column.ts';
import type { ColumnRole } from '../shared/domain/dataset.ts';
import type { FileInspection } from '../shared/domain/file-inspection.ts';
import type { SourceKind } from '../shared/domain/source.ts';
import type { SourceId } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { TextsRequest } from './texts-request.ts';
import type { Ask } from './workbench.ts';

type Choice = Readonly<{ roles?: Record<string, ColumnRole | null>; kind?: SourceKind }>;

function listColumns({ table }: FileInspection): string {
  const names = table?.columns.map(({ position, name }) => `${position} “${name}”`) ?? [];
  return `${names.slice(0, 12).join(', ')}${names.length > 12 ? ' …' : ''}`;
}

/** What the file is to be imported as: of a table only the column asked for, else its open-ended columns or its notes. */
function chooseColumns(found: FileInspection, wanted: string | undefined): Result<Choice> {
  const { table, fileName } = found;
  if (!table) {
    return wanted === undefined
      ? ok({})
      : refuse('column_missing', `*${fileName}* is a text and has no columns. Leave --column out.`);
  }
  if (wanted === undefined) {
    return table.columns.some(({ role }) => role === 'open_ended' || role === 'note')
      ? ok({})
      : refuse(
          'column_missing',
          `No column of *${fileName}* looks like answers in words. Name one with --column: ${listColumns(found)}.`,
        );
  }
  const column = resolveColumn(table.columns, wanted);
  if (!column.ok) return column;
  const roles: Record<string, ColumnRole | null> = {};
  for (const { position, role } of table.columns)
    if (role === 'open_ended') roles[String(position)] = null;
  roles[String(column.value.position)] = 'open_ended';
  return ok({ roles, kind: 'open_answers' });
}

/** Reads a file into the open study, as far as it is to be analysed. Answers the sources made of it. */
export async function importForAnalysis(
  ask: Ask,
  { target, column, language }: TextsRequest,
): Promise<Result<readonly SourceId[]>> {
  const staged = await ask('import.stagePath', { path: resolve(target) });
  if (!staged.ok) return staged;
  const found = await ask('import.inspect', { file: staged.value });
  if (!found.ok) return found;
  const choice = chooseColumns(found.value, column);
  if (!choice.ok) return choice;
  const said = language === undefined ? {} : { language };
  const outcome = await ask('import.commit', {
    files: [{ file: staged.value, ...choice.value, ...said }],
  });
  if (!outcome.ok) return outcome;
  const [refused] = outcome.value.refused;
  if (refused) return { ok: false, error: refused.error };
  const sourceIds = outcome.value.imported.flatMap((file) => file.sourceIds);
  if (language === undefined) return ok(sourceIds);
  // Answers of a survey are looked at one by one for their language; those of a document all have the one it was given.
  for (const sourceId of sourceIds) {
    const kept = await ask('sources.setKind', { sourceId, kind: 'document' });
    if (!kept.ok) return kept;
  }
  return ok(sourceIds);
}
