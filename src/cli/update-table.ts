import { resolve } from 'node:path';
import { resolveColumn } from '../engine/tables/resolve-column.ts';
import type { Identifier, UpdatedDataset } from '../shared/domain/dataset-update.ts';
import { ok, type Result } from '../shared/result.ts';
import type { Answer } from './command.ts';
import { findNamed } from './find-named.ts';
import { countOf, formatCount } from './format-number.ts';
import { harmless } from './harmless.ts';
import { recordWithJsonNames } from './json-names.ts';
import { lossLines } from './loss-lines.ts';
import type { Ask } from './workbench.ts';

export type UpdateWish = Readonly<{
  /** Name or id of a table of the study. */
  table: string;
  /** The column by which responses are found, or `row`; undefined for the one proposed. */
  by: string | undefined;
}>;

/** Updates a table of the open study from a newer export, whole or not at all: one step, none where nothing is new. */
export async function updateTable(
  ask: Ask,
  path: string,
  { table, by }: UpdateWish,
): Promise<Result<UpdatedDataset>> {
  const tables = await ask('datasets.list', {});
  if (!tables.ok) return tables;
  const found = findNamed(tables.value, table, 'table');
  if (!found.ok) return found;
  const { id: datasetId, columns } = found.value;
  let identifier: Identifier | undefined;
  if (by === 'row') identifier = 'row';
  else if (by !== undefined) {
    const column = resolveColumn(columns, by);
    if (!column.ok) return column;
    identifier = column.value.position;
  }
  const staged = await ask('import.stagePath', { path: resolve(path) });
  if (!staged.ok) return staged;
  const chosen = identifier === undefined ? {} : { identifier };
  const outcome = await ask('datasets.update', { file: staged.value, datasetId, ...chosen });
  return outcome.ok ? ok({ ...outcome.value, file: path }) : outcome;
}

function sentences({ isUpToDate, counts, carried, addedColumns }: UpdatedDataset): string[] {
  const { added, changed, unchanged, notInFile } = counts;
  if (isUpToDate) return ['Nothing is new: the table has all of it. Nothing was changed.'];
  const codings = carried.kept + carried.followed + carried.lost;
  return [
    `${countOf(added, 'new response')}, ${formatCount(changed)} changed, ${formatCount(unchanged)} unchanged, ${formatCount(notInFile)} no longer in the file (kept)`,
    ...(addedColumns.length > 0
      ? [`New columns: ${addedColumns.map((name) => `“${name}”`).join(', ')}`]
      : []),
    ...(codings > 0
      ? [
          `Codings and links: ${formatCount(carried.kept)} as they were, ${formatCount(carried.followed)} on a changed answer, ${formatCount(carried.lost)} without their words (kept, to be placed by hand)`,
        ]
      : []),
  ];
}

/** What an update came to, for programs and for people. */
export function describeUpdate(updated: UpdatedDataset): Answer {
  const { file, datasetId, name, counts, losses } = updated;
  const { notInFile, ...others } = counts;
  const json = recordWithJsonNames(updated);
  return {
    json: { ...json, counts: { ...others, not_in_file: notInFile }, losses },
    text: [
      harmless(`Updated table ${datasetId} “${name}” from ${file}`),
      ...sentences(updated).map(harmless),
      ...lossLines(updated),
    ],
  };
}
