import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CodeId, CoderId, VersionId } from '../../../shared/ids.ts';
import { all } from '../../project/database.ts';
import { readVersion } from '../../project/version-cache.ts';
import { codeCounts } from './code-counts.ts';
import { countByCase } from './count-by-case.ts';
import type { ExportRequest } from './export-material.ts';
import {
  asked,
  cases,
  codings,
  db,
  requestOf,
  sources,
  speakerOf,
  type Study,
  write,
} from './random-study.fixture.ts';
import { turnsIn } from './turns-in.fixture.ts';

type CodingCells = Readonly<{
  codeId: CodeId;
  versionId: VersionId;
  start: number;
  end: number;
  coderId: CoderId;
}>;

/** Each coding for itself, with the turns that it touches. */
function countOneByOne(
  { caseIds, codeIds, placed }: Study,
  { codeId, coderId, sourceIds }: ExportRequest,
): Readonly<{ counts: number[]; nobody: number }> {
  const counts = caseIds.map(() => codeIds.map(() => 0));
  let nobody = 0;
  for (const coding of all<CodingCells>(
    db,
    `select code_id as codeId, version_id as versionId, start_offset as start, end_offset as end,
       coder_id as coderId from coding`,
  )) {
    const source = placed.find(({ versionId }) => versionId === coding.versionId);
    if (!source || (sourceIds && !sourceIds.includes(source.sourceId))) continue;
    if (codeId !== undefined && coding.codeId !== codeId) continue;
    if (coderId !== undefined && coding.coderId !== coderId) continue;
    const touched = turnsIn(readVersion(db, source.versionId).turns, coding.start, coding.end);
    const speaking = new Set(touched.flatMap((turn) => speakerOf(source, turn) ?? []));
    for (const id of speaking) {
      const row = counts[caseIds.indexOf(id)];
      const column = codeIds.indexOf(coding.codeId);
      if (row && column >= 0) row[column] = (row[column] ?? 0) + 1;
    }
    if (speaking.size === 0) nobody += 1;
  }
  return { counts: counts.flat(), nobody };
}

it('counts as each coding for itself does: who speaks there, whoever they turned out to be', async () => {
  const goOn = (): Promise<void> => Promise.resolve();
  await fc.assert(
    fc.asyncProperty(cases, sources, codings, asked, async (people, texts, marks, wanted) => {
      const study = write(people, texts, marks);
      const request = requestOf(study, wanted, 'matrix_csv');
      const expected = countOneByOne(study, request);
      const codes = study.codeIds.map((id) => ({ id, parentId: null }));
      const counts = codeCounts(study.caseIds, codes, false);
      const losses = await countByCase(db, request, goOn, counts);
      expect([...counts.finish()]).toEqual(expected.counts);
      expect(losses.map(({ count }) => count)).toEqual(
        expected.nobody === 0 ? [] : [expected.nobody],
      );
    }),
  );
});
