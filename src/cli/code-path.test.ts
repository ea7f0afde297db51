import { expect, it } from 'vitest';
import type { Code } from '../shared/domain/code.ts';
import { findCodeByPath, followPath, namesOfPath } from './code-path.ts';

const at = (path: string): Code => ({ path }) as Code;
const codes = [at('Access'), at('Access/Sign-up'), at('Pro∕con')];

it('splits a path into trimmed names and keeps the slash of a name', () => {
  expect(namesOfPath(' Access / Sign-up ')).toEqual(['Access', 'Sign-up']);
  expect(namesOfPath('Pro∕con')).toEqual(['Pro/con']);
  expect(namesOfPath('Access//Sign-up')).toBeNull();
  expect(namesOfPath('')).toBeNull();
});

it('says which part of a path is there', () => {
  expect(followPath(codes, ['Access', 'Sign-up', 'Card', 'Foreign'])).toEqual({
    deepest: codes[1],
    missing: ['Card', 'Foreign'],
  });
  expect(followPath(codes, ['Pro/con'])).toEqual({ deepest: codes[2], missing: [] });
  expect(followPath(codes, ['Sign-up'])).toEqual({ deepest: null, missing: ['Sign-up'] });
});

it('finds a code by its whole path only', () => {
  expect(findCodeByPath(codes, 'Access/Sign-up')).toEqual({ ok: true, value: codes[1] });
  expect(findCodeByPath(codes, 'Sign-up')).toMatchObject({ error: { code: 'not_found' } });
});
