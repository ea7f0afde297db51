import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AutocodePreview } from '../../../shared/domain/autocode.ts';
import type { CodeId, SourceId } from '../../../shared/ids.ts';
import type { Call } from '../../../shared/operations/operation-table.ts';
import { startStudyEngine, type StudyEngine } from './autocode.fixture.ts';

const group = `Moderator: What would make the waiting list fair?

P1: Tell us where we stand. I hate waiting, it is terrible 👩‍👩‍👧.

P2: I love the new list! It is wonderful.

Moderator: Thank you. And the rent?

P1: The rent is too high. Waiting for repairs, too.
`;
const interview = `Ines: How was the waiting?

Tomas: I waited two years. The rent is fine.
`;

let study: StudyEngine;
let groupId: SourceId;
let interviewId: SourceId;

beforeAll(() => {
  study = startStudyEngine();
});
beforeEach(async () => {
  await study.newStudy();
  groupId = await study.importText('group.txt', group);
  interviewId = await study.importText('interview.txt', interview);
});
afterAll(() => study.stop());

type Request = Call<'autocode.preview'>;

const newCode = (name: string): Request['target'] => ({ kind: 'new', name });
const waiting: Request = {
  rule: { kind: 'text', terms: ['wait'], inflections: true },
  target: newCode('Waiting'),
};

const look = (request: Request): Promise<AutocodePreview> => study.ask('autocode.preview', request);

async function quotesOf({ previewId }: AutocodePreview): Promise<string[]> {
  const { rows } = await study.ask('autocode.hits', { previewId });
  return rows.map(({ quote }) => quote);
}

async function coded(): Promise<string[]> {
  const { rows } = await study.ask('segments.list', {});
  return rows.map(({ codePath, text, speaker }) => `${codePath} | ${speaker} | ${text}`);
}

async function refusal(
  name: 'autocode.apply' | 'autocode.hits',
  previewId: number,
): Promise<string> {
  const result = await study.client.call(name, { previewId });
  return result.ok ? 'done' : result.error.code;
}

it('tells who speaks, and who asks', async () => {
  expect(await study.ask('autocode.voices', {})).toEqual([
    { name: 'Moderator', turns: 2, asks: true },
    { name: 'P1', turns: 2, asks: false },
    { name: 'Ines', turns: 1, asks: true },
    { name: 'P2', turns: 1, asks: false },
    { name: 'Tomas', turns: 1, asks: false },
  ]);
  const ofOne = await study.ask('autocode.voices', { sourceIds: [interviewId] });
  expect(ofOne.map(({ name }) => name)).toEqual(['Ines', 'Tomas']);
});

describe('a preview', () => {
  it('writes nothing and tells what it would code, by text and by code', async () => {
    const preview = await look({ ...waiting, withoutSpeakers: ['Moderator', 'Ines'] });
    expect(preview).toMatchObject({
      total: 3,
      already: 0,
      searched: 2,
      targets: [{ name: 'Waiting', codeId: null, hits: 3, already: 0 }],
      sources: [
        { sourceId: groupId, name: 'group', hits: 2, firstHit: 0, stopped: null },
        { sourceId: interviewId, name: 'interview', hits: 1, firstHit: 2, stopped: null },
      ],
      warnings: [],
    });
    const { rows, total } = await study.ask('autocode.hits', {
      previewId: preview.previewId,
      offset: 1,
    });
    expect(total).toBe(3);
    expect(rows).toMatchObject([
      {
        index: 1,
        target: 0,
        speaker: 'P1',
        quote: 'Waiting for repairs, too.',
        marks: [{ start: 0, end: 7 }],
        already: false,
      },
      { index: 2, quote: 'I waited two years.', marks: [{ start: 2, end: 8 }], speaker: 'Tomas' },
    ]);
    expect(await study.ask('codes.list', {})).toEqual([]);
    expect(await coded()).toEqual([]);
  });

  it.each<[string, Request, readonly string[]]>([
    [
      'an expression',
      {
        rule: { kind: 'pattern', pattern: '\\b(I|It) (hate|is)\\b' },
        target: newCode('x'),
        unit: 'match',
      },
      ['I hate', 'it is', 'It is'],
    ],
    [
      'a speaker',
      { rule: { kind: 'speaker', speakers: ['P2', 'Tomas'] }, target: newCode('x') },
      ['I love the new list! It is wonderful.', 'I waited two years. The rent is fine.'],
    ],
    [
      'a question',
      {
        rule: { kind: 'question', interviewers: ['Moderator'], words: 'fair' },
        target: newCode('x'),
        withoutSpeakers: ['P2'],
      },
      ['Tell us where we stand. I hate waiting, it is terrible 👩‍👩‍👧.'],
    ],
    [
      'a feeling',
      {
        rule: { kind: 'sentiment', labels: ['negative'], minimumStrength: 0.5 },
        target: newCode('x'),
      },
      ['I hate waiting, it is terrible 👩‍👩‍👧.'],
    ],
    [
      'words in paragraphs of some texts by some speakers',
      {
        rule: { kind: 'text', terms: ['rent'] },
        target: newCode('x'),
        unit: 'paragraph',
        sourceIds: [2 as SourceId],
        onlySpeakers: ['Tomas', 'P1'],
      },
      ['I waited two years. The rent is fine.'],
    ],
  ])('finds by %s', async (_name, request, expected) => {
    expect(await quotesOf(await look(request))).toEqual(expected);
  });

  it('is replaced by the next, and can be put away', async () => {
    const first = await look(waiting);
    const second = await look(waiting);
    expect(await refusal('autocode.hits', first.previewId)).toBe('conflict');
    await study.ask('autocode.discard', { previewId: first.previewId });
    expect(await refusal('autocode.hits', second.previewId)).toBe('done');
    await study.ask('autocode.discard', { previewId: second.previewId });
    expect(await refusal('autocode.apply', second.previewId)).toBe('conflict');
  });

  it('refuses what is no expression, and codes for each where nothing is told apart', async () => {
    const requests: readonly Request[] = [
      { rule: { kind: 'pattern', pattern: '(a' }, target: newCode('x') },
      { rule: { kind: 'text', terms: ['a'] }, target: { kind: 'each' } },
      { rule: { kind: 'text', terms: ['a'] }, target: { kind: 'code', codeId: 9 as CodeId } },
    ];
    const codes = await Promise.all(
      requests.map(async (request) => {
        const result = await study.client.call('autocode.preview', request);
        return result.ok ? 'ok' : result.error.code;
      }),
    );
    expect(codes).toEqual(['invalid_input', 'invalid_input', 'not_found']);
  });
});

