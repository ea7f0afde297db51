import type { ExchangedCoding, ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import type { CodingId } from '../../../shared/ids.ts';
import { bulkInsert } from '../../history/bulk-insert.ts';
import type { Step } from '../../history/command.ts';
import { codingColumns } from '../../project/queries/coding-queries.ts';
import { type Placed, takenKeys, uidOfFree } from './placed.ts';

type Row = readonly (string | number | Uint8Array)[];

/** Puts the codings on their texts. Equal ones of one coder are one, whose keys both lead to it. */
export function placeCodings(
  step: Step,
  codings: readonly ExchangedCoding[],
  placed: Placed,
): void {
  const rows: Row[] = [];
  const rowOf = new Map<string, number>();
  const taken = takenKeys(
    step.db,
    'coding',
    codings.map(({ key }) => key),
  );
  const keys: [ExchangeKey, number][] = [];
  for (const coding of codings) {
    const source = placed.sources.get(coding.sourceKey);
    const codeId = placed.codes.get(coding.codeKey);
    if (!source || codeId === undefined) continue;
    const coderId = placed.coders.get(coding.coderKey ?? '') ?? step.coderId;
    const { start, end } = coding;
    const same = [codeId, source.versionId, start, end, coderId].join(' ');
    const known = rowOf.get(same);
    keys.push([coding.key, known ?? rows.length]);
    if (known !== undefined) continue;
    rowOf.set(same, rows.length);
    rows.push([
      uidOfFree(coding.key, taken),
      codeId,
      source.versionId,
      start,
      end,
      coderId,
      coding.weight,
    ]);
  }
  const ids = bulkInsert(step.db, 'coding', codingColumns, rows);
  for (const [key, row] of keys) {
    const id = ids[row];
    if (id !== undefined) placed.codings.set(key, id as CodingId);
  }
}
