import { excerptAround } from '../../../core/memos/excerpt-around.ts';
import type { Link, LinkEnd } from '../../../shared/domain/link.ts';
import type { LinkId } from '../../../shared/ids.ts';
import type { Input, OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import type { Database } from '../../project/database.ts';
import { describeLinks } from '../../project/queries/describe-links.ts';
import {
  deleteLink,
  type EndRow,
  findLink,
  findLinkBetween,
  insertLink,
  listLinksOf,
  listLinksOfSource,
  updateLinkNote,
} from '../../project/queries/link-queries.ts';
import { type Handlers, reads, writes } from '../../session/handler.ts';
import { notFound } from '../not-found.ts';
import { resolveEnd } from './resolve-end.ts';

type Names = Extract<keyof OperationTable, `links.${string}`>;

const gone = notFound('This link');

/** An end as the history calls it. */
function nameEnd({ kind, name, excerpt }: LinkEnd): string {
  const short = excerptAround(kind === 'passage' ? excerpt : name, [], 60).text;
  return `“${short}”`;
}

const endNames = ({ from, to }: Pick<Link, 'from' | 'to'>) => ({
  from: nameEnd(from),
  to: nameEnd(to),
});

function findDescribed(db: Database, id: LinkId): Link | undefined {
  const row = findLink(db, id);
  return row && describeLinks(db, [row])[0];
}

function sameEnd(one: EndRow, other: EndRow): boolean {
  const { kind, id, start, end } = one;
  return kind === other.kind && id === other.id && start === other.start && end === other.end;
}

function note({ db, describe }: Step, id: LinkId, words: string): Result<null> {
  const link = findDescribed(db, id);
  if (!link) return gone;
  describe('link.note', endNames(link));
  if (link.note !== words) updateLinkNote(db, id, words);
  return ok(null);
}

function create(step: Step, input: Input<'links.create'>): Result<LinkId> {
  const { db, coderId, at } = step;
  const from = resolveEnd(db, input.from);
  if (!from.ok) return from;
  const to = resolveEnd(db, input.to);
  if (!to.ok) return to;
  if (sameEnd(from.value, to.value)) {
    return refuse(
      'conflict',
      'Both ends of this link are the same. Nothing was linked. Choose something else to link to.',
    );
  }
  const known = findLinkBetween(db, from.value, to.value);
  if (known) {
    const noted = input.note === '' ? ok(null) : note(step, known.id, input.note);
    return noted.ok ? ok(known.id) : noted;
  }
  const id = insertLink(db, { from: from.value, to: to.value, note: input.note, coderId, at });
  const link = findDescribed(db, id);
  if (link) step.describe('link.create', endNames(link));
  return ok(id);
}

function list(db: Database, query: Input<'links.list'>) {
  if ('sourceId' in query) return listLinksOfSource(db, query.sourceId, query);
  if ('memoId' in query) return listLinksOf(db, 'memo', query.memoId, query);
  if ('codeId' in query) return listLinksOf(db, 'code', query.codeId, query);
  return listLinksOf(db, 'case', query.caseId, query);
}

export const linkHandlers: Handlers<Names> = {
  'links.list': reads(({ project }, query) => {
    const { total, rows } = list(project.db, query);
    return ok({ total, rows: describeLinks(project.db, rows) });
  }),
  'links.create': writes(create),
  'links.update': writes((step, { linkId, note: words }) => note(step, linkId, words)),
  'links.delete': writes(({ db, describe }, { linkId }) => {
    const link = findDescribed(db, linkId);
    if (!link) return gone;
    describe('link.delete', endNames(link));
    deleteLink(db, linkId);
    return ok(null);
  }),
};
