import type { CodeId, CoderId } from '../../../shared/ids.ts';
import type { Database } from '../../project/database.ts';
import {
  type CodedRanges,
  countChanges,
  listCodedRanges,
  listSearchableSources,
  type SearchableSource,
} from '../../project/queries/autocode-queries.ts';

/** What every preview asks of the study, kept until anything is written. */
type HeldAnswers = {
  readonly changes: number;
  sources: readonly SearchableSource[] | null;
  readonly coded: Map<string, CodedRanges>;
};

const held = new WeakMap<Database, HeldAnswers>();

function answersOf(db: Database): HeldAnswers {
  const changes = countChanges(db);
  const known = held.get(db);
  if (known?.changes === changes) return known;
  const fresh: HeldAnswers = { changes, sources: null, coded: new Map() };
  held.set(db, fresh);
  return fresh;
}

/** `listSearchableSources`, asked again only when something was written since. */
export function searchableSources(db: Database): readonly SearchableSource[] {
  const answers = answersOf(db);
  return (answers.sources ??= listSearchableSources(db));
}

/** `listCodedRanges` to look things up in, asked again only when something was written since. */
export function codedRanges(
  db: Database,
  codeId: CodeId,
  coderId: CoderId,
): Pick<CodedRanges, 'has'> {
  const { coded } = answersOf(db);
  const key = `${codeId} ${coderId}`;
  const ranges = coded.get(key) ?? listCodedRanges(db, codeId, coderId);
  coded.set(key, ranges);
  return ranges;
}
