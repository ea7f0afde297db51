import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Coding } from '../../../shared/domain/coding.ts';
import {
  textOffset,
  type CodeId,
  type CoderId,
  type CodingId,
  type SourceId,
} from '../../../shared/ids.ts';
import type { EngineEvent } from '../../../shared/protocol.ts';
import { replaceStretch } from './changed-stretch.ts';
import { createCodingsUpkeep, type CodingsUpkeep } from './codings-upkeep.ts';

const source = 1 as SourceId;
const changed: EngineEvent = { event: 'changed', tables: ['coding'], savedAt: '' };

function coding(id: number, start: number, end: number): Coding {
  return {
    id: id as CodingId,
    codeId: 1 as CodeId,
    sourceId: source,
    coderId: 1 as CoderId,
    start: textOffset(start),
    end: textOffset(end),
    weight: 50,
    memoId: null,
  };
}

function start(): Readonly<{ upkeep: CodingsUpkeep; emit: (event: EngineEvent) => void }> {
  let listener: (event: EngineEvent) => void = () => undefined;
  const upkeep = createCodingsUpkeep({
    onEvent: (given) => {
      listener = given;
      return () => undefined;
    },
  });
  upkeep.refreshed(source, [coding(1, 100, 200), coding(2, 900, 950)], upkeep.staleOf(source));
  return { upkeep, emit: (event) => listener(event) };
}

const apply = { sourceId: source, start: 500, end: 520, codeIds: [1] };

describe('what is asked for again', () => {
  test('after a coding of one’s own, its stretch', () => {
    const { upkeep, emit } = start();
    const own = upkeep.begin('codings.apply', apply);
    emit(changed);
    own?.end(true);
    expect(upkeep.staleOf(source)).toEqual([{ start: 436, end: 584 }]);
  });

  test('after an end was moved, the old stretch and the new one', () => {
    const { upkeep, emit } = start();
    upkeep.begin('codings.setRange', { codingId: 2, start: 700, end: 950 });
    emit(changed);
    expect(upkeep.staleOf(source)).toEqual([{ start: 636, end: 1014 }]);
  });

  test('after anything else, everything', () => {
    const { upkeep, emit } = start();
    expect(upkeep.begin('codes.update', {})).toBeNull();
    emit(changed);
    expect(upkeep.staleOf(source)).toEqual({ everything: true });
  });

  test('everything, where another window wrote while a command was under way', () => {
    const { upkeep, emit } = start();
    upkeep.begin('codings.apply', apply);
    emit(changed);
    emit(changed);
    expect(upkeep.staleOf(source)).toEqual({ everything: true });
  });

  test('everything, where a change was seen but the own command was refused', () => {
    const { upkeep, emit } = start();
    const own = upkeep.begin('codings.apply', apply);
    emit(changed);
    own?.end(false);
    expect(upkeep.staleOf(source)).toEqual({ everything: true });
  });

  test('what became stale while it was being asked for stays stale', () => {
    const { upkeep, emit } = start();
    upkeep.begin('codings.apply', apply);
    emit(changed);
    const asked = upkeep.staleOf(source);
    upkeep.begin('codings.apply', { ...apply, start: 0, end: 10 });
    emit(changed);
    upkeep.refreshed(source, [], asked);
    expect(upkeep.staleOf(source)).toEqual([{ start: 0, end: 74 }]);
  });

  test('what became stale while everything was being asked for stays stale', () => {
    for (const change of ['another window’s', 'one’s own']) {
      const { upkeep, emit } = start();
      emit(changed);
      const asked = upkeep.staleOf(source);
      if (change === 'one’s own') upkeep.begin('codings.apply', apply);
      emit(changed);
      upkeep.refreshed(source, [], asked);
      expect(upkeep.staleOf(source), change).toEqual({ everything: true });
    }
  });

  test('whoever watches is told of new rows at once', () => {
    const { upkeep } = start();
    const told: (readonly Coding[])[] = [];
    const stop = upkeep.watch(source, (rows) => told.push(rows));
    const rows = [coding(3, 1, 2)];
    upkeep.refreshed(source, rows, []);
    stop();
    upkeep.refreshed(source, [], []);
    expect(told).toEqual([rows]);
  });
});

test('rows of a stretch put into the known ones are the rows as they all are now', () => {
  const codings = fc
    .array(fc.record({ id: fc.integer({ min: 1, max: 40 }), at: fc.nat(200), size: fc.nat(30) }))
    .map((items) => [
      ...new Map(items.map(({ id, at, size }) => [id, coding(id, at, at + 1 + size)])).values(),
    ]);
  const byPlace = (rows: readonly Coding[]): readonly Coding[] =>
    [...rows].sort((a, b) => a.start - b.start || a.end - b.end || a.id - b.id);
  fc.assert(
    fc.property(codings, codings, fc.nat(200), fc.nat(60), (before, after, from, length) => {
      const stretch = { start: from, end: from + 1 + length };
      const inside = ({ start, end }: Coding): boolean =>
        start < stretch.end && end > stretch.start;
      // A command changes codings of its stretch only: those elsewhere are the same before and after it.
      const elsewhere = before.filter((row) => !inside(row));
      const ids = new Set(elsewhere.map(({ id }) => id));
      const now = after.filter((row) => inside(row) && !ids.has(row.id));
      expect(replaceStretch(byPlace(before), stretch, byPlace(now))).toEqual(
        byPlace([...elsewhere, ...now]),
      );
    }),
  );
});
