import { EditorState, type TransactionSpec } from '@codemirror/state';
import { expect, test } from 'vitest';
import type { CodeId, CoderId, CodingId, TextOffset } from '../../shared/ids.ts';
import {
  codesField,
  codingsField,
  setCodes,
  setCodings,
  type ReaderCode,
  type ReaderCoding,
} from './reader-state.ts';

const coding = (id: number, codeId: number): ReaderCoding => ({
  id: id as CodingId,
  codeId: codeId as CodeId,
  coderId: 1 as CoderId,
  start: (id * 10) as TextOffset,
  end: (id * 10 + 5) as TextOffset,
  memoId: null,
  weight: 50,
});

const codesOf = (...ids: number[]): ReadonlyMap<CodeId, ReaderCode> =>
  new Map(
    ids.map((id) => [id as CodeId, { id: id as CodeId, name: `Code ${id}`, family: id }] as const),
  );

test('a coding is drawn once its code is known, and not before in colours that are not its own', () => {
  let state = EditorState.create({ extensions: [codesField, codingsField] });
  const tell = (effects: TransactionSpec['effects']): readonly number[] => {
    state = state.update({ effects: effects ?? [] }).state;
    return state.field(codingsField).codings.map(({ id }) => id);
  };
  expect(tell(setCodes.of(codesOf(1)))).toEqual([]);
  const told = [coding(1, 1), coding(2, 2)];
  expect(tell(setCodings.of(told))).toEqual([1]);
  const waiting = state.field(codingsField);
  expect(tell(setCodes.of(codesOf(1, 3)))).toEqual([1]);
  // What stays as it is is not drawn anew.
  expect(state.field(codingsField)).toBe(waiting);
  expect(tell(setCodes.of(codesOf(1, 2)))).toEqual([1, 2]);
  expect(state.field(codingsField).codings).toBe(told);
  expect(tell([setCodings.of([coding(3, 4)]), setCodes.of(codesOf(4))])).toEqual([3]);
});
