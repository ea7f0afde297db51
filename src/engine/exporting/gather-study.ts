import type { WrittenStudy } from '../../formats/exports/written-study.ts';
import type {
  ExchangedAttribute,
  ExchangedCase,
  ExchangedCode,
  ExchangedCoding,
  ExchangedSet,
  ExchangedStudy,
  ExchangeKey,
} from '../../shared/domain/exchanged-study.ts';
import type { Loss } from '../../shared/domain/file-inspection.ts';
import { all, type Database, first } from '../project/database.ts';
import { listAttributeRows } from '../project/queries/attribute-queries.ts';
import { listCodes } from '../project/queries/code-queries.ts';
import { listNamedCodings } from '../project/queries/coding-export-queries.ts';
import { gatherLinks, gatherMemos } from './gather-memos.ts';
import { gatherSources } from './gather-sources.ts';
import { type Keys, keyOf, keyOfHex, keysOf } from './keys.ts';

export type GatheredStudy = Readonly<{ study: WrittenStudy; losses: readonly Loss[] }>;

/**
 * The whole study to be handed to other programs, as it stands now: texts in their present version, without its history. All
 * but texts and files is read at once; those are fetched when they are written. What has no place in it is counted among the
 * losses.
 */
export function gatherStudy(db: Database, name: string, origin: string): GatheredStudy {
  const keys = {
    coders: keysOf(db, 'coder'),
    codes: keysOf(db, 'code'),
    sources: keysOf(db, 'source'),
    cases: keysOf(db, 'study_case'),
    attributes: keysOf(db, 'attribute'),
  };
  const codings = gatherCodings(db, keys);
  const memos = gatherMemos(db, keys, codings.keys);
  const links = gatherLinks(db, keys, memos.keys);
  const study: WrittenStudy = {
    name,
    origin,
    coders: gatherCoders(db),
    codes: gatherCodes(db, keys.codes),
    sets: gatherSets(db, keys.codes),
    sources: gatherSources(db, keys.sources),
    attributes: listAttributeRows(db).map((row): ExchangedAttribute => ({
      key: keys.attributes.get(row.id) ?? '',
      name: row.name,
      type: row.type,
      options: row.options,
    })),
    cases: gatherCases(db, keys),
    codings: codings.codings,
    memos: memos.memos,
    links: links.links,
  };
  return { study, losses: [...lossesOf(db), ...memos.losses, ...links.losses] };
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

type CaseKeys = Readonly<{ sources: Keys; attributes: Keys }>;

function gatherCases(db: Database, keys: CaseKeys): ExchangedCase[] {
  const values = Map.groupBy(
    all<{ caseId: number; attributeId: number; value: string }>(
      db,
      'select case_id as caseId, attribute_id as attributeId, value from attribute_value order by id',
    ),
    ({ caseId }) => caseId,
  );
  const spoken = Map.groupBy(
    all<{ caseId: number; sourceId: number; label: string }>(
      db,
      `select speaker.case_id as caseId, source.id as sourceId, speaker.label
       from speaker join source on source.version_id = speaker.version_id
       where speaker.case_id is not null order by source.id, speaker.id`,
    ),
    ({ caseId }) => caseId,
  );
  return all<{ id: number; uid: Buffer; name: string; kind: ExchangedCase['kind'] }>(
    db,
    `select id, uid, name, kind from study_case where merged_into is null and kind <> 'respondent' order by id`,
  ).map(({ id, uid, name, kind }) => ({
    key: keyOf(uid),
    name,
    kind,
    values: (values.get(id) ?? []).map(({ attributeId, value }) => ({
      attributeKey: keys.attributes.get(attributeId) ?? '',
      value,
    })),
    speaks: (spoken.get(id) ?? []).map(({ sourceId, label }) => ({
      sourceKey: keys.sources.get(sourceId) ?? '',
      label,
    })),
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

const countable: readonly Readonly<{ what: string; why: string; sql: string }>[] = [
  {
    what: 'tables',
    why: 'A survey or a log stays what it was imported from; its answers go along as texts.',
    sql: 'select count(*) as count from dataset',
  },
  {
    what: 'respondents',
    why: 'Rows of tables stay with their tables; in the texts their answers bear their names.',
    sql: `select count(*) as count from study_case where kind = 'respondent' and merged_into is null`,
  },
  {
    what: 'coded segments without a place',
    why: 'They could not follow an edit of their text and wait to be placed by hand.',
    sql: `select count(*) as count from coding join source_version version on version.id = coding.version_id
          join source on source.id = version.source_id where source.version_id <> coding.version_id`,
  },
  {
    what: 'earlier versions of texts',
    why: 'A text goes along as it stands now.',
    sql: `select count(*) as count from source_version version join source on source.id = version.source_id
          where source.version_id <> version.id`,
  },
];

function lossesOf(db: Database): Loss[] {
  return countable.flatMap(({ what, why, sql }) => {
    const count = first<{ count: number }>(db, sql)?.count ?? 0;
    return count > 0 ? [{ what, count, why }] : [];
  });
}
