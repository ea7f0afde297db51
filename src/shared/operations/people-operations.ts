import { z } from 'zod';
import type { Case } from '../domain/case.ts';
import type { Coder } from '../domain/coding.ts';
import type { Page } from '../domain/page.ts';
import type { CaseId, CoderId } from '../ids.ts';
import { job, read, returns, write } from './define-operation.ts';
import { caseId, coderId, name, noInput, page } from './fields.ts';

/** Those who speak (cases) and those who code (coders). */
export const peopleOperations = {
  'cases.list': read(z.strictObject({ ...page }), returns<Page<Case>>()),
  'cases.rename': write(z.strictObject({ caseId, name }), returns<null>()),
  'cases.setAttribute': write(
    z.strictObject({ caseId, attribute: name, value: z.string().max(10_000).nullable() }),
    returns<CaseId>(),
  ),
  'coders.list': read(noInput, returns<readonly Coder[]>()),
  'coders.create': write(z.strictObject({ name }), returns<CoderId>()),
  'coders.rename': write(z.strictObject({ coderId, name }), returns<null>()),
  /** Who codes on this copy from now on. Local to the copy, so not a command of the log. */
  'coders.choose': job(z.strictObject({ coderId }), returns<null>()),
};
