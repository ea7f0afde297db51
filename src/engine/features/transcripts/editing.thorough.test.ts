import fc from 'fast-check';
import { expect, it } from 'vitest';
import { snapToGraphemes } from '../../../core/text/snap-to-graphemes.ts';
import { cutsPair } from '../../../core/text/text-changes.ts';
import type { TextChange } from '../../../shared/domain/transcript.ts';
import type { CodingId } from '../../../shared/ids.ts';
import { digestState } from '../../history/state-digest.ts';
import { all } from '../../project/database.ts';
import { readVersion } from '../../project/version-cache.ts';
import {
  ask,
  db,
  importTalk,
  orphans,
  project,
  send,
  seen,
  text,
  useTalk,
  versionId,
} from './talk.fixture.ts';
import { takeOperation } from '../../../../test/support/random-steps.ts';
import type { SourceId, VersionId } from '../../../shared/ids.ts';

useTalk('Ada: placeholder\n');

const piece = fc.constantFrom(
  'trust ',
  'Maria ',
  '. ',
  '\n',
  '\nBen: ',
  '\nAda: ',
  '👩‍👩‍👧',
  'é',
  '不好',
  'سلام ',
  'नमस्ते ',
);
const prose = (maxLength: number) => fc.array(piece, { maxLength }).map((parts) => parts.join(''));
const edit = fc.record({
  numbers: fc.array(fc.nat(10_000), { minLength: 6, maxLength: 6 }),
  inserts: fc.array(prose(3), { minLength: 1, maxLength: 3 }),
});

function changesOf(
  before: string,
  { numbers, inserts }: Readonly<{ numbers: number[]; inserts: string[] }>,
): TextChange[] {
  const cuts = numbers
    .map((number) => number % (before.length + 1))
    .map((at) => (cutsPair(before, at) ? at - 1 : at))
    .sort((a, b) => a - b);
  return inserts.flatMap((insert, index) => {
    const from = cuts[2 * index];
    const to = cuts[2 * index + 1];
    return from === undefined || to === undefined ? [] : [{ from, to, insert }];
  });
}

type Row = Readonly<{ id: CodingId; versionId: VersionId; start: number; end: number }>;

/** Codings of a source in any version, with the words they stand on. */
function standing(sourceId: SourceId): ReadonlyMap<CodingId, Row & { words: string }> {
  const rows = all<Row>(
    db(),
    `select coding.id, version_id as versionId, start_offset as start, end_offset as end from coding
       join source_version version on version.id = coding.version_id where version.source_id = @sourceId order by coding.id`,
    { sourceId },
  );
  return new Map(
    rows.map((row) => {
      const words = readVersion(db(), row.versionId).text.slice(row.start, row.end);
      return [row.id, { ...row, words }];
    }),
  );
}

/** A new source of these words, coded here and there. */
async function codedSource(
  words: string,
  places: readonly (readonly [number, number])[],
): Promise<SourceId> {
  await importTalk(`Ada: ${words}end\nBen: yes\n`, `talk ${Math.abs(words.length)}.txt`);
  const [last] = all<{ id: SourceId; versionId: VersionId }>(
    db(),
    'select id, version_id as versionId from source order by id desc limit 1',
  );
  const { length } = readVersion(db(), last!.versionId).text;
  for (const [at, size] of places) {
    const start = at % length;
    send('codings.apply', {
      sourceId: last!.id,
      start: start as never,
      end: Math.min(length, start + 1 + size) as never,
      newCode: { name: `c${at} ${size} ${last!.id}`, parentId: null },
    });
  }
  return last!.id;
}

const places = fc.uniqueArray(fc.tuple(fc.nat(500), fc.nat(30)), {
  minLength: 2,
  maxLength: 8,
  selector: ([at, size]) => `${at} ${size}`,
});
const undo = () => takeOperation(project(), 'history.undo', {});
const current = (sourceId: SourceId): VersionId =>
  all<{ id: VersionId }>(db(), 'select version_id as id from source where id = @sourceId', {
    sourceId,
  })[0]!.id;

