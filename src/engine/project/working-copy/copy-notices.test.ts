import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { CopyNotice } from '../../../shared/domain/project.ts';
import { noticesAfter } from './copy-notices.ts';
import { whyFailed } from './put-back.ts';

const at = '2026-11-22T14:02:00.000Z';
const told = { id: 'x', at, name: 'Study', path: '/a/Study.verbatim' };
const waiting: CopyNotice = { ...told, outcome: 'waiting', because: 'full' };
const beside: CopyNotice = { ...told, outcome: 'beside', because: 'gone', file: '/a/b.verbatim' };
const after = (notices: readonly CopyNotice[], outcome: Parameters<typeof noticesAfter>[2]) =>
  noticesAfter(notices, told.path, outcome, at);

it('says nothing of a copy that went back, and takes back that it waits', () => {
  for (const outcome of ['back', 'untouched'] as const) {
    expect(after([], { outcome })).toEqual([]);
    expect(after([waiting], { outcome })).toEqual([]);
  }
});

it('tells once that a copy waits, newest first, and of every file beside the study until it is seen', () => {
  const next = after([beside, waiting], { outcome: 'waiting', because: 'readOnly' });
  expect(next).toEqual([
    { ...waiting, id: expect.any(String) as unknown, because: 'readOnly' },
    beside,
  ]);
  const more = after(next, { outcome: 'beside', because: 'changed', path: '/a/c.verbatim' });
  expect(more).toMatchObject([
    { outcome: 'beside', file: '/a/c.verbatim' },
    { file: '/a/b.verbatim' },
  ]);
});

it('tells where a copy is that is kept as a file, and not any more that it waits', () => {
  const next = after([waiting], { outcome: 'aside', path: '/a/c.verbatim' });
  expect(next).toMatchObject([{ outcome: 'aside', file: '/a/c.verbatim', name: 'Study' }]);
  expect(next).toHaveLength(1);
});

it('leaves what is told of other studies', () => {
  const other: CopyNotice = { ...waiting, path: '/other.verbatim' };
  expect(after([other], { outcome: 'back' })).toEqual([other]);
});

it.each([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EACCES', 'readOnly'],
  ['EROFS', 'readOnly'],
  ['ENOENT', 'unreachable'],
  ['ESTALE', 'unreachable'],
  ['EIO', 'failed'],
] as const)('says why a copy waits: %s', (code, why) => {
  expect(whyFailed(Object.assign(new Error('no'), { code }))).toBe(why);
});

it('says of a copy whose pages cannot be read that it is damaged', () => {
  expect(whyFailed(new Sqlite.SqliteError('no', 'SQLITE_CORRUPT'))).toBe('damaged');
});
