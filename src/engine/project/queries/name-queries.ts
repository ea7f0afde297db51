import type { CaseId, CodeId, SourceId } from '../../../shared/ids.ts';
import { all, type Database } from '../database.ts';

/** Sources that have a text, by name; `ids` null for all. */
export function listSourceIds(db: Database, ids: readonly SourceId[] | null): SourceId[] {
  return all<{ id: SourceId }>(
    db,
    `select id from source where version_id is not null
       and (@ids is null or id in (select value from json_each(@ids))) order by name, id`,
    { ids: ids && JSON.stringify(ids) },
  ).map(({ id }) => id);
}

export type NamedThing = Readonly<{
  kind: 'memo' | 'code' | 'source' | 'attribute' | 'table';
  /** What it is called in a list. */
  label: string;
  /** The words in which a name may stand. */
  words: string;
  codeId: CodeId | null;
  caseId: CaseId | null;
}>;

/** Words that people wrote elsewhere than in texts, and tables that texts came from. */
export function listNamedThings(db: Database): NamedThing[] {
  return all<NamedThing>(
    db,
    `select 'memo' as kind, iif(title = '', substr(body, 1, 80), title) as label,
       title || char(10) || body as words, null as codeId, null as caseId from memo
     union all select 'code', name, name || char(10) || description || char(10) || inclusion || char(10)
       || exclusion || char(10) || example, id, null from code where merged_into is null
     union all select 'source', name, name, null, null from source
     union all select 'attribute', attribute.name || ': ' || attribute_value.value, attribute_value.value, null, case_id
       from attribute_value join attribute on attribute.id = attribute_value.attribute_id`,
  );
}

export type NamedCase = Readonly<{ id: CaseId; name: string }>;

export function listCaseNames(db: Database): NamedCase[] {
  return all<NamedCase>(
    db,
    'select id, name from study_case where merged_into is null order by name, id',
  );
}

/** Names of the tables that some sources are columns of. */
export function listTablesOf(db: Database, ids: readonly SourceId[]): string[] {
  return all<{ name: string }>(
    db,
    `select distinct dataset.name from source join dataset on dataset.id = source.dataset_id
     where source.id in (select value from json_each(@ids)) order by dataset.name`,
    { ids: JSON.stringify(ids) },
  ).map(({ name }) => name);
}
