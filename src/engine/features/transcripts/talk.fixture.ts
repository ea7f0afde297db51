import { afterEach, beforeEach } from 'vitest';
import { handlers } from '../../../../test/support/all-handlers.ts';
import { takeOperation, takeStep } from '../../../../test/support/random-steps.ts';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../../test/support/temporary-study.ts';
import { readDocument } from '../../../formats/documents/read-document.ts';
import type { Orphan } from '../../../shared/domain/version.ts';
import type { SourceId, VersionId } from '../../../shared/ids.ts';
import { textOffset } from '../../../shared/ids.ts';
import type {
  Call,
  Input,
  OperationName,
  Output,
} from '../../../shared/operations/operation-table.ts';
import { operationTable } from '../../../shared/operations/operation-table.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { runCommand } from '../../history/command.ts';
import type { Database } from '../../project/database.ts';
import type { OpenProject } from '../../project/open-project.ts';
import { insertCoder } from '../../project/queries/coder-queries.ts';
import { currentVersion } from '../../project/queries/coding-queries.ts';
import { listSegments } from '../../project/queries/segment-queries.ts';
import { readVersion } from '../../project/version-cache.ts';

export const talk =
  'Ada: I trust the people at teh desk, always have.\nBen: Then the app, 👩‍👩‍👧 well, it was slow.\nAda: Maria said so too. Maria, yes.\n';
export const sourceId = 1 as SourceId;

let study: TemporaryStudy;
export const project = (): OpenProject => study.project();
export const db = (): Database => study.project().db;

/** A study of one short talk, made anew for each test. */
export function useTalk(text: string = talk): void {
  beforeEach(async () => {
    study = createTemporaryStudy();
    await importTalk(text);
  });
  afterEach(() => study.remove());
}

export async function importTalk(text: string, name = 'talk.txt'): Promise<void> {
  const read = await readDocument(Buffer.from(text), name, {});
  if (!read.ok) throw new Error(read.error.message);
  const documents = { text: read.value, table: read.value };
  takeStep(study.project(), { action: 'import.text', picks: [0], words: name }, documents);
}

export function send<Name extends OperationName>(name: Name, input: Call<Name>): Output<Name> {
  const outcome = takeOperation(study.project(), name, input);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.value as Output<Name>;
}

export function refusal<Name extends OperationName>(name: Name, input: Call<Name>): string {
  const outcome = takeOperation(study.project(), name, input);
  return outcome.ok ? 'done' : outcome.error.code;
}

/** The answer of a read operation. */
export function ask<Name extends OperationName>(name: Name, input: Call<Name>): Output<Name> {
  const valid = operationTable[name].input.parse(input) as Input<Name>;
  type Read = (context: object, input: Input<Name>) => Result<Output<Name>>;
  const { run } = handlers[name] as unknown as { run: Read };
  const answer = run({ project: study.project() }, valid);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

export const versionId = (): VersionId => currentVersion(db(), sourceId) ?? (0 as VersionId);
export const text = (): string => readVersion(db(), versionId()).text;
export const turns = () => readVersion(db(), versionId()).turns;
export const voices = (): string[] =>
  turns().map(({ start, end, speaker }) => `${speaker}: ${text().slice(start, end)}`);
export const seen = () => ({ sourceId, versionId: versionId() });

/** Codes the first occurrence of some words with a code of that name. */
export function code(words: string, name: string = words): void {
  const start = text().indexOf(words);
  send('codings.apply', {
    sourceId,
    start: textOffset(start),
    end: textOffset(start + words.length),
    newCode: { name, parentId: null },
  });
}

/** Puts words in the place of the first occurrence of others. */
export function replace(old: string, insert: string): Output<'transcript.edit'> {
  const from = text().indexOf(old);
  return send('transcript.edit', { ...seen(), changes: [{ from, to: from + old.length, insert }] });
}

/** Codes with the words they stand on now. */
export const coded = (): string[] =>
  listSegments(db(), {
    codeIds: null,
    sourceId: null,
    coderId: null,
    speaker: null,
    cases: null,
    text: null,
    offset: 0,
    limit: 1000,
  }).rows.map((row) => `${row.codePath} = ${row.text}`);

export const orphans = (): readonly Orphan[] => ask('orphans.list', {}).rows;
export const lost = (): string[] =>
  orphans().map(({ codePath, quote }) => `${codePath} = ${quote}`);

/** Another coder works on from here; answers how to give the place back. */
export function asBen(): () => void {
  const { host, chooseCoder } = study.project();
  const ada = host.coderId();
  const made = runCommand(
    host,
    ({ db: within, describe }) => {
      describe('coder.create', { name: 'Ben' });
      return ok(insertCoder(within, 'Ben'));
    },
    'system',
  );
  if (!made.ok) throw new Error(made.error.message);
  chooseCoder(made.value.value);
  return () => chooseCoder(ada);
}
