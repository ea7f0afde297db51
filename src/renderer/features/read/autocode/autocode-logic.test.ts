import { describe, expect, it } from 'vitest';
import { codeOf } from '../../../../core/coding/code.fixture.ts';
import type { AutocodePreview, AutocodeSource } from '../../../../shared/domain/autocode.ts';
import type { CodeId, SourceId } from '../../../../shared/ids.ts';
import { buildRequest, type DraftSurroundings, findsTheSame } from './build-request.ts';
import {
  applyRequest,
  countChosen,
  nothingLeftOut,
  shareOf,
  toggleHit,
  toggleSource,
} from './left-out.ts';
import { countRows, rowAt } from './list-rows.ts';
import { createDraft, type RuleDraft } from './rule-draft.ts';
import { splitMarks } from './split-marks.ts';
import { isLive } from './use-live-look.ts';

const codes = [
  codeOf(1, 'Housing'),
  { ...codeOf(2, 'Rent'), path: 'Housing/Rent', parentId: 1 as CodeId },
];
const around: DraftSurroundings = {
  codes,
  voices: [
    { name: 'Ben', turns: 9, asks: false },
    { name: 'Ines', turns: 8, asks: true },
  ],
  sourceId: 7 as SourceId,
  feelingName: (label) => label.toUpperCase(),
  unnamedCode: 'Unnamed',
};
const build = (changes: Partial<RuleDraft>) =>
  buildRequest({ ...createDraft('', ''), ...changes }, around);

describe('buildRequest', () => {
  it('looks for words in what is said by those who do not ask', () => {
    expect(build({ words: 'rent, too high', code: 'rent' })).toEqual({
      request: {
        rule: {
          kind: 'text',
          terms: ['rent', 'too high'],
          wholeWords: true,
          matchCase: false,
          inflections: true,
        },
        target: { kind: 'code', codeId: 2 },
        unit: 'sentence',
        withoutSpeakers: ['Ines'],
      },
      missing: null,
    });
  });

  it('looks for words before the code has a name', () => {
    expect(build({ words: 'rent' })).toMatchObject({
      request: { rule: { terms: ['rent'] }, target: { kind: 'new', name: 'Unnamed' } },
      missing: 'needCode',
    });
  });

  it.each<[Partial<RuleDraft>, object]>([
    [
      {
        kind: 'pattern',
        pattern: 'a+',
        code: 'housing/ Cold',
        leftOut: new Set(),
        scope: 'this',
        unit: 'match',
      },
      {
        rule: { kind: 'pattern', pattern: 'a+', matchCase: false },
        target: { kind: 'new', name: 'Cold', parentId: 1 },
        unit: 'match',
        withoutSpeakers: [],
        sourceIds: [7],
      },
    ],
    [
      { kind: 'question', question: 'rent?', code: 'New', unit: 'match' },
      {
        rule: { kind: 'question', interviewers: ['Ines'], words: 'rent?', answers: 'until_asks' },
        target: { kind: 'new', name: 'New', parentId: null },
        unit: 'turn',
        withoutSpeakers: [],
      },
    ],
    [
      {
        kind: 'sentiment',
        feelings: new Set(['positive', 'neutral']),
        strength: 'strong',
        parent: 'Housing',
      },
      {
        rule: { kind: 'sentiment', labels: ['positive', 'neutral'], minimumStrength: 0 },
        target: { kind: 'each', parentId: 1, names: { positive: 'POSITIVE', neutral: 'NEUTRAL' } },
      },
    ],
    [
      { kind: 'speaker', speakers: new Set(['Ben']), perGroup: false, code: 'Housing' },
      { rule: { kind: 'speaker', speakers: ['Ben'] }, target: { kind: 'code', codeId: 1 } },
    ],
    [
      {
        kind: 'dictionary',
        dictionary: 'Rent: rent*',
        scope: 'chosen',
        chosen: new Set([3 as SourceId]),
      },
      {
        rule: { kind: 'dictionary', entries: [{ code: 'Rent', words: ['rent*'] }] },
        target: { kind: 'each', parentId: null, names: {} },
        sourceIds: [3],
      },
    ],
  ])('understands %j', (changes, expected) => {
    expect(build(changes)).toMatchObject({ request: expected });
  });

  it.each<[Partial<RuleDraft>, string]>([
    [{ words: ' , ' }, 'needWords'],
    [{ kind: 'pattern' }, 'needPattern'],
    [{ kind: 'pattern', pattern: '(a' }, 'wrongPattern'],
    [{ kind: 'dictionary', dictionary: 'Rent rent' }, 'wrongDictionary'],
    [{ kind: 'dictionary', dictionary: '# nothing' }, 'needDictionary'],
    [{ kind: 'dictionary', dictionary: 'Rent: rent', parent: 'Nowhere' }, 'needParent'],
    [{ kind: 'question', interviewers: new Set() }, 'needInterviewer'],
    [{ kind: 'speaker', speakers: new Set(['Nobody here']) }, 'needSpeaker'],
    [{ kind: 'sentiment', feelings: new Set() }, 'needFeeling'],
    [{ words: 'rent', code: 'Rent', scope: 'chosen' }, 'needText'],
  ])('says what %j still needs: %s', (changes, missing) => {
    expect(build(changes)).toEqual({ request: null, missing });
  });
});