describe('applying', () => {
  it('codes all but what is left out, as one step that one undo takes back', async () => {
    const { previewId } = await look(waiting);
    const done = await study.ask('autocode.apply', {
      previewId,
      withoutHits: [0],
      withoutSources: [interviewId],
    });
    expect(done).toMatchObject({ codings: 2, already: 0, createdCodeIds: [1] });
    expect(await coded()).toEqual([
      'Waiting | P1 | I hate waiting, it is terrible 👩‍👩‍👧.',
      'Waiting | P1 | Waiting for repairs, too.',
    ]);
    const { undo } = await study.ask('history.status', {});
    expect(undo?.label).toEqual({ key: 'autocode.apply', args: { name: 'Waiting', count: 2 } });
    await study.ask('history.undo', {});
    expect(await coded()).toEqual([]);
    expect(await study.ask('codes.list', {})).toEqual([]);
  });

  it('does not double what was coded so, and says how much that is', async () => {
    const first = await look(waiting);
    await study.ask('autocode.apply', {
      previewId: first.previewId,
      withoutSources: [interviewId],
    });
    const again = await look(waiting);
    expect(again).toMatchObject({ total: 5, already: 3, targets: [{ codeId: 1, already: 3 }] });
    expect(await study.ask('autocode.apply', { previewId: again.previewId })).toEqual({
      codings: 2,
      already: 3,
      createdCodeIds: [],
    });
    expect(await coded()).toHaveLength(5);
  });

  it('finds the codes of a dictionary by path and name, and makes those that are missing', async () => {
    const parent = await study.ask('codes.create', { name: 'Housing', parentId: null });
    const rent = await study.ask('codes.create', { name: 'Rent', parentId: parent });
    const preview = await look({
      rule: {
        kind: 'dictionary',
        entries: [
          { code: 'rent', words: ['rent*'] },
          { code: 'Housing/Repairs', words: ['repair*', 'mend'] },
          { code: 'Unused', words: ['zebra'] },
        ],
      },
      target: { kind: 'each' },
      unit: 'match',
    });
    expect(preview.targets.map(({ name, codeId, hits }) => [name, codeId, hits])).toEqual([
      ['rent', rent, 3],
      ['Housing/Repairs', null, 1],
      ['Unused', null, 0],
    ]);
    await study.ask('autocode.apply', { previewId: preview.previewId });
    const codes = await study.ask('codes.list', {});
    expect(codes.map(({ path, segmentCount }) => [path, segmentCount])).toEqual([
      ['Housing', 0],
      ['Housing/Rent', 3],
      ['Housing/Repairs', 1],
    ]);
  });

  it('gives each speaker a code of their own, below a code', async () => {
    const parentId = await study.ask('codes.create', { name: 'Who', parentId: null });
    const { previewId } = await look({
      rule: { kind: 'speaker', speakers: ['P1', 'P2'] },
      target: { kind: 'each', parentId, names: { P2: 'Second' } },
    });
    await study.ask('autocode.apply', { previewId });
    const codes = await study.ask('codes.list', {});
    expect(codes.map(({ path, segmentCount }) => [path, segmentCount])).toEqual([
      ['Who', 0],
      ['Who/P1', 2],
      ['Who/Second', 1],
    ]);
  });

  it('refuses as a whole where a text or a code is gone since', async () => {
    const codeId = await study.ask('codes.create', { name: 'Rent', parentId: null });
    const rule: Request['rule'] = { kind: 'text', terms: ['rent'] };
    const first = await look({ rule, target: { kind: 'code', codeId } });
    await study.ask('codes.delete', { codeIds: [codeId] });
    expect(await refusal('autocode.apply', first.previewId)).toBe('conflict');
    const second = await look({ rule, target: newCode('Rent') });
    await study.ask('sources.delete', { sourceId: interviewId });
    expect(await refusal('autocode.apply', second.previewId)).toBe('conflict');
    expect(await coded()).toEqual([]);
    expect(await study.ask('codes.list', {})).toEqual([]);
    const rest = { previewId: second.previewId, withoutSources: [interviewId] };
    expect(await study.ask('autocode.apply', rest)).toMatchObject({ codings: 2 });
  });
});
