import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBareDatabase } from '../../../../test/support/temporary-study.ts';
import type { SourceId, VersionId } from '../../../shared/ids.ts';
import { textOffset } from '../../../shared/ids.ts';
import { profileColumn } from '../../../formats/tables/column-profile.ts';
import { foldLog } from '../../history/fold-log.ts';
import { digestState } from '../../history/state-digest.ts';
import { all } from '../../project/database.ts';
import { findDataset, readColumn } from '../../project/queries/dataset-queries.ts';
import { readVersion } from '../../project/version-cache.ts';
import { type Table, useSurvey } from './survey.fixture.ts';

const { db, importTable, update, tryUpdate, send, stored, textOf } = useSurvey();

const words = fc
  .array(fc.constantFrom('good', 'slow ', 'not ', 'Maria', ' ', '\n', '👩‍👩‍👧', 'é', '不好', 'سلام'), {
    maxLength: 6,
  })
  .map((parts) => parts.join('').trim());
const number = fc.constantFrom('', '0', '7', '10', 'n/a');
const region = fc.constantFrom('North', 'South', '');
type Response = readonly [string, string, string];
const response: fc.Arbitrary<Response> = fc.tuple(number, words, region);
/** What becomes of a response: it stays, is answered anew in part, or leaves the file. */
const fate = fc.oneof(
  { weight: 3, arbitrary: fc.constant('stays' as const) },
  { weight: 1, arbitrary: fc.constant('goes' as const) },
  { weight: 3, arbitrary: response },
);
const head = ['Id:respondent', 'NPS:nps', 'Why:open_ended', 'Region:segment'];
const survey = fc.record({
  rows: fc.array(fc.tuple(response, fate), { minLength: 1, maxLength: 14 }),
  more: fc.array(response, { maxLength: 5 }),
  /** Order of the newer file's rows and columns. */
  seed: fc.nat(10_000),
  extra: fc.boolean(),
  codings: fc.array(fc.tuple(fc.nat(500), fc.nat(20)), { maxLength: 8 }),
});
type Survey = typeof survey extends fc.Arbitrary<infer Value> ? Value : never;

/** The same items in another order, which the seed alone decides. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const place = (at: number): number => ((at + 1) * 7919 * (seed + 1)) % 104_729;
  return items
    .map((item, at) => ({ item, place: place(at) }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

type Versions = Readonly<{ older: Table; newer: Table; merged: string[][] }>;

/** An export, a newer one of the same survey, and what the table is to hold then, as plainly as it can be said. */
function versionsOf({ rows, more, seed, extra }: Survey): Versions {
  const older = [head, ...rows.map(([cells], at) => [`r${at}`, ...cells])];
  const kept = rows.flatMap(([cells, what], at) =>
    what === 'goes' ? [] : [[`r${at}`, ...(what === 'stays' ? cells : what)]],
  );
  const extraOf = (id: string): string[] => (extra ? [`more of ${id}`] : []);
  const file = shuffled(
    [...kept, ...more.map((cells, at) => [`n${at}`, ...cells])].map((row) => [
      ...row,
      ...extraOf(row[0] ?? ''),
    ]),
    seed,
  );
  const heads = [...head, ...(extra ? ['Extra'] : [])];
  const order = shuffled(
    heads.map((_, at) => at),
    seed + 1,
  );
  const newer = [heads, ...file].map((row) => order.map((at) => row[at] ?? ''));
  const byId = new Map(file.map((row) => [row[0], row]));
  const before = older.slice(1).map((row) => byId.get(row[0]) ?? [...row, ...(extra ? [''] : [])]);
  const added = file.filter(([id]) => id?.startsWith('n'));
  const names = heads.map((name) => name.replace(/:.*$/u, ''));
  return { older, newer, merged: [names, ...before, ...added] };
}

