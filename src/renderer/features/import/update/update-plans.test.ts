import { describe, expect, it } from 'vitest';
import type { DatasetUpdatePlan } from '../../../../shared/domain/dataset-update.ts';
import type { FileInspection } from '../../../../shared/domain/file-inspection.ts';
import type { DatasetId, StagedFileId } from '../../../../shared/ids.ts';
import type { Choices, StagedFile } from '../staged-files.ts';
import {
  countLooking,
  type FoundUpdate,
  isWanted,
  newFiles,
  planQuestion,
  type UpdatePlans,
  updatesToRun,
} from './update-plans.ts';

const inspection = { table: { rows: 2 }, fileName: 'a.csv' } as unknown as FileInspection;
const file = (key: number, choices: Choices = {}): StagedFile => ({
  key,
  fileName: 'a.csv',
  staged: (key + 10) as StagedFileId,
  state: { status: 'ready', inspection },
  choices,
});
const plan = { datasetId: 4 as DatasetId, name: 'Survey', isSameSurvey: true } as DatasetUpdatePlan;

describe('what is asked about a file', () => {
  it('is nothing where it is no table or not looked at yet', () => {
    const text = { ...inspection, table: null };
    expect(planQuestion({ ...file(1), state: { status: 'ready', inspection: text } })).toBeNull();
    expect(planQuestion({ ...file(1), state: { status: 'waiting' } })).toBeNull();
  });

  it('is with the encoding and the identifying column that were chosen', () => {
    expect(planQuestion(file(1))).toEqual({ file: 11, datasetId: null });
    expect(planQuestion(file(1, { encoding: 'macintosh', update: { identifier: 'row' } }))).toEqual(
      { file: 11, datasetId: null, encoding: 'macintosh', identifier: 'row' },
    );
  });
});

describe('what is done with files', () => {
  it('updates by itself where it is the same survey, and where the person says so', () => {
    expect([isWanted(plan, undefined), isWanted(plan, { isWanted: false })]).toEqual([true, false]);
    const wave = { ...plan, isSameSurvey: false };
    expect([isWanted(wave, {}), isWanted(wave, { isWanted: true })]).toEqual([false, true]);
  });

  it('parts those that update a table from those that come in as new', () => {
    const files = [file(1), file(2), file(3), file(4)];
    const plans: UpdatePlans = new Map<number, FoundUpdate | 'looking'>([
      [1, { plan, isWanted: true, isLooking: false }],
      [2, { plan, isWanted: false, isLooking: true }],
      [3, 'looking'],
    ]);
    expect(updatesToRun(files, plans)).toEqual([
      { name: 'Survey', input: { file: 11, datasetId: 4 } },
    ]);
    expect(newFiles(files, plans).map(({ key }) => key)).toEqual([2, 3, 4]);
    expect(countLooking(plans)).toBe(2);
  });
});
