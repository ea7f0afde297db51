import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Documents,
  randomStep,
  takeOperation,
  takeStep,
} from '../../../../test/support/random-steps.ts';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../../test/support/temporary-study.ts';
import { snapToGraphemes } from '../../../core/text/snap-to-graphemes.ts';
import { readDocument } from '../../../formats/documents/read-document.ts';
import type { Link } from '../../../shared/domain/link.ts';
import type { LinkId, VersionId } from '../../../shared/ids.ts';
import type { OperationName } from '../../../shared/operations/operation-table.ts';
import { all } from '../../project/database.ts';
import { describeLinks } from '../../project/queries/describe-links.ts';
import { listLinksOf, listLinksOfSource, moveLinks } from '../../project/queries/link-queries.ts';
import { readVersion } from '../../project/version-cache.ts';
import { runCommand } from '../../history/command.ts';
import { ok } from '../../../shared/result.ts';

const transcript = 'Ada: I trust the people at the desk.\nBen: The app, 👩‍👩‍👧 well, was slow.\n';
const table = 'id,score,Why?\n1,9,Because they help me every time\n2,3,It never works\n';
const whole = { offset: 0, limit: 200 };

let study: TemporaryStudy;
let documents: Documents;

function value<T>(name: OperationName, input: unknown): T {
  const outcome = takeOperation(study.project(), name, input);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.value as T;
}

const refusal = (name: OperationName, input: unknown): string => {
  const outcome = takeOperation(study.project(), name, input);
  return outcome.ok ? 'done' : outcome.error.code;
};

const passage = (start: number, end: number, sourceId = 1) => ({
  kind: 'passage',
  sourceId,
  start,
  end,
});
const link = (from: unknown, to: unknown, note = ''): LinkId =>
  value('links.create', { from, to, note });
const ofSource = (sourceId = 1): Link[] => {
  const { db } = study.project();
  return describeLinks(db, listLinksOfSource(db, sourceId, whole).rows);
};
const memoOn = (target: string, targetId: number): number =>
  value('memos.save', { target, targetId, body: `about ${target}` });

beforeEach(async () => {
  study = createTemporaryStudy();
  const read = async (text: string, name: string) => {
    const document = await readDocument(Buffer.from(text), name, {});
    if (!document.ok) throw new Error(document.error.message);
    return document.value;
  };
  documents = { text: await read(transcript, 'talk.txt'), table: await read(table, 'survey.csv') };
  for (const action of ['import.text', 'import.table'] as const)
    takeStep(study.project(), { action, picks: [0], words: action }, documents);
  value('codings.apply', {
    sourceId: 1,
    start: 5,
    end: 23,
    newCode: { name: 'Trust', parentId: null },
  });
  value('codes.update', { codeId: 1, description: 'When they rely on others.' });
});
afterEach(() => study.remove());

describe('a link', () => {
  it('says in words what it leads from and to, in both directions', () => {
    const memo = memoOn('coding', 1);
    link(passage(5, 12), passage(42, 49), 'compare');
    link(passage(5, 12), { kind: 'code', codeId: 1 });
    link(passage(24, 36), { kind: 'memo', memoId: memo });
    link({ kind: 'memo', memoId: memo }, { kind: 'case', caseId: 1 });
    link({ kind: 'memo', memoId: memo }, { kind: 'source', sourceId: 1 });
    const words = ({ from, to, note }: Link) =>
      [from, to].map(({ kind, name, excerpt }) => `${kind} ${name}: ${excerpt}`).concat(note);
    expect(ofSource().map(words)).toEqual([
      ['passage talk: I trust', 'passage talk: The app', 'compare'],
      ['passage talk: I trust', 'code Trust: When they rely on others.', ''],
      ['passage talk: at the desk.', 'memo Trust: “I trust the people”: about coding', ''],
      ['memo Trust: “I trust the people”: about coding', 'source talk: ', ''],
    ]);
    expect(ofSource()[0]?.from).toMatchObject({ sourceId: 1, start: 5, end: 12, orphaned: false });
    const { db } = study.project();
    const kindsAt = (kind: 'memo' | 'code' | 'case', id: number) =>
      describeLinks(db, listLinksOf(db, kind, id, whole).rows).map(
        ({ from, to }) => `${from.kind} ${to.kind}`,
      );
    expect([kindsAt('memo', memo), kindsAt('code', 1), kindsAt('case', 1)]).toEqual([
      ['passage memo', 'memo case', 'memo source'],
      ['passage code'],
      ['memo case'],
    ]);
  });

  it('is made once, whichever end comes first, and takes up a new note', () => {
    const id = link(passage(5, 12), passage(42, 49));
    expect(link(passage(42, 49), passage(5, 12))).toBe(id);
    expect(link(passage(5, 12), passage(42, 49), 'why')).toBe(id);
    expect(ofSource().map(({ note }) => note)).toEqual(['why']);
    value('links.update', { linkId: id, note: '  because ' });
    expect(ofSource().map(({ note }) => note)).toEqual(['because']);
  });

  it('takes characters whole', () => {
    const family = transcript.indexOf('👩');
    link(passage(family + 2, family + 3), { kind: 'source', sourceId: 1 });
    expect(ofSource()[0]?.from.excerpt).toBe('👩‍👩‍👧');
  });

  it('is refused to itself, to nothing, and to what is gone', () => {
    const from = passage(5, 12);
    const refused = (to: unknown) => refusal('links.create', { from, to });
    expect([
      refused(from),
      refused(passage(5, 5)),
      refused(passage(5, 5000)),
      refused(passage(0, 4, 99)),
      refused({ kind: 'memo', memoId: 99 }),
      refused({ kind: 'code', codeId: 99 }),
      refused({ kind: 'case', caseId: 99 }),
      refused({ kind: 'source', sourceId: 99 }),
      refusal('links.update', { linkId: 99, note: '' }),
      refusal('links.delete', { linkId: 99 }),
    ]).toEqual([
      'conflict',
      'invalid_input',
      'invalid_input',
      ...Array.from({ length: 7 }, () => 'not_found'),
    ]);
    expect(ofSource()).toEqual([]);
  });

  it('is deleted and comes back', () => {
    const id = link(passage(5, 12), { kind: 'code', codeId: 1 }, 'n');
    const before = ofSource();
    value('links.delete', { linkId: id });
    expect(ofSource()).toEqual([]);
    value('history.undo', {});
    expect(ofSource()).toEqual(before);
  });
});