const sourceOf = (id: number, firstHit: number, hits: number): AutocodeSource => ({
  sourceId: id as SourceId,
  name: `Text ${id}`,
  hits,
  already: 0,
  firstHit,
  stopped: null,
});
const sources = [sourceOf(4, 0, 2), sourceOf(5, 2, 0), sourceOf(6, 2, 3)];
const preview: AutocodePreview = {
  previewId: 1,
  total: 5,
  already: 0,
  searched: 9,
  targets: [],
  sources,
  warnings: [],
};

describe('the list of a preview', () => {
  it('puts the head of each text before its hits', () => {
    const rows = Array.from({ length: countRows(sources, 5) }, (_, row) => rowAt(sources, row));
    expect(rows.map((row) => (row.kind === 'head' ? `head ${row.source}` : row.hit))).toEqual([
      'head 0',
      0,
      1,
      'head 1',
      'head 2',
      2,
      3,
      4,
    ]);
  });

  it('leaves hits out one by one or a text at a time', () => {
    const [, , last = sourceOf(0, 0, 0)] = sources;
    const one = toggleHit(nothingLeftOut, 0, 1);
    const both = toggleSource(one, 2, last);
    expect([
      shareOf(both, 0, sources[0]!),
      shareOf(both, 2, last),
      countChosen(both, preview),
    ]).toEqual(['some', 'none', 1]);
    expect(applyRequest(both, preview)).toEqual({
      previewId: 1,
      withoutSources: [6],
      withoutHits: [1],
    });
    const again = toggleSource(toggleHit(both, 2, 3), 2, last);
    expect([shareOf(again, 2, last), countChosen(again, preview)]).toEqual(['all', 4]);
    expect(applyRequest(toggleHit(one, 0, 1), preview)).toEqual({
      previewId: 1,
      withoutSources: [],
      withoutHits: [],
    });
  });
});

describe('looking while a rule is written', () => {
  const requestOf = (changes: Partial<RuleDraft>) => build(changes).request!;
  const rent = requestOf({ words: 'rent', code: 'Rent' });
  const looked = { request: rent, preview };

  it('goes on as long as nothing is left out by hand, or only the code is another', () => {
    const cold = requestOf({ words: 'cold', code: 'Rent' });
    const renamed = requestOf({ words: 'rent', code: 'New' });
    expect(findsTheSame(rent, renamed)).toBe(true);
    expect(findsTheSame(rent, cold)).toBe(false);
    const leftOut = toggleHit(nothingLeftOut, 0, 1);
    const live = [
      isLive(cold, { looked: null, leftOut: nothingLeftOut }),
      isLive(cold, { looked, leftOut: nothingLeftOut }),
      isLive(cold, { looked, leftOut: toggleHit(leftOut, 0, 1) }),
      isLive(renamed, { looked, leftOut }),
      isLive(cold, { looked, leftOut }),
      isLive(null, { looked, leftOut: nothingLeftOut }),
    ];
    expect(live).toEqual([true, true, true, true, false, false]);
  });

  it('waits to be told where reading takes long', () => {
    const speakers = requestOf({ kind: 'speaker', speakers: new Set(['Ben']), code: 'Rent' });
    expect(isLive(speakers, { looked: null, leftOut: nothingLeftOut })).toBe(false);
  });
});

describe('splitMarks', () => {
  it('cuts a quote at its matches', () => {
    const marks = [
      { start: 4, end: 8 },
      { start: 6, end: 9 },
    ];
    expect(
      splitMarks({ quote: 'the listed', marks }).map(({ text, isMatch }) => [text, isMatch]),
    ).toEqual([
      ['the ', false],
      ['list', true],
      ['e', true],
      ['d', false],
    ]);
    expect(splitMarks({ quote: 'all', marks: [] })).toEqual([
      { at: 0, text: 'all', isMatch: true },
    ]);
  });
});
