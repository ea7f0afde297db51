import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeOperation } from '../../../../test/support/random-steps.ts';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../../test/support/temporary-study.ts';
import { readCodebook } from '../../../formats/codebooks/read-codebook.ts';
import { writeCodebook } from '../../../formats/codebooks/write-codebook.ts';
import type { Code } from '../../../shared/domain/code.ts';
import type { KnownCodeChoice } from '../../../shared/domain/codebook-file.ts';
import type { CodeId } from '../../../shared/ids.ts';
import type { OperationName } from '../../../shared/operations/operation-table.ts';
import { runCommand } from '../../history/command.ts';
import { digestState } from '../../history/state-digest.ts';
import { all } from '../../project/database.ts';
import { listCodes } from '../../project/queries/code-queries.ts';
import { listCodeSets } from '../../project/queries/code-set-queries.ts';
import { importCodebook } from './import-codebook.ts';

let study: TemporaryStudy;

function value<T>(name: OperationName, input: unknown): T {
  const outcome = takeOperation(study.project(), name, input);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.value as T;
}
const code = (name: string, parentId: CodeId | null = null): CodeId =>
  value('codes.create', { name, parentId });
const undo = (): unknown => value('history.undo', {});
const book = (): readonly Code[] => listCodes(study.project().db);
const digest = (): string => digestState(study.project().db);
const commands = (): number => all(study.project().db, 'select 1 from command').length;
const find = (path: string): Code => book().find((known) => known.path === path) as Code;

beforeEach(() => {
  study = createTemporaryStudy();
});
afterEach(() => study.remove());

describe('a codebook file', () => {
  const take = (csv: string, known: KnownCodeChoice = 'keep') => {
    const file = readCodebook(Buffer.from(csv), 'codes.csv');
    if (!file.ok) throw new Error(file.error.message);
    const outcome = runCommand(study.project().host, (step) =>
      importCodebook(step, file.value, known),
    );
    if (!outcome.ok) throw new Error(outcome.error.message);
    return outcome.value.value;
  };

  it('makes what is missing, leaves what is there, and goes with one undo', () => {
    code('Trust');
    value('codes.update', { codeId: find('Trust').id, description: 'mine' });
    const before = digest();
    const csv =
      'path,description,sets,archived,colour\nTrust,theirs,People,,\nTrust/Staff/Desk,d,People;Places,,\nOld,,,yes,5\nOld/Older,,,yes,\n';
    expect(take(csv)).toEqual({ made: 4, changed: 0 });
    expect(book().map(({ path, description, archived }) => [path, description, archived])).toEqual([
      ['Trust', 'mine', false],
      ['Trust/Staff', '', false],
      ['Trust/Staff/Desk', 'd', false],
      ['Old', '', true],
      ['Old/Older', '', true],
    ]);
    expect(find('Old').colour).toBe(4);
    expect(listCodeSets(study.project().db)).toMatchObject([
      { name: 'People', codeCount: 1 },
      { name: 'Places', codeCount: 1 },
    ]);
    undo();
    expect(digest()).toBe(before);
    expect(take(csv, 'update')).toEqual({ made: 4, changed: 1 });
    expect(find('Trust')).toMatchObject({ description: 'theirs', setIds: [expect.any(Number)] });
  });

  it('comes back the same into an empty study, and changes nothing in its own', () => {
    const a = code('and/or');
    const b = code('=B', a);
    value('codes.update', { codeId: b, inclusion: 'line\nline', example: '“so”', colour: 3 });
    value('codeSets.create', { name: 'S;T', codeIds: [b] });
    code('Gone');
    value('codes.archive', { codeIds: [find('Gone').id], archived: true });
    const csv = writeCodebook(book(), listCodeSets(study.project().db));
    const before = commands();
    expect(take(csv, 'update')).toEqual({ made: 0, changed: 0 });
    expect(commands()).toBe(before);
    const saved = book().map(({ id: _id, parentId: _parent, setIds, ...rest }) => [
      rest,
      setIds.length,
    ]);
    value('codes.delete', { codeIds: book().map(({ id }) => id) });
    take(csv);
    expect(
      book().map(({ id: _id, parentId: _parent, setIds, ...rest }) => [rest, setIds.length]),
    ).toEqual(saved);
  });
});
