import type { OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok, refuse } from '../../../shared/result.ts';
import {
  findCoder,
  findCoderByName,
  insertCoder,
  listCoders,
  updateCoderName,
} from '../../project/queries/coder-queries.ts';
import { type Handlers, reads, runs, writes } from '../../session/handler.ts';
import { notFound } from '../not-found.ts';
import { caseHandlers } from './case-handlers.ts';

type Names = Extract<
  keyof OperationTable,
  `cases.${string}` | `speakers.${string}` | `coders.${string}`
>;

const nameTaken = (name: string) =>
  refuse(
    'conflict',
    `There is a coder “${name}” already. Nothing was changed. Choose that coder, or another name.`,
  );

export const peopleHandlers: Handlers<Names> = {
  ...caseHandlers,
  'coders.list': reads(({ project }) => ok(listCoders(project.db, project.host.coderId()))),
  'coders.create': writes(({ db, describe }, { name }) => {
    if (findCoderByName(db, name) !== undefined) return nameTaken(name);
    describe('coder.create', { name });
    return ok(insertCoder(db, name));
  }),
  'coders.rename': writes(({ db, describe }, { coderId, name }) => {
    const known = findCoder(db, coderId);
    if (!known) return notFound('This coder');
    const other = findCoderByName(db, name);
    if (other !== undefined && other !== coderId) return nameTaken(name);
    describe('coder.rename', { from: known.name, to: name });
    updateCoderName(db, coderId, name);
    return ok(null);
  }),
  'coders.choose': runs(({ project }, { coderId }) => {
    if (!findCoder(project.db, coderId)) return notFound('This coder');
    project.chooseCoder(coderId);
    return ok(null);
  }),
};
