import { describe, expect, it } from 'vitest';
import type { StepPlace } from '../../shared/domain/history.ts';
import type { CaseId, CodeId, DatasetId, MemoId, SourceId } from '../../shared/ids.ts';
import { home, type Place } from './place.ts';
import { placeOfStep, wayToStep } from './place-of-step.ts';

const passage: StepPlace = { kind: 'source', sourceId: 1 as SourceId, start: 5, end: 9 };
const read: Place = { name: 'read', params: { sourceId: 1 as SourceId, start: 5, end: 9 } };
const reading: Place = { name: 'read', params: { sourceId: 1 as SourceId } };
const code: StepPlace = { kind: 'code', codeId: 3 as CodeId };
const memo: StepPlace = { kind: 'memo', memoId: 4 as MemoId, about: passage };

describe('the place of a step', () => {
  it('is where its kind of thing is shown', () => {
    expect(placeOfStep(passage)).toEqual(read);
    expect(placeOfStep({ kind: 'source', sourceId: 1 as SourceId })).toEqual(reading);
    expect(placeOfStep(code)).toEqual({ name: 'find', params: { codeId: 3 } });
    expect(placeOfStep({ kind: 'case', caseId: 5 as CaseId })).toEqual({
      name: 'cases',
      params: { caseId: 5 },
    });
    expect(placeOfStep(memo)).toEqual({ name: 'memos', params: { memoId: 4 } });
    expect(placeOfStep({ kind: 'none' })).toBeNull();
  });
});

describe('the way to a step', () => {
  it('leads to the passage, also within the text that is open', () => {
    expect(wayToStep(passage, home)).toEqual(read);
    expect(wayToStep(passage, reading)).toEqual(read);
  });

  it('stays where the step is to be seen already', () => {
    const history: Place = { name: 'history', params: {} };
    const dataset: StepPlace = { kind: 'dataset', datasetId: 6 as DatasetId };
    expect(wayToStep(passage, history)).toBeNull();
    expect(wayToStep(code, reading)).toBeNull();
    expect(wayToStep(dataset, { name: 'measure', params: { datasetId: 6 } })).toBeNull();
    expect(wayToStep(dataset, { name: 'measure', params: { datasetId: 7 } })).not.toBeNull();
  });

  it('leads a memo to what it speaks about, among the memos to the memo, and nowhere else than there if that is all', () => {
    expect(wayToStep(memo, reading)).toEqual(read);
    expect(wayToStep(memo, { name: 'memos', params: {} })?.name).toBe('memos');
    const journal: StepPlace = { kind: 'memo', memoId: 4 as MemoId, about: { kind: 'none' } };
    expect(wayToStep(journal, reading)).toEqual({ name: 'memos', params: { memoId: 4 } });
  });
});
