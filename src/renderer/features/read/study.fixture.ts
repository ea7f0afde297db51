import { codeOf } from '../../../core/coding/code.fixture.ts';
import type { CallOptions, EngineClient } from '../../../shared/client.ts';
import type { Code } from '../../../shared/domain/code.ts';
import type { Coding } from '../../../shared/domain/coding.ts';
import type { SourceSummary, Turn } from '../../../shared/domain/source.ts';
import type {
  CodeId,
  CoderId,
  CodingId,
  MemoId,
  SourceId,
  VersionId,
} from '../../../shared/ids.ts';
import { textOffset } from '../../../shared/ids.ts';
import type { EngineEvent } from '../../../shared/protocol.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';

/** A study in memory that answers like the engine as far as the reader asks; for tests and for looking at screens. */
export type FixtureStudy = Readonly<{
  engine: EngineClient;
  codes: () => readonly Code[];
  codings: () => readonly Coding[];
  memos: ReadonlyMap<string, string>;
  calls: readonly Readonly<{ operation: string; input: unknown }>[];
}>;

export type FixtureText = Readonly<{ text: string; turns: readonly Turn[] }>;

const sourceId = 1 as SourceId;
const coderId = 1 as CoderId;

/** Makes turns of a text whose turns begin with `Name  m:ss` on a line of its own. */
export function readFixtureTurns(text: string): FixtureText {
  const labels = [...text.matchAll(/^(\p{L}[\p{L} ]*) {2}(\d+):(\d\d)[ ]*\n/gmu)];
  const turns = labels.map((label, index): Turn => {
    const start = label.index + label[0].length;
    const next = labels[index + 1]?.index ?? text.length;
    return {
      index,
      start: textOffset(start),
      end: textOffset(start + text.slice(start, next).trimEnd().length),
      speaker: label[1] ?? null,
      timeMs: (Number(label[2]) * 60 + Number(label[3])) * 1000,
      row: null,
    };
  });
  return { text, turns };
}

type NewCode = Readonly<{ name: string; parent?: string; colour: number }>;
type NewCoding = Readonly<{ code: string; quote: string; memo?: boolean }>;

