import { afterEach, beforeEach } from 'vitest';
import { takeOperation } from '../../../../test/support/random-steps.ts';
import { importTalkAndSurvey } from '../../../../test/support/talk-and-survey.ts';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../../test/support/temporary-study.ts';
import type { Attribute } from '../../../shared/domain/attribute.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { AttributeId, CaseId } from '../../../shared/ids.ts';
import type { Call, OperationName, Output } from '../../../shared/operations/operation-table.ts';
import type { Database } from '../../project/database.ts';
import { listCaseIds } from '../../project/queries/case-order.ts';
import { getCases } from '../../project/queries/case-queries.ts';

const transcript =
  'Ada: I trust the people.\nBen: The app was slow.\nAda S.: Still me.\nAda: Yes.\n';
const table =
  'id,score,Why?\nR1,9,Because they help me every time\nR2,3,It never works\nR3,7,It is fine with me\n';
const everyone = { text: null, kind: null, sourceId: null, values: [], sort: null } as const;

let study: TemporaryStudy;

/** A study of a talk of three labels and a survey of three rows, made anew for each test. */
export function useTalkAndSurvey(): void {
  beforeEach(async () => {
    study = createTemporaryStudy();
    await importTalkAndSurvey(study, transcript, table);
  });
  afterEach(() => study.remove());
}

export function send<Name extends OperationName>(name: Name, input: Call<Name>): Output<Name> {
  const outcome = takeOperation(study.project(), name, input);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.value as Output<Name>;
}
export const refusal = <Name extends OperationName>(name: Name, input: Call<Name>): string => {
  const outcome = takeOperation(study.project(), name, input);
  return outcome.ok ? 'done' : outcome.error.code;
};
export const db = (): Database => study.project().db;
export const list = (question: object = {}): Case[] =>
  getCases(db(), listCaseIds(db(), { ...everyone, ...question }));
export const names = (question: object = {}): string[] => list(question).map(({ name }) => name);
export const idOf = (name: string): CaseId => {
  const found = list().find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not there`);
  return found.id;
};
export const attribute = (
  name: string,
  type: Attribute['type'] = 'text',
  options: string[] = [],
): AttributeId => send('attributes.create', { name, type, options });
export const set = (name: string, attributeId: AttributeId, value: string | null): unknown =>
  send('attributes.setCells', { cells: [{ caseId: idOf(name), attributeId, value }] });
export const valueOf = (name: string, attributeId: AttributeId): string | undefined =>
  list().find((each) => each.name === name)?.values[attributeId];
export const totalTurns = (): number => list().reduce((sum, { turnCount }) => sum + turnCount, 0);
