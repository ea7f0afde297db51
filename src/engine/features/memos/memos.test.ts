import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeOperation, takeStep } from '../../../../test/support/random-steps.ts';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../../test/support/temporary-study.ts';
import { readDocument } from '../../../formats/documents/read-document.ts';
import type { MemoPage } from '../../../shared/domain/memo.ts';
import type { CoderId, CodeId, MemoId, ThemeRunId } from '../../../shared/ids.ts';
import type { Call, OperationName } from '../../../shared/operations/operation-table.ts';
import { all } from '../../project/database.ts';
import { listMemos, type MemoQuery } from '../../project/queries/list-memos.ts';
import { findMemo, findMemoById } from '../../project/queries/memo-queries.ts';
import { deleteThemeRun, insertThemeRun } from '../../project/queries/theme-run-queries.ts';

const transcript = 'Ada: I trust the people at the desk.\nBen: The café app was slow.\n';

let study: TemporaryStudy;

function value<T>(name: OperationName, input: unknown): T {
  const outcome = takeOperation(study.project(), name, input);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.value as T;
}

const refusal = (name: OperationName, input: unknown): string => {
  const outcome = takeOperation(study.project(), name, input);
  return outcome.ok ? 'done' : outcome.error.code;
};

const everything: MemoQuery = {
  text: '',
  targets: null,
  coderId: null,
  from: null,
  to: null,
  order: 'newest',
  offset: 0,
  limit: 200,
};
const list = (query: Partial<MemoQuery> = {}): MemoPage =>
  listMemos(study.project().db, { ...everything, ...query });
const names = (query: Partial<MemoQuery> = {}): string[] =>
  list(query).rows.map(({ targetLabel, title }) => (title === '' ? targetLabel : title));

const entry = (input: Call<'memos.addEntry'>): MemoId => value('memos.addEntry', input);
const commandCount = (): number => all(study.project().db, 'select 1 from command').length;

beforeEach(async () => {
  study = createTemporaryStudy();
  const text = await readDocument(Buffer.from(transcript), 'talk.txt', {});
  if (!text.ok) throw new Error(text.error.message);
  const step = { action: 'import.text', picks: [0], words: '' } as const;
  takeStep(study.project(), step, { text: text.value, table: text.value });
  value('codings.apply', {
    sourceId: 1,
    start: 5,
    end: 23,
    newCode: { name: 'Trust', parentId: null },
  });
});
afterEach(() => study.remove());

describe('memos on things', () => {
  it('say what they speak about and where it is to be seen', () => {
    const deep = value<CodeId>('codes.create', { name: 'Deep', parentId: 1 });
    for (const [target, targetId] of [
      ['project', 0],
      ['source', 1],
      ['code', deep],
      ['coding', 1],
    ]) {
      value('memos.save', { target, targetId, body: 'why' });
    }
    const found = [1, 2, 3, 4].map((id) => findMemoById(study.project().db, id as MemoId));
    expect(found.map((memo) => [memo?.targetLabel, memo?.place])).toEqual([
      ['Study', { kind: 'none' }],
      ['talk', { kind: 'source', sourceId: 1 }],
      ['Trust/Deep', { kind: 'code', codeId: deep }],
      ['Trust: “I trust the people”', { kind: 'passage', sourceId: 1, start: 5, end: 23 }],
    ]);
  });

  it('keep the words on a theme, and its name, when the run is gone', () => {
    const { db } = study.project();
    const theme = { terms: [], size: 2, sentiment: null, quotes: [], acceptedAs: null };
    insertThemeRun(db, {
      run: {
        id: 0 as ThemeRunId,
        createdAt: '2026-01-05T09:00:00.000Z',
        sourceIds: [],
        seed: 1,
        k: 2,
        stability: 1,
        turnCount: 2,
        unassigned: 0,
        languages: ['en'],
        warnings: [],
        themes: [
          { id: 0, label: 'Desk', ...theme },
          { id: 1, label: 'App', ...theme },
        ],
      },
      members: [[], []],
      accepted: {},
    });
    const on = (part: number) => ({ target: 'theme', targetId: 1, part });
    value('memos.save', { ...on(0), body: 'on the desk' });
    value('memos.save', { ...on(1), body: 'on the app' });
    expect(findMemo(db, 'theme', 1, 1)).toMatchObject({
      body: 'on the app',
      targetLabel: 'App',
      place: { kind: 'theme', runId: 1, themeId: 1 },
    });
    expect(refusal('memos.save', { ...on(2), body: 'x' })).toBe('not_found');
    deleteThemeRun(db, 1 as ThemeRunId);
    value('memos.save', { ...on(1), body: 'still' });
    expect(findMemo(db, 'theme', 1, 1)).toMatchObject({
      body: 'still',
      targetLabel: 'App',
      place: { kind: 'none' },
    });
    expect(names({ targets: ['theme'], order: 'target' })).toEqual(['App', 'Desk']);
  });

  it('are not doubled, and a save that changes nothing leaves no step', () => {
    const on = { target: 'source', targetId: 1, body: 'once' };
    const first = value('memos.save', on);
    const steps = commandCount();
    expect(value('memos.save', on)).toBe(first);
    expect([commandCount(), list().total]).toEqual([steps, 1]);
  });

  it('take a megabyte of words whole', () => {
    const body = 'word 👩‍👩‍👧 é\n'.repeat(80_000);
    const id = value<MemoId>('memos.save', { target: 'source', targetId: 1, body });
    expect(findMemoById(study.project().db, id)?.body === body).toBe(true);
    expect(list({ text: 'word' }).rows[0]?.excerpt.text.length).toBeLessThan(200);
  });
});

