import Papa from 'papaparse';
import { afterEach, beforeEach, expect } from 'vitest';
import { takeOperation } from '../../../../test/support/random-steps.ts';
import { importTalkAndSurvey } from '../../../../test/support/talk-and-survey.ts';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../../test/support/temporary-study.ts';
import { readDocument } from '../../../formats/documents/read-document.ts';
import type { FileInspection } from '../../../shared/domain/file-inspection.ts';
import type { CaseId } from '../../../shared/ids.ts';
import {
  type Call,
  type Input,
  type OperationName,
  operationTable,
  type Output,
} from '../../../shared/operations/operation-table.ts';
import type { Result } from '../../../shared/result.ts';
import { all, type Database } from '../../project/database.ts';
import type { JobContext } from '../../session/handler.ts';
import { exportHandlers } from './export-handlers.ts';

export const transcript =
  'Ada: I trust the people at the desk.\nBen: The app, 👩‍👩‍👧 well, was slow.\nAda: =1+1 they say.\n';
const table = 'id,score,Why?\nR1,9,Because they help me\nR2,3,It never works\n';

let study: TemporaryStudy;
/** Asked between the steps of an export whether a person has stopped it. */
let isStopped: () => boolean;

export const db = (): Database => study.project().db;
export const folder = (): string => study.folder;
/** As if a person had stopped it: every export from now on in this test. */
export const stop = (): void => {
  isStopped = () => true;
};
/** Asks `check` between the steps of each export whether it is stopped. */
export const askBetweenSteps = (check: () => boolean): void => {
  isStopped = check;
};

type Exports = Extract<OperationName, `export.${string}`>;

/** Runs one of the export operations as the engine would, its input validated. */
export async function run<Name extends Exports>(
  name: Name,
  input: Call<Name>,
): Promise<Result<Output<Name>>> {
  const handler = exportHandlers[name] as Readonly<{
    run: (context: JobContext, input: Input<Name>) => Promise<Result<Output<Name>>>;
  }>;
  return handler.run(jobContext(), operationTable[name].input.parse(input) as Input<Name>);
}

export function jobContext(): JobContext {
  return {
    project: study.project(),
    environment: { version: '0.0.0-test', dataFolder: study.around.dataFolder },
    signal: {
      get aborted() {
        return isStopped();
      },
      addEventListener: () => undefined,
    },
    progress: () => undefined,
  } as unknown as JobContext;
}

type File = Output<'export.prepare'> & Readonly<{ content: Buffer }>;

/** Makes an export and fetches it part by part. */
export async function fetch(input: Call<'export.prepare'>): Promise<File> {
  const made = await run('export.prepare', input);
  if (!made.ok) throw new Error(made.error.message);
  const parts: Buffer[] = [];
  for (let offset: number | null = 0; offset !== null;) {
    const part: Result<Output<'export.read'>> = await run('export.read', {
      exportId: made.value.exportId,
      offset,
    });
    if (!part.ok) throw new Error(part.error.message);
    parts.push(Buffer.from(part.value.data, 'base64'));
    offset = part.value.next;
  }
  const content = Buffer.concat(parts);
  expect(content.length).toBe(made.value.bytes);
  return { ...made.value, content };
}

export const records = ({ content }: File): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(content.toString('utf8').replace(/^\uFEFF/u, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;

export async function inspect({ content, fileName }: File): Promise<FileInspection> {
  const read = await readDocument(content, fileName, {});
  if (!read.ok) throw new Error(read.error.message);
  return read.value.inspection;
}

export function send<Name extends OperationName>(name: Name, input: Call<Name>): Output<Name> {
  const outcome = takeOperation(study.project(), name, input);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.value as Output<Name>;
}

const caseNamed = (name: string): CaseId =>
  all<{ id: CaseId }>(study.project().db, 'select id from study_case where name = @name', {
    name,
  })[0]?.id as CaseId;

/** Three codes on a talk of two and a survey of two, one of them on words of both speakers. */
export function code(): void {
  const trust = send('codes.create', { name: 'Trust', parentId: null });
  const staff = send('codes.create', { name: 'Staff', parentId: trust });
  const slow = send('codes.create', { name: 'Slow', parentId: null });
  const apply = (words: string, sourceId: number, codeIds: Call<'codings.apply'>['codeIds']) => {
    const text = sourceId === 1 ? transcript : 'Because they help me\nIt never works';
    const start = text.indexOf(words);
    return send('codings.apply', {
      sourceId: sourceId as never,
      start: start as never,
      end: (start + words.length) as never,
      codeIds: codeIds ?? [],
    }).codingIds[0];
  };
  const first = apply('I trust the people', 1, [staff]);
  apply('the desk.\nBen: The app, 👩‍👩‍👧', 1, [slow]);
  apply('=1+1 they say', 1, [staff]);
  if (first === undefined) throw new Error('nothing was coded');
  send('memos.save', { target: 'coding', targetId: first, body: 'Says it\ntwice.' });
  send('codings.setWeight', { codingId: first, weight: 80 });
  const age = send('attributes.create', { name: 'Age', type: 'number' });
  const member = send('attributes.create', { name: 'Member', type: 'boolean' });
  send('attributes.setCells', {
    cells: [
      { caseId: caseNamed('Ada'), attributeId: age, value: '41,5' },
      { caseId: caseNamed('Ada'), attributeId: member, value: 'yes' },
      { caseId: caseNamed('Ben'), attributeId: member, value: 'no' },
    ],
  });
  const wave = send('folders.create', { name: 'Wave 1', parentId: null });
  send('sources.setFolder', { sourceIds: [1 as never], folderId: wave });
}

/** A study of a talk of two and a survey of two, made anew for each test. */
export function useTalkAndSurvey(): void {
  beforeEach(async () => {
    isStopped = () => false;
    study = createTemporaryStudy();
    await importTalkAndSurvey(study, transcript, table);
  });
  afterEach(() => study.remove());
}
