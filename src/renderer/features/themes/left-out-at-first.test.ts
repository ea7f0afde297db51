import { expect, it } from 'vitest';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import type { SourceId } from '../../../shared/ids.ts';
import { leftOutAtFirst } from './left-out-at-first.ts';

const source = (id: number, kind: SourceSummary['kind'], turnCount: number): SourceSummary => ({
  id: id as SourceId,
  name: String(id),
  kind,
  language: 'en',
  versionId: id as SourceSummary['versionId'],
  length: 1,
  turnCount,
  speakerCount: 0,
  codingCount: 0,
  codedShare: 0,
  datasetId: null,
  fileName: '',
  importedAt: '',
  folderId: null,
  collectedOn: null,
  versionCount: 1,
});

it('proposes the question with the most answers', () => {
  const sources = [
    source(1, 'interview', 90),
    source(2, 'open_answers', 20),
    source(3, 'open_answers', 30),
  ];
  expect([...leftOutAtFirst(sources)]).toEqual([1, 2]);
});

it('proposes everything where there are no answers', () => {
  expect(leftOutAtFirst([source(1, 'interview', 9), source(2, 'focus_group', 9)]).size).toBe(0);
});
