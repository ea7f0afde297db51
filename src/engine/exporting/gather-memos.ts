import type {
  ExchangedEnd,
  ExchangedLink,
  ExchangedMemo,
  ExchangedTarget,
  ExchangeKey,
} from '../../shared/domain/exchanged-study.ts';
import type { Loss } from '../../shared/domain/file-inspection.ts';
import { all, type Database } from '../project/database.ts';
import { type Keys, keyOf } from './keys.ts';

type MemoRow = Readonly<{
  id: number;
  uid: Buffer;
  target: string;
  targetId: number;
  title: string;
  entryDate: string | null;
  body: string;
  coderId: number;
  createdAt: string;
  updatedAt: string;
}>;

type TargetKeys = Readonly<{ sources: Keys; codes: Keys; cases: Keys; coders: Keys }>;

export type GatheredMemos = Readonly<{
  memos: readonly ExchangedMemo[];
  /** Of those that go along, by row. */
  keys: ReadonlyMap<number, ExchangeKey>;
  losses: readonly Loss[];
}>;

/** Memos whose thing goes along: of cases and codings those that do are named. */
export function gatherMemos(db: Database, keys: TargetKeys, codings: Keys): GatheredMemos {
  const rows = all<MemoRow>(
    db,
    `select id, uid, target, target_id as targetId, title, entry_date as entryDate, body, coder_id as coderId,
       created_at as createdAt, updated_at as updatedAt from memo order by id`,
  );
  const known = new Map<number, ExchangeKey>();
  const memos = rows.flatMap((row): ExchangedMemo[] => {
    const target = targetOf(row, keys, codings);
    if (!target) return [];
    const { uid, title, entryDate, body, createdAt, updatedAt } = row;
    const key = keyOf(uid);
    known.set(row.id, key);
    const coderKey = keys.coders.get(row.coderId) ?? null;
    return [{ key, target, title, entryDate, body, coderKey, createdAt, updatedAt }];
  });
  const lost = rows.length - memos.length;
  const why =
    'What they are on has no place there: a theme, a respondent, a segment without a place.';
  return { memos, keys: known, losses: lost > 0 ? [{ what: 'memos', count: lost, why }] : [] };
}

function targetOf(
  { target, targetId }: MemoRow,
  keys: TargetKeys,
  codings: Keys,
): ExchangedTarget | null {
  const named = (
    kind: 'source' | 'code' | 'coding' | 'case',
    from: Keys,
  ): ExchangedTarget | null => {
    const key = from.get(targetId);
    return key === undefined ? null : { kind, key };
  };
  switch (target) {
    case 'project':
    case 'journal':
      return { kind: target };
    case 'source':
      return named('source', keys.sources);
    case 'code':
      return named('code', keys.codes);
    case 'coding':
      return named('coding', codings);
    case 'case':
      return named('case', keys.cases);
    default:
      return null;
  }
}

type LinkRow = Readonly<{
  uid: Buffer;
  fromKind: string;
  fromId: number;
  fromStart: number | null;
  fromEnd: number | null;
  toKind: string;
  toId: number;
  toStart: number | null;
  toEnd: number | null;
  note: string;
  coderId: number;
  createdAt: string;
}>;

/** Links whose two ends go along. */
export function gatherLinks(
  db: Database,
  keys: TargetKeys,
  memos: Keys,
): Readonly<{ links: readonly ExchangedLink[]; losses: readonly Loss[] }> {
  const rows = all<LinkRow>(
    db,
    `select uid, from_kind as fromKind, from_id as fromId, from_start as fromStart, from_end as fromEnd,
       to_kind as toKind, to_id as toId, to_start as toStart, to_end as toEnd, note, coder_id as coderId,
       created_at as createdAt from link order by id`,
  );
  const ends = {
    ...keys,
    memos,
    versions: presentVersions(db),
  };
  const links = rows.flatMap((row): ExchangedLink[] => {
    const from = endOf(row.fromKind, row.fromId, row.fromStart, row.fromEnd, ends);
    const to = endOf(row.toKind, row.toId, row.toStart, row.toEnd, ends);
    if (!from || !to) return [];
    const { uid, note, createdAt } = row;
    const coderKey = keys.coders.get(row.coderId) ?? null;
    return [{ key: keyOf(uid), from, to, note, coderKey, createdAt }];
  });
  const lost = rows.length - links.length;
  const why = 'One of their ends does not go along.';
  return { links, losses: lost > 0 ? [{ what: 'links', count: lost, why }] : [] };
}

/** Present version -> its source. */
function presentVersions(db: Database): ReadonlyMap<number, number> {
  const sql = 'select id, version_id as versionId from source where version_id is not null';
  const rows = all<{ id: number; versionId: number }>(db, sql);
  return new Map(rows.map(({ id, versionId }) => [versionId, id]));
}

type EndKeys = TargetKeys & Readonly<{ memos: Keys; versions: ReadonlyMap<number, number> }>;

function endOf(
  kind: string,
  id: number,
  start: number | null,
  end: number | null,
  keys: EndKeys,
): ExchangedEnd | null {
  const named = (to: 'memo' | 'code' | 'case' | 'source', from: Keys): ExchangedEnd | null => {
    const key = from.get(id);
    return key === undefined ? null : { kind: to, key };
  };
  switch (kind) {
    case 'passage': {
      const sourceKey = keys.sources.get(keys.versions.get(id) ?? 0);
      if (sourceKey === undefined || start === null || end === null) return null;
      return { kind: 'passage', sourceKey, start, end };
    }
    case 'memo':
      return named('memo', keys.memos);
    case 'code':
      return named('code', keys.codes);
    case 'case':
      return named('case', keys.cases);
    case 'source':
      return named('source', keys.sources);
    default:
      return null;
  }
}
