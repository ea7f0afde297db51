import { expect, expectTypeOf, it } from 'vitest';
import type { Code } from '../domain/code.ts';
import type { ProjectInfo } from '../domain/project.ts';
import type { CodeId } from '../ids.ts';
import { operationKinds } from './define-operation.ts';
import {
  type Call,
  type Input,
  type OperationName,
  type Output,
  isOperationName,
  operationTable,
} from './operation-table.ts';

it('gives callers, handlers and answers their types from one entry', () => {
  expectTypeOf<Output<'codes.list'>>().toEqualTypeOf<readonly Code[]>();
  expectTypeOf<Output<'project.info'>>().toEqualTypeOf<ProjectInfo | null>();
  expectTypeOf<Output<'memos.delete'>>().toEqualTypeOf<null>();
  expectTypeOf<Input<'segments.list'>['limit']>().toEqualTypeOf<number>();
  expectTypeOf<Call<'segments.list'>['limit']>().toEqualTypeOf<number | undefined>();
  expectTypeOf<Input<'codes.delete'>['codeIds']>().toEqualTypeOf<CodeId[]>();
});

it('declares every operation with a kind and an input that refuses unknown keys', () => {
  const names = Object.keys(operationTable) as OperationName[];
  for (const name of names) {
    const operation = operationTable[name];
    expect(operationKinds, name).toContain(operation.kind);
    expect(operation.input.safeParse({ unknownKey: 1 }).success, name).toBe(false);
  }
});

it('knows its own names only', () => {
  expect(isOperationName('codes.list')).toBe(true);
  expect(isOperationName('toString')).toBe(false);
});

it('trims names and refuses empty and overlong ones', () => {
  const { input } = operationTable['codes.create'];
  expect(input.safeParse({ name: '  trust\n in  them ', parentId: null })).toMatchObject({
    data: { name: 'trust in them' },
  });
  expect(input.safeParse({ name: ' \n ', parentId: null }).success).toBe(false);
  expect(input.safeParse({ name: 'x'.repeat(501), parentId: null }).success).toBe(false);
});
