import { ok, type Result } from '../../../shared/result.ts';
import { currentVersion, insertCoding } from '../../project/queries/coding-queries.ts';
import { describeTarget, insertMemo } from '../../project/queries/memo-queries.ts';
import { readVersion } from '../../project/version-cache.ts';
import { commit, expected, type Filling } from './sample-filling.ts';
import { findQuote, type QuotedVersion } from './sample-quote.ts';
import {
  sampleCoders,
  type SampleCoding,
  type SampleFile,
  type SampleMemo,
} from './sample-study-files.ts';

function versionsOf({ study, sources }: Filling, file: string): QuotedVersion[] {
  return expected(sources, file).map((sourceId) => {
    const versionId = currentVersion(study.db, sourceId);
    if (versionId === undefined) throw new Error(`“${file}” has no text`);
    return { versionId, ...readVersion(study.db, versionId) };
  });
}

/** One coder's codings of one file: one command, with the memos on them. */
function addCodings(
  filling: Filling,
  file: SampleFile,
  codings: readonly SampleCoding[],
): Result<null> {
  const versions = versionsOf(filling, file);
  return commit(filling, ({ db, coderId, at, describe }) => {
    describe('sample.codings', { name: file.replace(/\.\w+$/u, ''), count: codings.length });
    for (const { code, quote, occurrence, weight, memo } of codings) {
      const place = findQuote(versions, quote, occurrence);
      const codeId = expected(filling.codes, code);
      const targetId = insertCoding(db, {
        ...place,
        codeId,
        coderId,
        ...(weight === undefined ? {} : { weight }),
      });
      if (memo) insertMemo(db, { target: 'coding', targetId, body: memo, coderId, at });
    }
    return ok(null);
  });
}

/** A coder becomes the current one and codes: one command for each file. Throws where a quote or a code is not there. */
export function addCodingsOf(
  filling: Filling,
  coder: string,
  all: readonly SampleCoding[],
): Result<null> {
  filling.study.chooseCoder(expected(filling.coders, coder));
  const own = all.filter((coding) => coding.coder === coder);
  for (const [file, codings] of Map.groupBy(own, ({ source }) => source)) {
    const added = addCodings(filling, file, codings);
    if (!added.ok) return added;
  }
  return ok(null);
}

function targetOf({ sources, codes }: Filling, memo: SampleMemo): number {
  if (memo.target === 'project') return 0;
  if (memo.target === 'code') return expected(codes, memo.of);
  const [sourceId] = expected(sources, memo.of);
  if (sourceId === undefined) throw new Error(`“${memo.of}” has no source`);
  return sourceId;
}

/** The memos that are not on codings, one command each. The first coder is the current one afterwards. */
export function addMemos(filling: Filling, memos: readonly SampleMemo[]): Result<null> {
  for (const memo of memos) {
    const { target, coder, body } = memo;
    const targetId = targetOf(filling, memo);
    filling.study.chooseCoder(expected(filling.coders, coder));
    const added = commit(filling, ({ db, coderId, at, describe }) => {
      describe('memo.save', { about: describeTarget(db, target, targetId) ?? '' });
      return ok(insertMemo(db, { target, targetId, body, coderId, at }));
    });
    if (!added.ok) return added;
  }
  filling.study.chooseCoder(expected(filling.coders, sampleCoders[0]));
  return ok(null);
}
