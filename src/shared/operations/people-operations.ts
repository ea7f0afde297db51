import { z } from 'zod';
import { type Case, type CaseAppearance, type CaseBelongings, caseKinds } from '../domain/case.ts';
import type { Coder } from '../domain/coding.ts';
import { maxPageRows, type Page } from '../domain/page.ts';
import type { CaseId, CoderId } from '../ids.ts';
import { attributeId, wantedValues } from './attribute-operations.ts';
import { job, read, returns, write } from './define-operation.ts';
import { caseId, coderId, name, noInput, page, sourceId } from './fields.ts';

const caseIds = z.array(caseId).min(1).max(maxPageRows);

/** Which cases, in which order. Everything left out: people first, by name, then respondents by row. */
const caseQuestion = {
  /** Words of the name, in any case and with any accents. */
  text: z.string().max(500).nullable().default(null),
  kind: z.enum(caseKinds).nullable().default(null),
  /** Those who speak or answer in it. */
  sourceId: sourceId.nullable().default(null),
  values: wantedValues,
  sort: z
    .strictObject({
      /** An attribute's id, or what every case has. Cases without a value come last. */
      by: z.union([z.enum(['name', 'kind', 'turns']), attributeId]),
      descending: z.boolean().default(false),
    })
    .nullable()
    .default(null),
};

/** Those who speak (cases) and those who code (coders). */
export const peopleOperations = {
  'cases.list': read(z.strictObject({ ...page, ...caseQuestion }), returns<Page<Case>>()),
  /** Where a case stands in the list that the same question gives, from 0; null where it does not. */
  'cases.position': read(z.strictObject({ caseId, ...caseQuestion }), returns<number | null>()),
  /** A case, or the one that it turned out to be. */
  'cases.get': read(z.strictObject({ caseId }), returns<Case>()),
  'cases.appearances': read(z.strictObject({ caseId }), returns<readonly CaseAppearance[]>()),
  'cases.belongings': read(z.strictObject({ caseIds }), returns<CaseBelongings>()),
  'cases.create': write(
    z.strictObject({ name, kind: z.enum(['person', 'organisation']).default('person') }),
    returns<CaseId>(),
  ),
  'cases.rename': write(z.strictObject({ caseId, name }), returns<null>()),
  'cases.setKind': write(
    z.strictObject({ caseId, kind: z.enum(['person', 'organisation']) }),
    returns<null>(),
  ),
  /** With their values and memos. Their labels stay in the texts and belong to nobody. */
  'cases.delete': write(z.strictObject({ caseIds }), returns<null>()),
  /**
   * Makes several cases one. `keep` says, by attribute, whose value wins where they disagree; without it the value of the
   * case that remains, else the first of `caseIds`. Values that lose stay with the merged case, and come back by undo.
   */
  'cases.merge': write(
    z.strictObject({
      caseIds,
      intoId: caseId,
      keep: z.array(z.strictObject({ attributeId, caseId })).max(1000).default([]),
    }),
    returns<CaseId>(),
  ),
  'cases.setAttribute': write(
    z.strictObject({ caseId, attribute: name, value: z.string().max(10_000).nullable() }),
    returns<CaseId>(),
  ),
  /** Says who speaks under a label of a text: a case, a new one, or nobody known. Answers the case. */
  'speakers.assign': write(
    z.strictObject({
      sourceId,
      label: z.string().min(1).max(500),
      to: z.union([z.strictObject({ caseId }), z.strictObject({ newCase: name }), z.null()]),
    }),
    returns<CaseId | null>(),
  ),
  'coders.list': read(noInput, returns<readonly Coder[]>()),
  'coders.create': write(z.strictObject({ name }), returns<CoderId>()),
  'coders.rename': write(z.strictObject({ coderId, name }), returns<null>()),
  /** Who codes on this copy from now on. Local to the copy, so not a command of the log. */
  'coders.choose': job(z.strictObject({ coderId }), returns<null>()),
};
