import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Documents } from '../../../test/support/random-steps.ts';
import { takeOperation, takeStep } from '../../../test/support/random-steps.ts';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../test/support/temporary-study.ts';
import { readDocument } from '../../formats/documents/read-document.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Segment } from '../../shared/domain/coding.ts';
import type { Page } from '../../shared/domain/page.ts';
import type { CodeId, SourceId, VersionId } from '../../shared/ids.ts';
import type { OperationName } from '../../shared/operations/operation-table.ts';
import { findCode, listCodes } from '../project/queries/code-queries.ts';
import { listCodings } from '../project/queries/coding-queries.ts';
import { findMemo } from '../project/queries/memo-queries.ts';
import { listSegments } from '../project/queries/segment-queries.ts';
import { listSources } from '../project/queries/source-queries.ts';

const transcript =
  'Ada: I trust the people at the desk, always have.\nBen: Then the app, 👩‍👩‍👧 well, it was slow.\n';
const wholeText = { from: -1, to: 1e9, offset: 0, limit: 5000 };

let study: TemporaryStudy;

/** The value of an operation that must go well. */
function value<T>(name: OperationName, input: unknown): T {
  const outcome = takeOperation(study.project(), name, input);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.value as T;
}

function refusal(name: OperationName, input: unknown): string {
  const outcome = takeOperation(study.project(), name, input);
  return outcome.ok ? 'done' : outcome.error.code;
}

const code = (name: string, parentId: CodeId | null = null): CodeId =>
  value('codes.create', { name, parentId });

const apply = (start: number, end: number, codeIds: CodeId[]): unknown =>
  value('codings.apply', { sourceId: 1, start, end, codeIds });

const codings = () =>
  listCodings(study.project().db, { versionId: 1 as VersionId, ...wholeText }).rows;

const segments = (query: Partial<Parameters<typeof listSegments>[1]> = {}) =>
  listSegments(study.project().db, {
    codeIds: null,
    sourceId: null,
    coderId: null,
    speaker: null,
    cases: null,
    text: null,
    offset: 0,
    limit: 100,
    ...query,
  });

const paths = (): string[] => listCodes(study.project().db).map(({ path }) => path);

beforeEach(async () => {
  study = createTemporaryStudy();
  const read = await readDocument(Buffer.from(transcript), 'talk.txt', {});
  if (!read.ok) throw new Error(read.error.message);
  const documents: Documents = { text: read.value, table: read.value };
  takeStep(study.project(), { action: 'import.text', picks: [0], words: '' }, documents);
});
afterEach(() => study.remove());

