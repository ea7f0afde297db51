import { planMerge } from '../../../core/cases/plan-merge.ts';
import type { AttributeId, CaseId } from '../../../shared/ids.ts';
import type { OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok, refuse } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import { storeCells } from '../../project/queries/store-cells.ts';
import { findAttributeByName, insertAttribute } from '../../project/queries/attribute-queries.ts';
import { listCaseIds } from '../../project/queries/case-order.ts';
import {
  type CaseRow,
  countBelongings,
  deleteCase,
  findCase,
  findSpeaker,
  getCases,
  insertCase,
  resolveCase,
  updateCaseKind,
  updateCaseName,
  updateSpeakerCase,
} from '../../project/queries/case-queries.ts';
import { listAppearances } from '../../project/queries/case-turns.ts';
import { mergeCase } from '../../project/queries/merge-case.ts';
import { type Handlers, reads, writes } from '../../session/handler.ts';
import { notFound } from '../not-found.ts';

type Names = Extract<keyof OperationTable, `cases.${string}` | `speakers.${string}`>;

const gone = notFound('This case');

/** Each case once, in the order asked for; those that are gone are left out. */
const findCases = (db: Database, ids: readonly CaseId[]): CaseRow[] =>
  [...new Set(ids)].flatMap((id) => findCase(db, id) ?? []);

const freeTextAttribute = (db: Database, name: string): AttributeId =>
  findAttributeByName(db, name)?.id ?? insertAttribute(db, name, { type: 'text', options: [] });

export const caseHandlers: Handlers<Names> = {
  'cases.list': reads(({ project }, { offset, limit, ...question }) => {
    const ids = listCaseIds(project.db, question);
    return ok({
      total: ids.length,
      rows: getCases(project.db, ids.slice(offset, offset + limit)),
    });
  }),
  'cases.position': reads(({ project }, { caseId, ...question }) => {
    const at = listCaseIds(project.db, question).indexOf(resolveCase(project.db, caseId) ?? caseId);
    return ok(at < 0 ? null : at);
  }),
  'cases.get': reads(({ project }, { caseId }) => {
    const [found] = getCases(project.db, [resolveCase(project.db, caseId) ?? caseId]);
    return found ? ok(found) : gone;
  }),
  'cases.appearances': reads(({ project }, { caseId }) =>
    ok(listAppearances(project.db, resolveCase(project.db, caseId) ?? caseId)),
  ),
  'cases.belongings': reads(({ project }, { caseIds }) => ok(countBelongings(project.db, caseIds))),
  'cases.create': writes(({ db, describe }, { name, kind }) => {
    describe('case.create', { name });
    return ok(insertCase(db, name, kind));
  }),
  'cases.rename': writes(({ db, describe }, { caseId, name }) => {
    const known = findCase(db, caseId);
    if (!known) return gone;
    describe('case.rename', { from: known.name, to: name });
    updateCaseName(db, caseId, name);
    return ok(null);
  }),
  'cases.setKind': writes(({ db, describe }, { caseId, kind }) => {
    const known = findCase(db, caseId);
    if (!known) return gone;
    if (known.kind === 'respondent') {
      return refuse(
        'conflict',
        `“${known.name}” answers in a table and stays a respondent. Nothing was changed.`,
      );
    }
    describe('case.kind', { name: known.name });
    updateCaseKind(db, caseId, kind);
    return ok(null);
  }),
  'cases.delete': writes(({ db, describe }, { caseIds }) => {
    const known = findCases(db, caseIds);
    const [first] = known;
    if (!first) return gone;
    describe('case.delete', { name: first.name, count: known.length });
    for (const { id } of known) deleteCase(db, id);
    return ok(null);
  }),
  'cases.merge': writes(({ db, describe, at }, { caseIds, intoId, keep }) => {
    const into = findCase(db, intoId);
    const merged = findCases(db, caseIds).filter(({ id }) => id !== intoId);
    const [first] = merged;
    if (!into || merged.length < new Set(caseIds).size - (caseIds.includes(intoId) ? 1 : 0)) {
      return gone;
    }
    if (!first) {
      return refuse(
        'conflict',
        `“${into.name}” cannot be merged into itself. Nothing was changed. Choose another case beside it.`,
      );
    }
    describe('case.merge', { name: first.name, into: into.name, count: merged.length });
    const values = getCases(db, [intoId, ...merged.map(({ id }) => id)]).map((one) => ({
      caseId: one.id,
      values: one.values,
    }));
    const moved = planMerge(
      values,
      new Map(keep.map(({ attributeId, caseId }) => [attributeId, caseId])),
    );
    for (const { id } of merged) mergeCase(db, id, intoId, moved, at);
    return ok(intoId);
  }),
  'cases.setAttribute': writes(({ db, describe }, { caseId, attribute, value }) => {
    const known = findCase(db, caseId);
    if (!known) return gone;
    describe('case.attribute', { attribute, name: known.name });
    storeCells(db, [{ caseId, attributeId: freeTextAttribute(db, attribute), value }]);
    return ok(caseId);
  }),
  'speakers.assign': writes(({ db, describe }, { sourceId, label, to }) => {
    const speaker = findSpeaker(db, sourceId, label);
    if (!speaker) return notFound(`The speaker “${label}”`);
    if (to === null) {
      describe('speaker.part', { label });
      updateSpeakerCase(db, speaker.id, null);
      return ok(null);
    }
    const caseId = 'newCase' in to ? insertCase(db, to.newCase, 'person') : to.caseId;
    const known = findCase(db, caseId);
    if (!known) return gone;
    describe('speaker.assign', { label, name: known.name });
    updateSpeakerCase(db, speaker.id, caseId);
    return ok(caseId);
  }),
};
