import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Turn } from '../../../shared/domain/source.ts';
import { type CaseId, type CodeId, type VersionId, textOffset } from '../../../shared/ids.ts';
import { codeCounts } from './code-counts.ts';
import { findSpeaking, turnCases } from './turn-cases.ts';
import { turnsIn } from './turns-in.fixture.ts';

const version = 1 as VersionId;

/** Turns in order, with and without gaps, each of one of three cases or of nobody. */
const turns = fc
  .array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 6 }), fc.nat({ max: 3 })), { maxLength: 12 })
  .map((parts) => {
    let at = 0;
    return parts.map(([gap, length, speaker], index): Turn => {
      const start = at + gap;
      at = start + length;
      const range = { start: textOffset(start), end: textOffset(at) };
      return { index, ...range, speaker: `${speaker}`, timeMs: null, row: null };
    });
  });

it('finds the cases that speak in a stretch as the turns themselves tell them', () => {
  fc.assert(
    fc.property(turns, fc.nat({ max: 90 }), fc.nat({ max: 20 }), (all, start, length) => {
      const caseOf = (_: VersionId, { speaker }: Turn): CaseId | undefined =>
        speaker === '0' ? undefined : (Number(speaker) as CaseId);
      const touched = turnsIn(all, start, start + length);
      const wanted = new Set(touched.flatMap((turn) => caseOf(version, turn) ?? []));
      const found: CaseId[] = [99 as CaseId];
      const first = findSpeaking(turnCases(all, version, caseOf), start, start + length, found);
      expect(first).toBe(touched[0]?.index ?? -1);
      expect(found).toEqual([...wanted]);
    }),
  );
});

it('counts a coding for the codes above its own, however deep, and none that is not there', () => {
  const code = (id: number, parentId: number | null) => ({
    id: id as CodeId,
    parentId: parentId as CodeId | null,
  });
  const codes = [code(1, null), code(2, 1), code(3, 2), code(4, null)];
  const things = [7, 8] as CaseId[];
  const counted = (withBelow: boolean): number[] => {
    const { count, finish } = codeCounts(things, codes, withBelow);
    for (const [thing, of] of [
      [7, 3],
      [7, 3],
      [8, 2],
      [8, 4],
      [8, 5],
      [9, 1],
    ] as const) {
      count(thing as CaseId, of as CodeId);
    }
    return [...finish()];
  };
  expect(counted(false)).toEqual([0, 0, 2, 0, 0, 1, 0, 1]);
  expect(counted(true)).toEqual([2, 2, 2, 0, 1, 1, 0, 1]);
});