export function createFixtureStudy(
  { text, turns }: FixtureText,
  newCodes: readonly NewCode[],
  newCodings: readonly NewCoding[],
): FixtureStudy {
  const listeners = new Set<(event: EngineEvent) => void>();
  const calls: Readonly<{ operation: string; input: unknown }>[] = [];
  const memos = new Map<string, string>();
  let lastId = 0;
  const nextId = (): number => (lastId += 1);
  type Row = {
    id: CodeId;
    name: string;
    parentId: CodeId | null;
    colour: number | null;
    description: string;
  };
  const codeRows: Row[] = [];
  let codings: Coding[] = [];

  const addCode = (name: string, parentId: CodeId | null, colour: number | null): CodeId => {
    const id = nextId() as CodeId;
    codeRows.push({ id, name, parentId, colour, description: '' });
    return id;
  };
  const addCoding = (
    codeId: CodeId,
    start: number,
    end: number,
    memoId: MemoId | null,
  ): CodingId => {
    const id = nextId() as CodingId;
    const range = { start: textOffset(start), end: textOffset(end) };
    codings = [...codings, { id, codeId, sourceId, ...range, coderId, weight: 50, memoId }].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
    return id;
  };
  for (const { name, parent, colour } of newCodes) {
    addCode(name, codeRows.find((row) => row.name === parent)?.id ?? null, parent ? null : colour);
  }
  for (const { code, quote, memo } of newCodings) {
    const start = text.indexOf(quote);
    const row = codeRows.find(({ name }) => name === code);
    if (start < 0 || !row) throw new Error(`The fixture has no ${code} on ${quote}`);
    addCoding(row.id, start, start + quote.length, memo ? (nextId() as MemoId) : null);
  }

  const toCode = (row: Row): Code => {
    const above: Row[] = [];
    let at: Row | undefined = row;
    while (at) {
      above.unshift(at);
      const { parentId }: Row = at;
      at = codeRows.find(({ id }) => id === parentId);
    }
    const count = codings.filter(({ codeId }) => codeId === row.id).length;
    return {
      ...codeOf(row.id, row.name),
      ...row,
      path: above.map(({ name }) => name).join('/'),
      depth: above.length - 1,
      family: above.findLast(({ colour }) => colour !== null)?.colour ?? 0,
      segmentCount: count,
      sourceCount: count > 0 ? 1 : 0,
      totalSegmentCount: count,
    };
  };
  const source = (): SourceSummary => ({
    id: sourceId,
    name: 'Cludosian Games',
    kind: 'interview',
    language: 'en',
    versionId: 1 as VersionId,
    length: text.length,
    turnCount: turns.length,
    speakerCount: new Set(turns.map(({ speaker }) => speaker)).size,
    codingCount: codings.length,
    codedShare: 0.3,
    datasetId: null,
    fileName: 'cludosian.txt',
    importedAt: '2026-01-05T10:00:00Z',
    folderId: null,
    collectedOn: null,
    versionCount: 1,
  });
  const changed = (tables: readonly string[]): void => {
    for (const listener of listeners) {
      listener({ event: 'changed', tables, savedAt: '2026-01-05T10:00:00Z' });
    }
  };

  const change = (id: CodingId, part: Partial<Coding>): null => {
    codings = codings.map((coding) => (coding.id === id ? { ...coding, ...part } : coding));
    changed(['coding']);
    return null;
  };
  type Application = {
    start: number;
    end: number;
    codeIds?: CodeId[];
    newCode?: { name: string; parentId: CodeId | null };
  };
  type Input = Record<string, never>;
  const answers: Record<string, (input: Input) => unknown> = {
    'project.info': () => ({
      uid: 'fixture',
      name: 'Fixture',
      currentCoder: { id: coderId, name: 'Ada' },
    }),
    'sources.list': () => [source()],
    'folders.list': () => [],
    'sources.text': ({ offset = 0 }: { offset?: number }) => {
      const end = Math.min(text.length, offset + 1000);
      return {
        text: text.slice(offset, end),
        length: text.length,
        next: end < text.length ? end : null,
      };
    },
    'sources.turns': () => ({ total: turns.length, rows: turns }),
    'sources.speakers': () => [
      { name: turns[0]?.speaker ?? '', turns: 2, questionShare: 0, caseId: null },
    ],
    'orphans.counts': () => ({ total: 0, bySource: [], byCode: [] }),
    'codeSets.list': () => [],
    'codes.caseCounts': () => [],
    'codes.deletion': ({ codeIds }: { codeIds: CodeId[] }) => ({
      below: 0,
      codings: codings.filter(({ codeId }) => codeIds.includes(codeId)).length,
      memos: 0,
      sets: 0,
      links: 0,
    }),
    'codes.list': () => codeRows.map(toCode),
    'codings.list': () => ({ total: codings.length, rows: codings }),
    'codings.apply': ({ start, end, codeIds = [], newCode }: Application) => {
      const createdCodeId = newCode ? addCode(newCode.name, newCode.parentId, null) : null;
      const all = createdCodeId === null ? codeIds : [...codeIds, createdCodeId];
      const codingIds = all.map((codeId) => addCoding(codeId, start, end, null));
      changed(['code', 'coding']);
      return { codingIds, createdCodeId };
    },
    'codings.delete': ({ codingIds }: { codingIds: CodingId[] }) => {
      codings = codings.filter(({ id }) => !codingIds.includes(id));
      changed(['coding']);
      return null;
    },
    'codings.setRange': ({
      codingId,
      start,
      end,
    }: Pick<Coding, 'start' | 'end'> & { codingId: CodingId }) => change(codingId, { start, end }),
    'codings.setWeight': ({ codingId, weight }: { codingId: CodingId; weight: number }) =>
      change(codingId, { weight }),
    'codes.create': ({ name, parentId }: { name: string; parentId: CodeId | null }) => {
      const id = addCode(name, parentId, null);
      changed(['code']);
      return id;
    },
    'codes.update': ({ codeId, ...part }: { codeId: CodeId } & Partial<Row>) => {
      Object.assign(codeRows.find(({ id }) => id === codeId) ?? {}, part);
      changed(['code']);
      return null;
    },
    'codes.delete': ({ codeIds }: { codeIds: CodeId[] }) => {
      const gone = new Set(codeIds);
      codeRows.splice(0, codeRows.length, ...codeRows.filter(({ id }) => !gone.has(id)));
      codings = codings.filter(({ codeId }) => !gone.has(codeId));
      changed(['code', 'coding']);
      return null;
    },
    'codes.move': () => null,
    'memos.find': ({ target, targetId }: { target: string; targetId: number }) => {
      const body = memos.get(`${target} ${targetId}`);
      return body === undefined ? null : { body };
    },
    'memos.save': ({
      target,
      targetId,
      body,
    }: {
      target: string;
      targetId: number;
      body: string;
    }) => {
      memos.set(`${target} ${targetId}`, body);
      changed(['memo']);
      return 1;
    },
    'sentiment.turns': () => ({
      total: turns.length,
      rows: turns.map((turn) => ({
        turn,
        sentiment: {
          score: 0.42,
          label: 'positive',
          evidence: [{ start: 4, end: 8, word: 'amazed', value: 2.1, rules: ['boosted'] }],
        },
      })),
    }),
  } as unknown as Record<string, (input: Input) => unknown>;

  const call = (
    operation: string,
    input: unknown,
    _options?: CallOptions,
  ): Promise<Result<unknown>> => {
    calls.push({ operation, input });
    const answer = answers[operation];
    if (!answer) return Promise.resolve(refuse('unknown_operation', `No ${operation} here.`));
    return Promise.resolve(ok(answer(input as Input)));
  };
  return {
    engine: {
      call: call as EngineClient['call'],
      onEvent: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      onGone: () => () => undefined,
      close: () => undefined,
    },
    codes: () => codeRows.map(toCode),
    codings: () => codings,
    memos,
    calls,
  };
}
