import type {
  ExchangedEnd,
  ExchangedLink,
  ExchangedMemo,
  ExchangedTarget,
} from '../../../shared/domain/exchanged-study.ts';
import type { Step } from '../../history/command.ts';
import { type EndRow, findLinkBetween, insertLink } from '../../project/queries/link-queries.ts';
import { insertMemo, updateMemo } from '../../project/queries/memo-queries.ts';
import { findMemoRow } from '../../project/queries/memo-rows.ts';
import { asName, type Placed, uidFor } from './placed.ts';

/** Puts memos on what they speak about. Where there is one already, the words are put below it. */
export function placeMemos(step: Step, memos: readonly ExchangedMemo[], placed: Placed): void {
  const { db } = step;
  for (const memo of memos) {
    const targetId = targetOf(memo.target, placed);
    if (targetId === undefined) continue;
    const { kind } = memo.target;
    const known = kind === 'journal' ? undefined : findMemoRow(db, kind, targetId, 0);
    if (known) {
      const body = known.body === memo.body ? known.body : `${known.body}\n\n${memo.body}`;
      if (body !== known.body) updateMemo(db, known.id, { body }, step.at);
      placed.memos.set(memo.key, known.id);
      continue;
    }
    const at = memo.createdAt ?? step.at;
    const id = insertMemo(db, {
      target: kind,
      targetId,
      title: memo.title === '' ? '' : asName(memo.title, ''),
      ...(kind === 'journal' ? { entryDate: memo.entryDate ?? at.slice(0, 10) } : {}),
      body: memo.body,
      coderId: placed.coders.get(memo.coderKey ?? '') ?? step.coderId,
      at,
      updatedAt: memo.updatedAt ?? at,
      uid: uidFor(db, 'memo', memo.key),
    });
    placed.memos.set(memo.key, id);
  }
}

function targetOf(target: ExchangedTarget, placed: Placed): number | undefined {
  switch (target.kind) {
    case 'project':
    case 'journal':
      return 0;
    case 'source':
      return placed.sources.get(target.key)?.sourceId;
    case 'code':
      return placed.codes.get(target.key);
    case 'coding':
      return placed.codings.get(target.key);
    case 'case':
      return placed.cases.get(target.key);
  }
}

/** Makes the links whose two ends are here; one that is here already stays one. */
export function placeLinks(step: Step, links: readonly ExchangedLink[], placed: Placed): void {
  const { db } = step;
  for (const link of links) {
    const from = endOf(link.from, placed);
    const to = endOf(link.to, placed);
    if (!from || !to || findLinkBetween(db, from, to)) continue;
    insertLink(db, {
      from,
      to,
      note: link.note,
      coderId: placed.coders.get(link.coderKey ?? '') ?? step.coderId,
      at: link.createdAt ?? step.at,
      uid: uidFor(db, 'link', link.key),
    });
  }
}

function endOf(end: ExchangedEnd, placed: Placed): EndRow | undefined {
  if (end.kind === 'passage') {
    const id = placed.sources.get(end.sourceKey)?.versionId;
    return id === undefined ? undefined : { kind: 'passage', id, start: end.start, end: end.end };
  }
  const id =
    end.kind === 'memo'
      ? placed.memos.get(end.key)
      : targetOf({ kind: end.kind, key: end.key }, placed);
  return id === undefined ? undefined : { kind: end.kind, id, start: null, end: null };
}
