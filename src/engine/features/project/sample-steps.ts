import { join } from 'node:path';
import type { CodeId, CoderId, SourceId } from '../../../shared/ids.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { runCommand, type Step } from '../../history/command.ts';
import { importDocument } from '../../importing/import-document.ts';
import type { OpenProject } from '../../project/open-project.ts';
import { addCode } from '../../project/queries/add-code.ts';
import { insertCoder } from '../../project/queries/coder-queries.ts';
import { currentVersion, insertCoding } from '../../project/queries/coding-queries.ts';
import { describeTarget, insertMemo } from '../../project/queries/memo-queries.ts';
import { readVersion } from '../../project/version-cache.ts';
import type { JobControl, Services } from '../../session/handler.ts';
import { findQuote, type QuotedVersion } from './sample-quote.ts';
import {
  readSampleCodings,
  type SampleCode,
  sampleCodesOf,
  sampleCoders,
  type SampleCoding,
  type SampleFile,
  sampleFolder,
  type SampleMemo,
  sampleSourceFiles,
  withSampleFile,
} from './sample-study-files.ts';

/** The sample while it is being made: what its names have become so far. */
type Filling = Readonly<{
  context: Services & JobControl;
  study: OpenProject;
  folder: string;
  sources: Map<string, readonly SourceId[]>;
  codes: Map<string, CodeId>;
  coders: Map<string, CoderId>;
}>;

export type SampleStep = () => Result<null> | Promise<Result<null>>;

function commit<T>({ study }: Filling, body: (step: Step) => Result<T>): Result<T> {
  const outcome = runCommand(study.host, body);
  return outcome.ok ? ok(outcome.value.value) : outcome;
}

/** A name of the sample's files looked up; one that is not there is a mistake in them. */
function expected<T>(map: ReadonlyMap<string, T>, name: string): T {
  const found = map.get(name);
  if (found === undefined) throw new Error(`the sample has no “${name}”`);
  return found;
}

function importFile(filling: Filling, file: SampleFile): Promise<Result<null>> {
  return withSampleFile(filling.context, join(filling.folder, file), (document, original) => {
    const imported = commit(filling, (step) => importDocument(step, document, original, {}));
    if (!imported.ok) return imported;
    filling.sources.set(file, imported.value.sourceIds);
    return ok(null);
  });
}

/** The first coder came with the study. */
function addCoders(filling: Filling): Result<null> {
  const [first, ...others] = sampleCoders;
  filling.coders.set(first, filling.study.host.coderId());
  for (const name of others) {
    const added = commit(filling, ({ db, describe }) => {
      describe('coder.create', { name });
      return ok(insertCoder(db, name));
    });
    if (!added.ok) return added;
    filling.coders.set(name, added.value);
  }
  return ok(null);
}

function addSampleCode(
  filling: Filling,
  { path, description, colour }: SampleCode,
): Result<unknown> {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  const parentId = parts.length === 0 ? null : expected(filling.codes, parts.join('/'));
  const added = commit(filling, ({ db, describe }) => {
    describe('code.create', { name });
    return addCode(db, { name, parentId, colour, description });
  });
  if (added.ok) filling.codes.set(path, added.value);
  return added;
}

function addCodebook(filling: Filling): Promise<Result<null>> {
  return withSampleFile(filling.context, join(filling.folder, 'Codebook.csv'), (document) => {
    const codes = sampleCodesOf(document);
    if (!codes.ok) return codes;
    for (const code of codes.value) {
      const added = addSampleCode(filling, code);
      if (!added.ok) return added;
    }
    return ok(null);
  });
}

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

function addCodingsOf(filling: Filling, coder: string, all: readonly SampleCoding[]): Result<null> {
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

function addMemos(filling: Filling, memos: readonly SampleMemo[]): Result<null> {
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

/**
 * What makes a new, empty study the sample, to be done in this order. Every step is one or more commands of the change
 * log. A step throws where the sample's files contradict each other, which is a mistake in them.
 */
export function sampleSteps(
  study: OpenProject,
  context: Services & JobControl,
): readonly SampleStep[] {
  const folder = sampleFolder(context.environment.resourcesFolder);
  const { codings, memos } = readSampleCodings(folder);
  const filling: Filling = {
    context,
    study,
    folder,
    sources: new Map(),
    codes: new Map(),
    coders: new Map(),
  };
  return [
    ...sampleSourceFiles.map((file) => () => importFile(filling, file)),
    () => addCoders(filling),
    () => addCodebook(filling),
    ...sampleCoders.map((coder) => () => addCodingsOf(filling, coder, codings)),
    () => addMemos(filling, memos),
  ];
}
