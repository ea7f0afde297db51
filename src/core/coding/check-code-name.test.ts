import { expect, test } from 'vitest';
import type { CodeId } from '../../shared/ids.ts';
import { checkCodeName } from './check-code-name.ts';
import { codeOf } from './code.fixture.ts';

test('a name is refused where it is empty, endless, or stands there already', () => {
  const codes = [codeOf(1, 'A'), codeOf(2, 'B', { parentId: 1 })];
  const check = (name: string, parentId: number | null, self: number | null = null) =>
    checkCodeName(codes, name, parentId as CodeId | null, self as CodeId | null);
  expect([check(' \n ', null), check('x'.repeat(10_000), null)]).toEqual(['empty', 'long']);
  expect([check(' A ', null), check('A', 1), check('A', null, 1)]).toEqual(['taken', null, null]);
});
