import type { ExchangedCase } from '../../../shared/domain/exchanged-study.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { bulkInsert } from '../../history/bulk-insert.ts';
import type { Step } from '../../history/command.ts';
import { run } from '../../project/database.ts';
import { asName, type Placed, takenKeys, uidOfFree } from './placed.ts';

const columns = ['uid', 'name', 'kind', 'dataset_id', 'dataset_row'];

/** Those who answered in a row of a table come as new cases, many at once. Answers the others. */
export function placeRespondents(
  { db }: Step,
  cases: readonly ExchangedCase[],
  placed: Placed,
): readonly ExchangedCase[] {
  const answered = cases.filter(({ row }) => row && placed.tables.has(row.tableKey));
  const taken = takenKeys(
    db,
    'study_case',
    answered.map(({ key }) => key),
  );
  const ids = bulkInsert(
    db,
    'study_case',
    columns,
    answered.map(({ key, name, kind, row }) => [
      uidOfFree(key, taken),
      asName(name, 'Without a name'),
      kind,
      placed.tables.get(row?.tableKey ?? '') ?? null,
      row?.number ?? null,
    ]),
  );
  for (const [at, { key }] of answered.entries()) placed.cases.set(key, ids[at] as CaseId);
  const known = new Set(answered);
  return cases.filter((each) => !known.has(each));
}

/** Says of respondents which case each turned out to be. All cases are placed. */
export function joinRespondents(
  { db }: Step,
  cases: readonly ExchangedCase[],
  placed: Placed,
): void {
  for (const { key, sameAs } of cases) {
    const id = placed.cases.get(key);
    const intoId = sameAs ? placed.cases.get(sameAs) : undefined;
    if (id === undefined || intoId === undefined || id === intoId) continue;
    run(db, 'update study_case set merged_into = @intoId where id = @id', { id, intoId });
  }
}
