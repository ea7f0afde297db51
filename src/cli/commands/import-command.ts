import { resolve } from 'node:path';
import type { AppError } from '../../shared/app-error.ts';
import { sourceKinds } from '../../shared/domain/source.ts';
import type { ImportedFile } from '../../shared/operations/import-operations.ts';
import { ok } from '../../shared/result.ts';
import type { Answer, Command } from '../command.ts';
import { countOf } from '../format-number.ts';
import { harmless } from '../harmless.ts';
import { importFile, type ImportWish } from '../import-file.ts';
import { recordWithJsonNames } from '../json-names.ts';
import { lossLines } from '../loss-lines.ts';
import { languageTag, oneOf } from '../option-values.ts';
import { readRoles } from '../column-roles.ts';
import { plainMessage } from '../print-outcome.ts';
import { openStudy } from '../study-path.ts';
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
  const told = refused.map(({ file, error: { code, message, details } }) => ({
    file,
    error: { code, message, details: details ?? null },
  }));
  return {
    json: { ...json, refused: told },
    text: [
      ...imported.flatMap(describe),
      ...others.map(({ error }) => plainMessage(error.message)),
    ],
    ...(first ? { refused: first.error } : {}),
  };
}

export const importCommand: Command = {
  name: 'import',
  usage: 'import STUDY FILE... [--kind K] [--roles FILE.json] [--language L]',
  summary: 'bring transcripts, logs and tables into a study, each whole or not at all',
  details: [
    `--kind is one of ${sourceKinds.join(', ')}; without it each file's own kind is recognised.`,
    '--roles names a JSON file {"column": "role" or null}; a column is a name, a question or a position from 0.',
    '--language is a tag such as en or de, or auto.',
    'Each file is one step that "undo" takes back. The exit code is 1 where a file was refused.',
  ],
  operands: { least: 2, most: 5001 },
  options: ['kind', 'roles', 'language'],
  run: async ({ ask }, { operands: [study = '', ...files], options }) => {
    const kind = oneOf(options, 'kind', sourceKinds);
    if (!kind.ok) return kind;
    const language = languageTag(options);
    if (!language.ok) return language;
    const roles = readRoles(options['roles']);
    if (!roles.ok) return roles;
    const opened = await openStudy(ask, study);
    if (!opened.ok) return opened;
    const wish = { kind: kind.value, language: language.value, roles: roles.value };
    return ok(toAnswer(await importFiles(ask, files, wish)));
  },
};
