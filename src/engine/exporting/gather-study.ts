import type { WrittenStudy } from '../../formats/exports/written-study.ts';
import type {
  ExchangedAttribute,
  ExchangedCode,
  ExchangedCoding,
  ExchangedSet,
  ExchangedStudy,
  ExchangeKey,
} from '../../shared/domain/exchanged-study.ts';
import type { Loss } from '../../shared/domain/file-inspection.ts';
import { all, type Database } from '../project/database.ts';
import { listAttributeRows } from '../project/queries/attribute-queries.ts';
import { listCodes } from '../project/queries/code-queries.ts';
import { listNamedCodings } from '../project/queries/coding-export-queries.ts';
import { gatherLinks, gatherMemos } from './gather-memos.ts';
import { gatherCases } from './gather-cases.ts';
import { gatherSources } from './gather-sources.ts';
import { gatherTables } from './gather-tables.ts';
import { lossesOf } from './study-losses.ts';
import { type Keys, keyOf, keyOfHex, keysOf } from './keys.ts';

export type GatheredStudy = Readonly<{ study: WrittenStudy; losses: readonly Loss[] }>;

/**
 * The whole study to be handed to other programs, as it stands now: texts in their present version, without its history. All
 * but texts, files and cells of tables is read at once; those are fetched when they are written. What has no place in it is
 * counted among the losses.
 * @param withTables whether the form that it goes out in holds tables and those who answered in their rows.
 */
export function gatherStudy(
  db: Database,
  name: string,
  origin: string,
  withTables: boolean,
): GatheredStudy {
  const keys = {
    coders: keysOf(db, 'coder'),
    codes: keysOf(db, 'code'),
    sources: keysOf(db, 'source'),
    cases: keysOf(db, 'study_case'),
    attributes: keysOf(db, 'attribute'),
    tables: keysOf(db, 'dataset'),
    columns: keysOf(db, 'dataset_column'),
  };
  const codings = gatherCodings(db, keys);
  const { cases, keys: present } = gatherCases(db, keys, withTables);
  const ends = { ...keys, cases: present };
  const memos = gatherMemos(db, ends, codings.keys);
  const links = gatherLinks(db, ends, memos.keys);
  const study: WrittenStudy = {
    name,
    origin,
    coders: gatherCoders(db),
    codes: gatherCodes(db, keys.codes),
    sets: gatherSets(db, keys.codes),
    ...(withTables ? { tables: gatherTables(db, keys) } : {}),
    sources: gatherSources(db, keys, withTables),
    attributes: listAttributeRows(db).map((row): ExchangedAttribute => ({
      key: keys.attributes.get(row.id) ?? '',
      name: row.name,
      type: row.type,
      options: row.options,
    })),
    cases,
    codings: codings.codings,
    memos: memos.memos,
    links: links.links,
  };
  return { study, losses: [...lossesOf(db, withTables), ...memos.losses, ...links.losses] };
}

function gatherCoders(db: Database): ExchangedStudy['coders'] {
  const rows = all<{ uid: Buffer; name: string }>(db, 'select uid, name from coder order by id');
  return rows.map(({ uid, name }) => ({ key: keyOf(uid), name }));
}

function gatherCodes(db: Database, keys: Keys): ExchangedCode[] {
  const own = new Set(
    all<{ id: number }>(db, 'select id from code where archived = 1').map(({ id }) => id),
  );
  return listCodes(db).map((code) => ({
    key: keys.get(code.id) ?? '',
    parentKey: code.parentId === null ? null : (keys.get(code.parentId) ?? null),
    name: code.name,
    colour: code.colour,
    description: code.description,
    inclusion: code.inclusion,
    exclusion: code.exclusion,
    example: code.example,
    archived: own.has(code.id),
  }));
}

function gatherSets(db: Database, codes: Keys): ExchangedSet[] {
  const members = Map.groupBy(
    all<{ setId: number; codeId: number }>(
      db,
      `select set_id as setId, code_id as codeId from code_set_member
       join code on code.id = code_id where code.merged_into is null order by code_set_member.id`,
    ),
    ({ setId }) => setId,
  );
  return all<{ id: number; uid: Buffer; name: string; description: string }>(
    db,
    'select id, uid, name, description from code_set order by id',
  ).map(({ id, uid, name, description }) => ({
    key: keyOf(uid),
    name,
    description,
    codeKeys: (members.get(id) ?? []).flatMap(({ codeId }) => codes.get(codeId) ?? []),
  }));
}

type CodingKeys = Readonly<{ sources: Keys; codes: Keys; coders: Keys }>;
type KnownCodings = Readonly<{ codings: readonly ExchangedCoding[]; keys: Keys }>;

/** By source, then place. */
function gatherCodings(db: Database, { sources, codes, coders }: CodingKeys): KnownCodings {
  const keys = new Map<number, ExchangeKey>();
  const codings: ExchangedCoding[] = [];
  for (const [sourceId, own] of listNamedCodings(db)) {
    const sourceKey = sources.get(sourceId) ?? '';
    for (const { id, name, codeId, coderId, start, end, weight } of own) {
      const key = keyOfHex(name);
      keys.set(id, key);
      const codeKey = codes.get(codeId) ?? '';
      const coderKey = coders.get(coderId) ?? null;
      codings.push({ key, sourceKey, codeKey, start, end, coderKey, weight });
    }
  }
  return { codings, keys };
}