type Standing = Readonly<{ id: number; versionId: VersionId; start: number; end: number }>;
const codings = (): readonly Standing[] =>
  all(
    db(),
    'select id, version_id as versionId, start_offset as start, end_offset as end from coding order by id',
  );
const wordsOf = ({ versionId, start, end }: Standing): string =>
  readVersion(db(), versionId).text.slice(start, end);

function codeSomePlaces(sourceId: SourceId, places: Survey['codings']): void {
  const { length } = textOf(sourceId).text;
  for (const [index, [at, size]] of length === 0 ? [] : places.entries()) {
    const start = at % length;
    send('codings.apply', {
      sourceId,
      start: textOffset(start),
      end: textOffset(Math.min(length, start + 1 + size)),
      newCode: { name: `c${index} ${sourceId}`, parentId: null },
    });
  }
}

const folded = (): string => {
  const bare = createBareDatabase();
  try {
    foldLog(db(), bare);
    return digestState(bare);
  } finally {
    bare.close();
  }
};

it('stores the plain merge of both exports, keeps codings on their words, and is undone and redone to the byte', () => {
  fc.assert(
    fc.property(survey, (random) => {
      const { older, newer, merged } = versionsOf(random);
      const datasetId = importTable(older);
      const [{ id: sourceId }] = all<{ id: SourceId }>(
        db(),
        'select max(id) as id from source',
      ) as [{ id: SourceId }];
      codeSomePlaces(sourceId, random.codings);
      const old = textOf(sourceId);
      const before = codings();
      const digest = digestState(db());

      const outcome = update(datasetId, newer);
      expect(stored(datasetId)).toEqual(merged);
      for (const { id, name, missing, distinct } of findDataset(db(), datasetId)?.columns ?? []) {
        expect({ missing, distinct }).toEqual(
          (({ missing: none, distinct: different }) => ({ missing: none, distinct: different }))(
            profileColumn(readColumn(db(), id), name),
          ),
        );
      }
      // The text is the one that an import of the merged table makes.
      const present = textOf(sourceId);
      const why = merged.slice(1).map((row) => row[2]?.trim() ?? '');
      expect(
        present.turns.map(({ row, start, end }) => [row, present.text.slice(start, end)]),
      ).toEqual(why.flatMap((text, row) => (text === '' ? [] : [[row, text]])));
      expect(present.text).toBe(why.filter((text) => text !== '').join('\n\n'));

      // Each coding is there; one that touches unchanged answers only stands on the very same words.
      const after = new Map(codings().map((coding) => [coding.id, coding]));
      const changed = new Set(
        older.slice(1).flatMap((row, at) => (row[2]?.trim() === why[at] ? [] : [at])),
      );
      for (const coding of before) {
        const now = after.get(coding.id);
        expect(now).toBeDefined();
        if (coding.versionId !== old.versionId || !now) continue;
        const touched = old.turns.filter(
          ({ start, end }) => start < coding.end && end > coding.start,
        );
        const isWhole = old.turns.some(
          ({ start, end }) => start <= coding.start && end >= coding.end,
        );
        if (!isWhole || touched.some(({ row }) => changed.has(row ?? -1))) continue;
        expect(wordsOf(now)).toBe(wordsOf(coding));
        expect(now.versionId).toBe(present.versionId);
      }
      const { kept, followed, lost } = outcome.carried;
      expect(kept + followed + lost).toBe(
        outcome.isUpToDate || present.versionId === old.versionId
          ? 0
          : before.filter(({ versionId }) => versionId === old.versionId).length,
      );

      const again = tryUpdate(datasetId, newer);
      expect(again.ok && again.value.commandId).toBeNull();
      const updated = digestState(db());
      if (outcome.isUpToDate) return;
      send('history.undo', {});
      expect(digestState(db())).toBe(digest);
      expect(codings()).toEqual(before);
      send('history.redo', {});
      expect(digestState(db())).toBe(updated);
      expect(folded()).toBe(updated);
    }),
    { numRuns: 25, endOnFailure: true },
  );
});
