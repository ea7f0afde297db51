import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ReadDocument } from '../../../formats/read-document.ts';
import type { CancelSignal } from '../../../shared/cancel-signal.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { StagedFiles } from '../../session/staged-files.ts';

/** What is imported, in this order; names as in the sample's folder. */
export const sampleSourceFiles = [
  'Interview Marta.md',
  'Interview Tomas.txt',
  'Focus group members.vtt',
  'Observation log station.csv',
  'Member survey.csv',
] as const;

/** Who codes the sample. The first is the current coder of a new copy. */
export const sampleCoders = ['Ada', 'Ben'] as const;

const coderName = z.enum(sampleCoders);
const sourceFile = z.enum(sampleSourceFiles);

const codingDraft = z.strictObject({
  coder: coderName,
  source: sourceFile,
  /** Path in the codebook. */
  code: z.string().min(1),
  /** Word for word as in the source, inside one turn. */
  quote: z.string().min(1),
  /** Which of several equal stretches is meant, from 1; left out where there is one. */
  occurrence: z.int().positive().optional(),
  weight: z.int().min(0).max(100).optional(),
  memo: z.string().min(1).optional(),
});

const memoDraft = z.discriminatedUnion('target', [
  z.strictObject({ target: z.literal('project'), coder: coderName, body: z.string().min(1) }),
  z.strictObject({
    target: z.literal('source'),
    coder: coderName,
    of: sourceFile,
    body: z.string().min(1),
  }),
  z.strictObject({
    target: z.literal('code'),
    coder: coderName,
    of: z.string().min(1),
    body: z.string().min(1),
  }),
]);

const codingsFile = z.strictObject({ codings: z.array(codingDraft), memos: z.array(memoDraft) });

export type SampleFile = (typeof sampleSourceFiles)[number];
export type SampleCoding = Readonly<z.infer<typeof codingDraft>>;
export type SampleMemo = Readonly<z.infer<typeof memoDraft>>;

/** A code as the sample's codebook file has it; `path` joins names by `/`, `colour` is null where it is inherited. */
export type SampleCode = Readonly<{ path: string; description: string; colour: number | null }>;

export function sampleFolder(resourcesFolder: string): string {
  return join(resourcesFolder, 'sample-study');
}

/** The codings and memos of the sample. Throws where the file is not of the form declared here. */
export function readSampleCodings(folder: string): Readonly<z.infer<typeof codingsFile>> {
  return codingsFile.parse(JSON.parse(readFileSync(join(folder, 'Codings.json'), 'utf8')));
}

/** Reads a file as any import does; `take` gets what was read and the bytes, and the file is let go again. */
export async function withSampleFile<T>(
  { staged, signal }: Readonly<{ staged: StagedFiles; signal: CancelSignal }>,
  path: string,
  take: (document: ReadDocument, original: Uint8Array) => Result<T>,
): Promise<Result<T>> {
  const file = staged.stagePath(path);
  if (!file.ok) return file;
  try {
    const document = await staged.read(file.value, { signal });
    if (!document.ok) return document;
    const original = staged.readBytes(file.value);
    return original.ok ? take(document.value, original.value) : original;
  } finally {
    staged.discard(file.value);
  }
}

/** The codebook's rows, parents before children as in the file. Throws where a column is missing. */
export function sampleCodesOf({ content }: ReadDocument): Result<readonly SampleCode[]> {
  if (content.type !== 'table') throw new Error('the codebook is not a table');
  const cellsOf = (name: string): readonly string[] => {
    const column = content.columns.find(({ info }) => info.name === name);
    if (!column) throw new Error(`the codebook has no column ${name}`);
    const { codes, dictionary } = column.values;
    return Array.from(codes, (code) => dictionary[code] ?? '');
  };
  const [descriptions, colours] = [cellsOf('description'), cellsOf('colour')];
  return ok(
    cellsOf('path').map((path, row) => ({
      path,
      description: descriptions[row] ?? '',
      colour: colours[row] ? Number(colours[row]) : null,
    })),
  );
}
