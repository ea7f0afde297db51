import { z } from 'zod';
import { knownCodeChoices, type CodebookPreview } from '../domain/codebook-file.ts';
import type { CodeSet } from '../domain/code-set.ts';
import type { CodeSetId } from '../ids.ts';
import { job, read, returns, write } from './define-operation.ts';
import { codeId, name, noInput, stagedFileId } from './fields.ts';

const setId = z.int().positive() as unknown as z.ZodType<CodeSetId, CodeSetId>;
const codeIds = z.array(codeId).max(5000).default([]);

/** The codebook as a whole: sets of codes, import and export. */
export const codebookOperations = {
  /** Sets of codes by name. */
  'codeSets.list': read(noInput, returns<readonly CodeSet[]>()),
  /** Two sets of one name are refused. */
  'codeSets.create': write(z.strictObject({ name, codeIds }), returns<CodeSetId>()),
  'codeSets.rename': write(z.strictObject({ setId, name }), returns<null>()),
  /** Takes a set apart; its codes stay. */
  'codeSets.delete': write(z.strictObject({ setId }), returns<null>()),
  /** Puts codes into a set and takes others out. A code is in a set once. */
  'codeSets.setMembers': write(
    z.strictObject({ setId, add: codeIds, remove: codeIds }),
    returns<null>(),
  ),
  /** The codebook as the text of a CSV file, archived codes too. */
  'codebook.export': job(
    noInput,
    returns<Readonly<{ fileName: string; csv: string; codes: number }>>(),
  ),
  /** What importing a staged CSV file would do. Writes nothing. */
  'codebook.preview': job(z.strictObject({ file: stagedFileId }), returns<CodebookPreview>()),
  /** Takes a staged codebook in: one command. Rows with faults are left out, as the preview says. */
  'codebook.import': job(
    z.strictObject({ file: stagedFileId, known: z.enum(knownCodeChoices).default('keep') }),
    returns<Readonly<{ made: number; changed: number }>>(),
  ),
};