describe('coding', () => {
  it('is listed page by page, each with the number of all', () => {
    apply(0, 4, [code('A'), code('B')]);
    apply(5, 23, [code('C')]);
    const page = (offset: number, limit: number) => {
      const query = { ...wholeText, versionId: 1 as VersionId, offset, limit };
      const { total, rows } = listCodings(study.project().db, query);
      return [total, rows.length];
    };
    expect(page(0, 2)).toEqual([3, 2]);
    expect(page(0, 3)).toEqual([3, 3]);
    expect(page(0, 4)).toEqual([3, 3]);
    expect(page(2, 2)).toEqual([3, 1]);
    expect(page(5, 2)).toEqual([3, 0]);
  });

  it('keeps the stretch that was chosen, to the letter', () => {
    apply(5, 23, [code('Trust')]);
    expect(segments().rows).toMatchObject([
      {
        text: 'I trust the people',
        codePath: 'Trust',
        speaker: 'Ada',
        start: 5,
        end: 23,
        coder: 'Ada',
      },
    ]);
  });

  it('moves the ends of a stretch out of the middle of a character', () => {
    const family = transcript.indexOf('👩');
    apply(family + 2, family + 4, [code('Emoji')]);
    expect(segments().rows[0]?.text).toBe('👩‍👩‍👧');
  });

  it('does not double the same code on the same stretch by the same coder', () => {
    const trust = code('Trust');
    apply(5, 23, [trust]);
    apply(5, 23, [trust, trust]);
    expect(codings()).toHaveLength(1);
  });

  it('makes a code and codes with it in one step', () => {
    value('codings.apply', {
      sourceId: 1,
      start: 5,
      end: 23,
      newCode: { name: 'Trust', parentId: null },
    });
    value('history.undo', {});
    expect([paths(), codings()]).toEqual([[], []]);
  });

  it('refuses a stretch outside of the text, an empty one, no code at all, and codes and sources that are gone', () => {
    const trust = code('Trust');
    const at = (start: number, end: number) => ({ sourceId: 1, start, end, codeIds: [trust] });
    expect([
      refusal('codings.apply', at(5, 5)),
      refusal('codings.apply', at(5, 5000)),
      refusal('codings.apply', { ...at(5, 9), codeIds: [] }),
      refusal('codings.apply', { ...at(5, 9), codeIds: [77] }),
      refusal('codings.apply', { ...at(5, 9), sourceId: 77 }),
    ]).toEqual(['invalid_input', 'invalid_input', 'invalid_input', 'not_found', 'not_found']);
    expect(codings()).toEqual([]);
  });

  it('finds segments by code and the codes below, by speaker and by words, with context from whole words', () => {
    const trust = code('Trust');
    const deep = code('Deep', trust);
    const slow = transcript.indexOf('slow');
    apply(5, 23, [deep]);
    apply(slow, slow + 4, [trust]);
    expect(segments({ codeIds: [deep] }).total).toBe(1);
    expect(segments({ speaker: 'Ben' }).rows.map(({ text }) => text)).toEqual(['slow']);
    expect(segments({ text: 'TRUST' }).rows.map(({ codePath }) => codePath)).toEqual([
      'Trust/Deep',
    ]);
    expect(segments({ speaker: 'Ben' }).rows[0]?.before).toMatch(/^desk, always have/u);
  });

  it('finds segments by who speaks in them and by what is known about those', () => {
    const [trust, slow] = [code('Trust'), code('Slow')];
    const at = transcript.indexOf('slow');
    apply(5, 23, [trust]);
    apply(at, at + 4, [slow]);
    apply(5, at + 4, [code('Both')]);
    const [ada, ben] = value<Page<Case>>('cases.list', {}).rows;
    const found = (query: object) =>
      value<Page<Segment>>('segments.list', query).rows.map(({ codePath }) => codePath);
    expect(found({ caseId: ada?.id })).toEqual(['Trust', 'Both']);
    expect(found({ caseId: ben?.id })).toEqual(['Both', 'Slow']);

    const attributeId = value('attributes.create', { name: 'Region' });
    value('attributes.setCells', { cells: [{ caseId: ben?.id, attributeId, value: 'North' }] });
    expect(found({ values: [{ attributeId, value: 'North' }] })).toEqual(['Both', 'Slow']);
    expect(found({ values: [{ attributeId, value: null }] })).toEqual(['Trust', 'Both']);
    expect(found({ caseId: ada?.id, values: [{ attributeId, value: 'North' }] })).toEqual([]);
    expect(found({ caseId: 77 })).toEqual([]);

    value('cases.rename', { caseId: ben?.id, name: 'Benedict' });
    expect(found({ caseId: ben?.id })).toEqual(['Both', 'Slow']);
    value('cases.merge', { caseIds: [ada?.id, ben?.id], intoId: ada?.id });
    expect(found({ caseId: ben?.id })).toEqual(['Trust', 'Both', 'Slow']);
  });

  it('tells how much of a source is coded, overlaps once', () => {
    apply(0, 10, [code('One')]);
    apply(5, 20, [code('Two')]);
    const [source] = listSources(study.project().db);
    expect(source).toMatchObject({ codingCount: 2, codedShare: 20 / transcript.length });
  });
});

