import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../test/support/temporary-study.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { all, run } from '../project/database.ts';
import { insertCode } from '../project/queries/code-queries.ts';
import { runCommand, runCommands, type Step } from './command.ts';
import { undo } from './undo.ts';

let study: TemporaryStudy;
beforeEach(() => {
  study = createTemporaryStudy();
});
afterEach(() => study.remove());

const make =
  (name: string, end: () => Result<string> = () => ok(name)) =>
  (step: Step): Result<string> => {
    step.describe('code.create', { name });
    insertCode(step.db, { name, parentId: null, colour: 1 });
    return end();
  };
const names = (): string[] =>
  all<{ name: string }>(study.project().db, 'select name from code order by id').map(
    ({ name }) => name,
  );
const commands = (): number =>
  all(study.project().db, "select 1 from command where label_key = 'code.create'").length;

it('makes each an entry of its own, and leaves a refused one out whole', () => {
  const refused = refuse('conflict', 'Not this one.');
  const outcomes = runCommands(study.project().host, [
    make('one'),
    make('two', () => refused),
    make('three'),
  ]);
  expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, false, true]);
  expect([names(), commands()]).toEqual([['one', 'three'], 2]);
  const { host } = study.project();
  runCommand(host, (step) => undo(step, { siteId: host.siteId(), coderId: host.coderId() }));
  expect(names()).toEqual(['one']);
});

it('keeps none of them where one breaks, and goes on afterwards', () => {
  const broken = (): never => {
    throw new Error('the disk is gone');
  };
  expect(() => runCommands(study.project().host, [make('one'), make('two', broken)])).toThrow(
    'the disk is gone',
  );
  expect([names(), commands()]).toEqual([[], 0]);
  expect(runCommand(study.project().host, make('three')).ok).toBe(true);
  expect(names()).toEqual(['three']);
});

it('lets nothing be written behind them', () => {
  runCommands(study.project().host, [make('one'), make('two')]);
  expect(() => run(study.project().db, "update code set name = 'other'")).toThrow('NOT NULL');
  expect(names()).toEqual(['one', 'two']);
});

it('leaves no trace of nothing', () => {
  expect(runCommands(study.project().host, [])).toEqual([]);
  expect(study.project().db.inTransaction).toBe(false);
});
