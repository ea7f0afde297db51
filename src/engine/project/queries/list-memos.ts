import { excerptAround } from '../../../core/memos/excerpt-around.ts';
import { holdsWords, wordsOf } from '../../../core/memos/find-words.ts';
import { type MemoPage, type MemoTarget, memoTargets } from '../../../shared/domain/memo.ts';
import type { CoderId, MemoId } from '../../../shared/ids.ts';
import { all, type Database, first } from '../database.ts';
import { createDescriber } from './describe-memos.ts';
import { foldedMemo, type SearchedMemo } from './folded-memos.ts';
import { memoColumns, type MemoRow } from './memo-rows.ts';

export type MemoQuery = Readonly<{
  text: string;
  /** Null for all kinds. */
  targets: readonly MemoTarget[] | null;
  coderId: CoderId | null;
  /** ISO days, both included. */
  from: string | null;
  to: string | null;
  order: 'newest' | 'target';
  offset: number;
  limit: number;
}>;

/** The day of an entry; of a memo the day, as the clock on the wall said, on which it was last written. */
const day = "coalesce(memo.entry_date, date(memo.updated_at, 'localtime'))";

const from = `memo join coder on coder.id = memo.coder_id
  left join source on memo.target = 'source' and source.id = memo.target_id
  left join code on memo.target = 'code' and code.id = memo.target_id
  left join study_case on memo.target = 'case' and study_case.id = memo.target_id
  left join coding on memo.target = 'coding' and coding.id = memo.target_id
  left join code coded on coded.id = coding.code_id
  left join source_version version on version.id = coding.version_id
  left join source coded_source on coded_source.id = version.source_id`;

const where = `(@coderId is null or memo.coder_id = @coderId)
  and (@from is null or ${day} >= @from) and (@to is null or ${day} <= @to)`;

const name =
  "coalesce(source.name, code.name, study_case.name, coded.name || ' ' || coded_source.name, '')";

const rank = `case memo.target ${memoTargets.map((target, at) => `when '${target}' then ${at}`).join(' ')} end`;
// By the day in UTC, which is quick to tell and differs near midnight only.
const newest =
  'coalesce(memo.entry_date, substr(memo.updated_at, 1, 10)) desc, memo.updated_at desc, memo.id desc';
const orders = {
  newest,
  target: `${rank}, coalesce(coded_source.name, ${name}) collate nocase, coding.start_offset, ${newest}`,
} as const;

type Counts = Record<MemoTarget, number>;
type Matching = Readonly<{
  counts: Counts;
  /** Null for all that the filters leave. */
  ids: readonly MemoId[] | null;
}>;

const parametersOf = ({ coderId, from: first, to }: MemoQuery) => ({ coderId, from: first, to });

const noCounts = (): Counts =>
  Object.fromEntries(memoTargets.map((target) => [target, 0])) as Counts;

/** Without words to look for, the database counts. */
function matchFilters(db: Database, query: MemoQuery): Matching {
  const counts = noCounts();
  const counted = all<{ target: MemoTarget; n: number }>(
    db,
    `select memo.target, count(*) as n from memo where ${where} group by memo.target`,
    parametersOf(query),
  );
  for (const { target, n } of counted) counts[target] = n;
  return { counts, ids: null };
}

/** With words to look for, every memo is read; their folded forms are held. */
function matchWords(db: Database, query: MemoQuery, words: readonly string[]): Matching {
  const counts = noCounts();
  const rows = all<SearchedMemo & Readonly<{ target: MemoTarget }>>(
    db,
    `select memo.id, memo.target, memo.title, memo.body, ${name} as name from ${from} where ${where}`,
    parametersOf(query),
  ).filter((row) => holdsWords(foldedMemo(db, row), words));
  for (const { target } of rows) counts[target] += 1;
  return { counts, ids: rows.map(({ id }) => id) };
}

/** The page of a question's answer, by id. */
function listIds(db: Database, query: MemoQuery, ids: Matching['ids']): readonly MemoId[] {
  return all<{ id: MemoId }>(
    db,
    `select memo.id from ${query.order === 'newest' ? 'memo' : from} where ${where}
     and (@ids is null or memo.id in (select value from json_each(@ids)))
     and (@targets is null or memo.target in (select value from json_each(@targets)))
     order by ${orders[query.order]} limit @limit offset @offset`,
    {
      ...parametersOf(query),
      ids: ids && JSON.stringify(ids),
      targets: query.targets && JSON.stringify(query.targets),
      limit: query.limit,
      offset: query.offset,
    },
  ).map(({ id }) => id);
}

function readRows(db: Database, ids: readonly MemoId[]): readonly MemoRow[] {
  const rows = all<MemoRow>(
    db,
    `select ${memoColumns} from memo join coder on coder.id = memo.coder_id
     where memo.id in (select value from json_each(@ids))`,
    { ids: JSON.stringify(ids) },
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Memos that answer a question, in its order, with what they speak about and the words around the first hit. */
export function listMemos(db: Database, query: MemoQuery): MemoPage {
  const words = wordsOf(query.text);
  const { counts, ids } =
    words.length === 0 ? matchFilters(db, query) : matchWords(db, query, words);
  const describer = createDescriber(db);
  const wanted = query.targets ?? memoTargets;
  return {
    total: [...new Set(wanted)].reduce((sum, target) => sum + counts[target], 0),
    everything: first<{ n: number }>(db, 'select count(*) as n from memo')?.n ?? 0,
    counts,
    rows: readRows(db, listIds(db, query, ids)).map(({ body, ...row }) => ({
      ...row,
      targetLabel: describer.label(row) ?? '',
      excerpt: excerptAround(body, words),
    })),
  };
}
