import type { Loss } from '../../shared/domain/file-inspection.ts';
import { type Database, first } from '../project/database.ts';

type Countable = Readonly<{ what: string; why: string; sql: string }>;

/** What only a form without tables leaves behind. */
const ofTables: readonly Countable[] = [
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
];

const ofTableFiles: Countable = {
  what: 'files of tables',
  why: 'All cells of a table go along; the file as it came stays in the study.',
  sql: 'select count(*) as count from dataset where original_content_id is not null',
};

const always: readonly Countable[] = [
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
  {
    what: 'kept measures',
    why: 'They are computed anew from the table that they are of.',
    sql: 'select count(*) as count from kept_measure',
  },
  {
    what: 'benchmarks',
    why: 'Figures to compare measures with have no place there.',
    sql: 'select count(*) as count from benchmark',
  },
  {
    what: 'follow-ups',
    why: 'Who is to be asked again, by whom and when, has no place there.',
    sql: 'select count(*) as count from follow_up',
  },
];

/** What of a study does not go along, with or without its tables. */
export function lossesOf(db: Database, withTables: boolean): Loss[] {
  const counted = [...(withTables ? [ofTableFiles] : ofTables), ...always];
  return counted.flatMap(({ what, why, sql }) => {
    const count = first<{ count: number }>(db, sql)?.count ?? 0;
    return count > 0 ? [{ what, count, why }] : [];
  });
}
