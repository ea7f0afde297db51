import { join } from 'node:path';
import { ok, type Result } from '../../../shared/result.ts';
import { importDocument } from '../../importing/import-document.ts';
import type { OpenProject } from '../../project/open-project.ts';
import { addCode } from '../../project/queries/add-code.ts';
import { insertCoder } from '../../project/queries/coder-queries.ts';
import type { JobControl, Services } from '../../session/handler.ts';
import { addCodingsOf, addMemos } from './sample-codings.ts';
import { commit, expected, type Filling } from './sample-filling.ts';
import {
  readSampleCodings,
  type SampleCode,
  sampleCodesOf,
  sampleCoders,
  type SampleFile,
  sampleFolder,
  sampleSourceFiles,
  withSampleFile,
} from './sample-study-files.ts';

export type SampleStep = () => Result<null> | Promise<Result<null>>;

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
