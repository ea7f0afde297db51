import { resolve } from 'node:path';
import type { AppError } from '../../shared/app-error.ts';
import { sourceKinds } from '../../shared/domain/source.ts';
import type { ImportedFile } from '../../shared/operations/import-operations.ts';
import { ok } from '../../shared/result.ts';
import { type Answer, type Command, type CommandLine, misuse, type Outcome } from '../command.ts';
import { countOf } from '../format-number.ts';
import { harmless } from '../harmless.ts';
import { importFile, type ImportWish } from '../import-file.ts';
import { recordWithJsonNames } from '../json-names.ts';
import { lossLines } from '../loss-lines.ts';
import { languageTag, oneOf } from '../option-values.ts';
import { readRoles } from '../column-roles.ts';
import { errorForPrograms } from '../print-outcome.ts';
import { openStudy } from '../study-path.ts';
import { describeUpdate, updateTable, type UpdateWish } from '../update-table.ts';
import type { Ask } from '../workbench.ts';

type Outcomes = Readonly<{
  imported: readonly ImportedFile[];
  refused: readonly Readonly<{ file: string; error: AppError }>[];
}>;

/** One after the other, each whole or not at all; what was refused does not keep the others out. */
async function importFiles(
  ask: Ask,
  files: readonly string[],
  wish: ImportWish,
): Promise<Outcomes> {
  const imported: ImportedFile[] = [];
  const refused: { file: string; error: AppError }[] = [];
  for (const file of files) {
    const outcome = await importFile(ask, resolve(file), wish);
    if (outcome.ok) imported.push({ ...outcome.value, file });
    else refused.push({ file, error: outcome.error });
  }
  return { imported, refused };
}

function describe(one: ImportedFile): string[] {
  const parts = [
    one.datasetId === null ? null : `table ${one.datasetId}`,
    one.sourceIds.length === 0
      ? null
      : `${countOf(one.sourceIds.length, 'source')} (${one.sourceIds.join(', ')})`,
  ].filter((part) => part !== null);
  return [harmless(`Imported ${one.file}: ${parts.join(', ')}`), ...lossLines(one)];
}

function toAnswer({ imported, refused }: Outcomes): Answer {
  const [first, ...others] = refused;
  const json = recordWithJsonNames({ imported });
  const told = refused.map(({ file, error }) => ({ file, error: errorForPrograms(error) }));
  return {
    json: { ...json, refused: told },
    text: imported.flatMap(describe),
    ...(first ? { refused: first.error, alsoRefused: others.map(({ error }) => error) } : {}),
  };
}

/** Which table is to be updated, if one is: from one file, which is read as the table was. */
function readUpdate(
  files: readonly string[],
  options: CommandLine['options'],
): Outcome<UpdateWish | null> {
  const { update: table, by } = options;
  if (table === undefined)
    return by === undefined ? ok(null) : misuse('--by belongs to --update, which is missing.');
  if (files.length > 1) return misuse('--update takes one file, the newer export.');
  const other = ['kind', 'roles', 'language'].find((name) => options[name] !== undefined);
  return other === undefined
    ? ok({ table, by })
    : misuse(`--${other} does not go with --update: the table keeps what it was given at import.`);
}

export const importCommand: Command = {
  name: 'import',
  usage:
    'import STUDY FILE... [--kind K] [--roles FILE.json] [--language L] | STUDY FILE --update DATASET [--by COLUMN|row]',
  summary: 'bring transcripts, logs and tables into a study, each whole or not at all',
  details: [
    `--kind is one of ${sourceKinds.join(', ')}; without it each file's own kind is recognised.`,
    '--roles names a JSON file {"column": "role" or null}; a column is a name, a question or a position from 0.',
    '--language is a tag such as en or de, or auto.',
    '--update names a table of the study, by name or id, of which the file is a newer export: new responses are added, changed ones updated, all coding is kept.',
    '--by is the column that tells the responses apart, or row for all answers; without it that of the respondents is taken, else one whose values are unique.',
    'Each file is one step that "undo" takes back. The exit code is 1 where a file was refused.',
  ],
  operands: { least: 2, most: 5001 },
  options: ['kind', 'roles', 'language', 'update', 'by'],
  run: async ({ ask }, { operands: [study = '', ...files], options }) => {
    const kind = oneOf(options, 'kind', sourceKinds);
    if (!kind.ok) return kind;
    const language = languageTag(options);
    if (!language.ok) return language;
    const roles = readRoles(options['roles']);
    if (!roles.ok) return roles;
    const update = readUpdate(files, options);
    if (!update.ok) return update;
    const opened = await openStudy(ask, study);
    if (!opened.ok) return opened;
    if (update.value) {
      const updated = await updateTable(ask, files[0] ?? '', update.value);
      return updated.ok ? ok(describeUpdate(updated.value)) : updated;
    }
    const wish = { kind: kind.value, language: language.value, roles: roles.value };
    return ok(toAnswer(await importFiles(ask, files, wish)));
  },
};