describe('the journal', () => {
  const day = { title: 'First look', entryDate: '2026-03-01', body: 'Met Ada.' };

  it('has many entries, each once, changed and deleted as one step', () => {
    const id = entry(day);
    expect(entry(day)).toBe(id);
    entry({ ...day, title: '', entryDate: '2026-03-02' });
    expect(names({ targets: ['journal'] })).toEqual(['', 'First look']);
    value('memos.update', { memoId: id, entryDate: '2026-03-05', title: ' Later \n look ' });
    expect(list().rows.map(({ title, entryDate }) => [title, entryDate])).toEqual([
      ['Later look', '2026-03-05'],
      ['', '2026-03-02'],
    ]);
    value('memos.delete', { memoId: id });
    value('history.undo', {});
    expect(findMemoById(study.project().db, id)).toMatchObject({
      ...day,
      title: 'Later look',
      entryDate: '2026-03-05',
      place: { kind: 'none' },
    });
  });

  it('refuses an entry without words, a day that is none, and a title on anything else', () => {
    const input = { title: ' ', entryDate: '2026-03-01', body: ' \n' };
    expect(refusal('memos.addEntry', input)).toBe('invalid_input');
    expect(value('memos.addEntry', { ...day, entryDate: '2026-02-30' })).toBeNull();
    const onSource = value<MemoId>('memos.save', { target: 'source', targetId: 1, body: 'x' });
    expect(refusal('memos.update', { memoId: onSource, title: 'T' })).toBe('invalid_input');
    expect(refusal('memos.update', { memoId: 99, body: 'x' })).toBe('not_found');
    expect(list().everything).toBe(1);
  });

  it('takes off what is left without a word', () => {
    const id = entry(day);
    const onSource = value<MemoId>('memos.save', { target: 'source', targetId: 1, body: 'x' });
    expect(value('memos.update', { memoId: id, title: '', body: ' ' })).toBeNull();
    expect(value('memos.update', { memoId: onSource, body: '' })).toBeNull();
    expect(list().everything).toBe(0);
    value('history.undo', {});
    value('history.undo', {});
    expect(list().everything).toBe(2);
  });
});

describe('finding memos', () => {
  beforeEach(() => {
    value('memos.save', { target: 'project', targetId: 0, body: 'Why we ask at all.' });
    value('memos.save', { target: 'code', targetId: 1, body: 'Émotion, and what was said of it.' });
    value('memos.save', { target: 'coding', targetId: 1, body: 'Said twice.' });
    entry({ title: 'Week one', entryDate: '2024-03-01', body: 'Emotions ran high at the café.' });
    entry({ title: 'Week two', entryDate: '2024-03-09', body: 'Quiet.' });
  });

  it('asks for every word, without accents, in words, titles and names, and marks the hits', () => {
    expect(names({ text: 'EMOTION' })).toEqual(['Trust', 'Week one']);
    expect(names({ text: 'cafe emotion' })).toEqual(['Week one']);
    expect(names({ text: 'week quiet' })).toEqual(['Week two']);
    expect(names({ text: 'trust' })).toEqual(['Trust: “I trust the people”', 'Trust']);
    expect(list({ text: 'emotion café' }).rows[0]?.excerpt).toEqual({
      text: 'Emotions ran high at the café.',
      hits: [
        { start: 0, end: 7 },
        { start: 25, end: 29 },
      ],
    });
  });

  it('forgets what a memo said before it was changed or the change undone', () => {
    const quiet = list({ text: 'quiet' }).rows[0]!.id;
    value('memos.update', { memoId: quiet, body: 'Loud.' });
    expect([names({ text: 'quiet' }), names({ text: 'loud' })]).toEqual([[], ['Week two']]);
    value('history.undo', {});
    expect([names({ text: 'quiet' }), names({ text: 'loud' })]).toEqual([['Week two'], []]);
  });

  it('counts each kind among what the other filters leave, and all there is', () => {
    const page = list({ text: 'said', targets: ['coding', 'project'] });
    expect(page).toMatchObject({ total: 1, everything: 5 });
    expect(page.counts).toMatchObject({ code: 1, coding: 1, journal: 0 });
    expect(list({ targets: ['journal'] })).toMatchObject({ total: 2, everything: 5 });
    expect(list({ targets: [] })).toMatchObject({ total: 0, rows: [] });
  });

  it('goes by day, by coder, by what is spoken about, and page by page', () => {
    expect(names({ to: '2024-03-05' })).toEqual(['Week one']);
    expect(names({ from: '2024-03-02', to: '2024-03-09' })).toEqual(['Week two']);
    expect(names({ coderId: 99 as CoderId })).toEqual([]);
    expect(names({ order: 'target' })).toEqual([
      'Study',
      'Week two',
      'Week one',
      'Trust',
      'Trust: “I trust the people”',
    ]);
    expect(names({ order: 'target', offset: 1, limit: 2 })).toEqual(['Week two', 'Week one']);
    expect(names({ order: 'target', text: 'a', offset: 1, limit: 1 })).toEqual(['Week one']);
  });
});