it('loses no coding: each keeps its words, follows, or stands where its old words are', async () => {
  await fc.assert(
    fc.asyncProperty(
      prose(30),
      places,
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      async (words, coded, edits) => {
        const sourceId = await codedSource(words, coded);
        for (const each of edits) {
          const before = standing(sourceId);
          const digest = digestState(db());
          const old = current(sourceId);
          const { text: oldText } = readVersion(db(), old);
          const changes = changesOf(oldText, each);
          const outcome = takeOperation(project(), 'transcript.edit', {
            sourceId,
            versionId: old,
            changes,
          });
          const after = standing(sourceId);
          expect([...after.keys()]).toEqual([...before.keys()]);
          for (const [id, was] of before) {
            const is = after.get(id)!;
            if (is.versionId === was.versionId) expect(is).toEqual(was);
            const isApart = !changes.some(({ from, to }) => from <= was.end && to >= was.start);
            if (was.versionId === old && isApart && outcome.ok && current(sourceId) !== old) {
              // A grapheme can only reach out over an edge that a change stands at.
              expect(is.words).toContain(was.words);
              expect(is.versionId).toBe(current(sourceId));
            }
            const { text: now } = readVersion(db(), is.versionId);
            expect(snapToGraphemes(now, is.start, is.end)).toEqual({
              start: is.start,
              end: is.end,
            });
          }
          if (!outcome.ok || outcome.value.commandId === null) continue;
          undo();
          expect(digestState(db())).toBe(digest);
          send('history.redo', {});
          expect(standing(sourceId)).toEqual(after);
        }
        const listed = orphans().filter((orphan) => orphan.sourceId === sourceId);
        const lost = [...standing(sourceId).values()].filter(
          (row) => row.versionId !== current(sourceId),
        );
        expect(listed.map(({ id, quote }) => [id, quote]).sort()).toEqual(
          lost.map(({ id, words: quote }) => [id, quote]).sort(),
        );
      },
    ),
    { numRuns: 60, endOnFailure: true },
  );
});

it('restores a version with its very text and everything where it stood, however often it was edited', async () => {
  await fc.assert(
    fc.asyncProperty(
      prose(30),
      places,
      fc.array(edit, { minLength: 1, maxLength: 5 }),
      async (words, coded, edits) => {
        const sourceId = await codedSource(words, coded);
        const first = current(sourceId);
        const before = standing(sourceId);
        for (const each of edits) {
          const old = current(sourceId);
          const changes = changesOf(readVersion(db(), old).text, each);
          takeOperation(project(), 'transcript.edit', { sourceId, versionId: old, changes });
        }
        if (current(sourceId) === first) return;
        send('versions.restore', { versionId: first });
        const now = current(sourceId);
        expect(readVersion(db(), now)).toEqual(readVersion(db(), first));
        for (const [id, was] of before) {
          expect(standing(sourceId).get(id)).toEqual({ ...was, versionId: now });
        }
      },
    ),
    { numRuns: 40, endOnFailure: true },
  );
});

it('always leads from version to version by the differences that it names', async () => {
  await fc.assert(
    fc.asyncProperty(
      prose(20),
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      async (words, edits) => {
        const sourceId = await codedSource(words, []);
        const first = current(sourceId);
        for (const each of edits) {
          const old = current(sourceId);
          const changes = changesOf(readVersion(db(), old).text, each);
          takeOperation(project(), 'transcript.edit', { sourceId, versionId: old, changes });
        }
        const last = current(sourceId);
        const { text: old } = readVersion(db(), first);
        const { text: now } = readVersion(db(), last);
        let rebuilt = '';
        let at = 0;
        for (const hunk of ask('versions.compare', { fromId: first, toId: last, limit: 5000 })
          .rows) {
          rebuilt += old.slice(at, hunk.old.start) + hunk.inserted;
          expect(now.slice(hunk.present.start, hunk.present.end)).toBe(hunk.inserted);
          at = hunk.old.end;
        }
        expect(rebuilt + old.slice(at)).toBe(now);
      },
    ),
    { numRuns: 60, endOnFailure: true },
  );
  expect([versionId(), seen().sourceId, text().length > 0]).toEqual([1, 1, true]);
});