describe('the codebook', () => {
  it('keeps siblings in their order and gives each top-level code a colour of its own', () => {
    const [a, b, c] = [code('A'), code('B'), code('C')];
    value('codes.move', { codeIds: [c], parentId: null, beforeId: a });
    value('codes.move', { codeIds: [b], parentId: c, beforeId: null });
    expect(paths()).toEqual(['C', 'C/B', 'A']);
    const families = listCodes(study.project().db).map(({ family }) => family);
    expect(new Set(families).size).toBe(3);
  });

  it('inherits the colour of the nearest ancestor that has one, until a person chooses', () => {
    const parent = code('Parent');
    const child = code('Child', parent);
    value('codes.update', { codeId: parent, colour: 7 });
    expect(listCodes(study.project().db).map(({ family }) => family)).toEqual([7, 7]);
    value('codes.update', { codeId: child, colour: 2 });
    expect(listCodes(study.project().db).map(({ family }) => family)).toEqual([7, 2]);
  });

  it('allows one name under different parents, never twice side by side', () => {
    const a = code('A');
    code('Same', a);
    const same = code('Same');
    expect(refusal('codes.create', { name: 'Same', parentId: a })).toBe('conflict');
    expect(refusal('codes.move', { codeIds: [same], parentId: a, beforeId: null })).toBe(
      'conflict',
    );
    expect(refusal('codes.update', { codeId: same, name: 'A' })).toBe('conflict');
  });

  it('refuses a code below itself, and merging into a code below', () => {
    const a = code('A');
    const b = code('B', a);
    expect(refusal('codes.move', { codeIds: [a], parentId: b, beforeId: null })).toBe('conflict');
    expect(refusal('codes.merge', { codeIds: [a], intoId: b })).toBe('conflict');
    expect(refusal('codes.merge', { codeIds: [a], intoId: a })).toBe('conflict');
  });

  it('merges: codings united, equal ones once, children moved, memos kept', () => {
    const [a, b] = [code('A'), code('B')];
    code('Child', a);
    apply(5, 12, [a, b]);
    apply(5, 23, [a]);
    const onlyInA = codings().find(({ codeId, end }) => codeId === a && end === 12);
    value('memos.save', { target: 'coding', targetId: onlyInA?.id, body: 'look here' });
    value('codes.merge', { codeIds: [a], intoId: b });
    expect(codings().map(({ codeId, start, end }) => [codeId, start, end])).toEqual([
      [b, 5, 12],
      [b, 5, 23],
    ]);
    expect(paths()).toEqual(['B', 'B/Child']);
    expect(findMemo(study.project().db, 'coding', codings()[0]!.id)?.body).toBe('look here');
    value('history.undo', {});
    expect(paths()).toEqual(['A', 'A/Child', 'B']);
    expect(codings()).toHaveLength(3);
  });

  it('merges a code into the one above it, also where a code below has its name', () => {
    const parent = code('P');
    const child = code('C', parent);
    const grandchild = code('C', child);
    apply(0, 5, [child]);
    apply(5, 9, [grandchild]);
    value('codes.merge', { codeIds: [child], intoId: parent });
    expect(paths()).toEqual(['P', 'P/C']);
    expect(listCodes(study.project().db).map(({ segmentCount }) => segmentCount)).toEqual([1, 1]);
  });

  it('deletes the parent of a code that was merged away', () => {
    const [above, other] = [code('Above'), code('Other')];
    value('codes.merge', { codeIds: [code('Merged', above)], intoId: other });
    value('codes.delete', { codeIds: [above] });
    expect(paths()).toEqual(['Other']);
    value('history.undo', {});
    value('history.undo', {});
    expect(paths()).toEqual(['Above', 'Above/Merged', 'Other']);
  });

  it('puts the words of two memos together where their codes or codings become one', () => {
    const [a, b] = [code('A'), code('B')];
    apply(5, 12, [a, b]);
    for (const { id } of codings())
      value('memos.save', { target: 'coding', targetId: id, body: `on ${id}` });
    for (const id of [a, b])
      value('memos.save', { target: 'code', targetId: id, body: `about ${id}` });
    value('codes.merge', { codeIds: [a], intoId: b });
    expect(findMemo(study.project().db, 'coding', codings()[0]!.id)?.body).toBe('on 2\n\non 1');
    expect(findMemo(study.project().db, 'code', b)?.body).toBe(`about ${b}\n\nabout ${a}`);
  });

  it('counts segments on the code itself and below it', () => {
    const a = code('A');
    const b = code('B', a);
    apply(0, 5, [a]);
    apply(5, 9, [b]);
    expect(listCodes(study.project().db)).toMatchObject([
      { segmentCount: 1, totalSegmentCount: 2, sourceCount: 1 },
      { segmentCount: 1, totalSegmentCount: 1 },
    ]);
  });

  it('deletes a code with what hangs on it, and brings all of it back', () => {
    const a = code('A');
    apply(0, 5, [a, code('B', a)]);
    value('memos.save', { target: 'code', targetId: a, body: 'why' });
    value('codes.delete', { codeIds: [a] });
    expect([paths(), codings()]).toEqual([[], []]);
    value('history.undo', {});
    expect(paths()).toEqual(['A', 'A/B']);
    expect(codings()).toHaveLength(2);
    expect(findMemo(study.project().db, 'code', a)?.body).toBe('why');
    expect(findCode(study.project().db, a)?.name).toBe('A');
  });

  it('shows a slash inside a name as something that is no step of a path', () => {
    code('and/or');
    expect(paths()).toEqual(['and∕or']);
  });
});

describe('memos', () => {
  it('are written once for each thing, changed, and gone when emptied', () => {
    const about = { target: 'source', targetId: 1 } as const;
    value('memos.save', { ...about, body: 'first' });
    value('memos.save', { ...about, body: 'second' });
    expect(findMemo(study.project().db, 'source', 1)).toMatchObject({
      body: 'second',
      targetLabel: 'talk',
    });
    value('memos.save', { ...about, body: '  ' });
    expect(findMemo(study.project().db, 'source', 1)).toBeUndefined();
    expect(refusal('memos.save', { target: 'code', targetId: 99, body: 'x' })).toBe('not_found');
  });
});

it('deletes a source with its codings and brings it back as it was', () => {
  apply(5, 23, [code('Trust')]);
  value('sources.delete', { sourceId: 1 as SourceId });
  expect([listSources(study.project().db), segments().total]).toEqual([[], 0]);
  value('history.undo', {});
  expect(segments().rows[0]?.text).toBe('I trust the people');
});