describe('what goes', () => {
  const cases: readonly (readonly [string, OperationName, unknown])[] = [
    ['a code', 'codes.delete', { codeIds: [1] }],
    ['a coding with its memo', 'codings.delete', { codingIds: [1] }],
    ['a source', 'sources.delete', { sourceId: 1 }],
    ['a table with its respondents', 'datasets.delete', { datasetId: 1 }],
    ['a memo', 'memos.delete', { memoId: 1 }],
  ];

  it.each(cases)('%s takes its links along, and undo brings them back', (_name, name, input) => {
    const onCoding = memoOn('coding', 1);
    const respondent = all<{ id: number }>(
      study.project().db,
      "select id from study_case where kind = 'respondent'",
    )[0]!.id;
    link(passage(5, 12), { kind: 'code', codeId: 1 });
    link({ kind: 'memo', memoId: onCoding }, { kind: 'source', sourceId: 1 });
    link({ kind: 'memo', memoId: onCoding }, { kind: 'case', caseId: respondent });
    link(passage(0, 3, 2), passage(42, 49));
    const rows = () => all(study.project().db, 'select * from link order by id');
    const before = rows();
    value(name, input);
    expect(rows().length).toBeLessThan(before.length);
    expectValidEnds();
    value('history.undo', {});
    expect(rows()).toEqual(before);
  });

  it('leaves its links to what takes its place, each once, none to itself', () => {
    const other = value<number>('codes.create', { name: 'Reliance', parentId: null });
    link(passage(5, 12), { kind: 'code', codeId: 1 });
    link(passage(5, 12), { kind: 'code', codeId: other });
    link(passage(0, 3), { kind: 'code', codeId: 1 });
    runCommand(study.project().host, ({ db, describe: name }) => {
      name('code.merge', { name: 'Trust', into: 'Reliance' });
      moveLinks(db, 'code', 1, other);
      return ok(null);
    });
    expect(ofSource().map(({ to }) => to.name)).toEqual(['Reliance', 'Reliance']);
    const [one, two] = [memoOn('source', 1), memoOn('code', 1)];
    link({ kind: 'memo', memoId: one }, { kind: 'memo', memoId: two });
    runCommand(study.project().host, ({ db, describe: name }) => {
      name('memo.save', { about: 'Trust' });
      moveLinks(db, 'memo', one, two);
      return ok(null);
    });
    expect(listLinksOf(study.project().db, 'memo', two, whole).total).toBe(0);
  });
});

type End = Readonly<{ kind: string; id: number; start: number | null; end: number | null }>;

const endTables: Readonly<Record<string, string>> = {
  passage: 'source_version',
  memo: 'memo',
  code: 'code',
  case: 'study_case',
  source: 'source',
};

/** Every end of every link names a row that is there; a passage lies inside its text and cuts no character. */
function expectValidEnds(): void {
  const { db } = study.project();
  const ends = ['from', 'to'].flatMap((side) =>
    all<End>(
      db,
      `select ${side}_kind as kind, ${side}_id as id, ${side}_start as start, ${side}_end as end from link`,
    ),
  );
  for (const { kind, id, start, end } of ends) {
    expect(all(db, `select 1 from ${endTables[kind] ?? ''} where id = @id`, { id })).toHaveLength(
      1,
    );
    if (kind !== 'passage') expect([start, end]).toEqual([null, null]);
    else if (start !== null && end !== null) {
      const { text } = readVersion(db, id as VersionId);
      expect(snapToGraphemes(text, start, end)).toEqual({ start, end });
      expect(start).toBeLessThan(end);
    } else expect.fail('a passage without a range');
  }
}

it('always has valid ends, whatever is done and undone', () => {
  const actions = [
    'links.create',
    'links.create',
    'links.update',
    'links.delete',
    'memos.save',
    'memos.addEntry',
    'memos.update',
    'memos.delete',
    'codings.apply',
    'codings.delete',
    'codes.delete',
    'codes.merge',
    'sources.delete',
    'datasets.delete',
    'import.text',
    'history.undo',
    'history.redo',
  ] as const;
  fc.assert(
    fc.property(fc.array(randomStep(actions), { minLength: 5, maxLength: 20 }), (steps) => {
      for (const step of steps) takeStep(study.project(), step, documents);
      expectValidEnds();
    }),
    { numRuns: 15, endOnFailure: true },
  );
});
