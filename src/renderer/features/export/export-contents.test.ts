import { expect, it } from 'vitest';
import type { ProjectInfo } from '../../../shared/domain/project.ts';
import type { CodeId, CoderId, SourceId } from '../../../shared/ids.ts';
import {
  contentNames,
  firstChoice,
  isThere,
  requestOf,
  withContentThere,
} from './export-contents.ts';

const counts = (some: Partial<ProjectInfo['counts']>): ProjectInfo['counts'] => ({
  ...{ sources: 0, turns: 0, codes: 0, codings: 0, cases: 0, memos: 0, coders: 1, datasets: 0 },
  ...some,
});
const narrowed = { codeId: 3 as CodeId, sourceId: 4 as SourceId, coderId: 5 as CoderId };

it('offers what the study has', () => {
  const there = (some: Partial<ProjectInfo['counts']>) =>
    contentNames.filter((content) => isThere(content, counts(some)));
  expect(there({})).toEqual([]);
  expect(there({ sources: 1 })).toEqual(['sources', 'study']);
  expect(there({ sources: 1, codes: 2 })).toEqual(['matrix', 'codebook', 'sources', 'study']);
  expect(there({ sources: 1, codes: 2, codings: 3 })).toEqual([...contentNames]);
  expect(withContentThere(firstChoice, counts({ codes: 1 })).content).toBe('codebook');
  expect(withContentThere(firstChoice, counts({})).content).toBe('segments');
  expect(there({ datasets: 1 })).toEqual(['study']);
  expect(withContentThere(firstChoice, counts({ datasets: 1 }))).toMatchObject({
    content: 'study',
    kinds: { study: 'json' },
  });
});

it('asks for what is in sight alone', () => {
  const all = { ...firstChoice, ...narrowed, withBelow: true, cells: 'counts' as const };
  expect(requestOf(all)).toEqual({ kind: 'segments_xlsx', codeId: 3, sourceIds: [4], coderId: 5 });
  expect(requestOf({ ...all, content: 'matrix' })).toEqual({
    ...{ kind: 'matrix_xlsx', sourceIds: [4], coderId: 5, rows: 'cases', withBelow: true },
  });
  const sav = {
    ...all,
    content: 'matrix' as const,
    kinds: { ...all.kinds, matrix: 'matrix_sav' as const },
  };
  expect(requestOf(sav)).toMatchObject({ kind: 'matrix_sav', cells: 'counts' });
  expect(requestOf({ ...all, content: 'codebook' })).toEqual({ kind: 'codebook_xlsx' });
  const texts = { ...all.kinds, sources: 'sources_txt' as const };
  expect(requestOf({ ...all, content: 'sources', kinds: texts })).toEqual({
    ...{ kind: 'sources_txt', sourceIds: [4] },
  });
});
