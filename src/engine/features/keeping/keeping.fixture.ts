import { afterEach, beforeEach } from 'vitest';
import { handlers } from '../../../../test/support/all-handlers.ts';
import { takeOperation } from '../../../../test/support/random-steps.ts';
import { importTalkAndSurvey } from '../../../../test/support/talk-and-survey.ts';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../../test/support/temporary-study.ts';
import type { DatasetId } from '../../../shared/ids.ts';
import {
  type Call,
  type OperationName,
  operationTable,
  type Output,
} from '../../../shared/operations/operation-table.ts';
import type { Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';

const transcript = 'Ada: I trust the people.\nBen: The app was slow.\n';
const survey = `id,region,recommend,why
R1,North,9,The bread is warm at seven
R2,South,2,The queue is too long
R3,South,6,Nobody answers the telephone
R4,North,7,
R5,North,0,The queue again and again
R6,East,10,Good bread
R7,East,,The queue was long
R8,East,99,I would not say
`;

export const surveyId = 1 as DatasetId;

let study: TemporaryStudy;

/** A study of a talk and of a survey of eight customers, made anew for each test. */
export function useSurvey(): void {
  beforeEach(async () => {
    study = createTemporaryStudy();
    await importTalkAndSurvey(study, transcript, survey);
    // The 99 for “no answer” would keep it from being taken for one.
    send('datasets.setRole', { datasetId: surveyId, position: 2, role: 'nps' });
  });
  afterEach(() => study.remove());
}

export const db = (): Database => study.project().db;

/** Does one step, as a screen would. */
export function send<Name extends OperationName>(name: Name, input: Call<Name>): Output<Name> {
  const outcome = takeOperation(study.project(), name, input);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.value as Output<Name>;
}

export const refusal = <Name extends OperationName>(name: Name, input: Call<Name>): string => {
  const outcome = takeOperation(study.project(), name, input);
  return outcome.ok ? 'done' : outcome.error.code;
};

type AnyRead = (context: unknown, input: unknown) => Result<unknown>;

function answer(name: OperationName, input: unknown): Result<unknown> {
  const { run } = handlers[name] as unknown as { run: AnyRead };
  return run({ project: study.project() }, operationTable[name].input.parse(input));
}

/** Asks something that can be told at once, as a screen would. */
export function ask<Name extends OperationName>(name: Name, input: Call<Name>): Output<Name> {
  const result = answer(name, input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value as Output<Name>;
}

export function refusedAnswer<Name extends OperationName>(name: Name, input: Call<Name>): string {
  const result = answer(name, input);
  return result.ok ? 'done' : result.error.code;
}

export const undoOne = (): unknown => send('history.undo', {});
