import { all, type Database } from '../../../src/engine/project/database.ts';

/** Deals random choices out of the numbers of a step. */
export type Dealer = Readonly<{
  db: Database;
  words: string;
  pick: <T>(values: readonly T[]) => T | undefined;
  number: (below: number) => number;
  id: (table: string) => number;
}>;

/** Deals in turn from `picks`, from the beginning again when they are used up. */
export function createDealer(
  db: Database,
  { picks, words }: Readonly<{ picks: readonly number[]; words: string }>,
): Dealer {
  let at = 0;
  const next = (): number => picks[at++ % picks.length] ?? 0;
  const pick = <T>(values: readonly T[]): T | undefined =>
    values[next() % Math.max(1, values.length)];
  return {
    db,
    words,
    pick,
    number: (below) => next() % below,
    // Now and then an id that is not there.
    id: (table) =>
      pick([...all<{ id: number }>(db, `select id from ${table}`).map(({ id }) => id), 999_999]) ??
      1,
  };
}
