import { expect, it } from 'vitest';
import { type FoundOriginal, judgeOriginal, type Verdict } from './judge-original.ts';

const taken = { bytes: 4096, sha256: 'a' };
const put = { bytes: 8192, sha256: 'b' };
const file = (found: Partial<Extract<FoundOriginal, { there: 'file' }>>): FoundOriginal => ({
  there: 'file',
  digest: taken,
  hasLog: false,
  ...found,
});

const changed: Verdict = { put: 'beside', because: 'changed' };

it.each<[string, FoundOriginal, Verdict]>([
  ['the one taken', file({}), { put: 'in place' }],
  ['what was put there since', file({ digest: put }), { put: 'in place' }],
  ['of another size', file({ digest: null }), changed],
  ['of the same size, with other bytes', file({ digest: { ...taken, sha256: 'c' } }), changed],
  [
    'with the bytes of one and the size of the other',
    file({ digest: { ...taken, bytes: 8192 } }),
    changed,
  ],
  ['the one taken with a log beside it', file({ hasLog: true }), changed],
  ['not there', { there: 'nothing', folder: 'same disk' }, { put: 'beside', because: 'gone' }],
  [
    'on a drive that is not there',
    { there: 'nothing', folder: 'another disk' },
    { put: 'not yet' },
  ],
  ['in a folder that is not there', { there: 'nothing', folder: 'gone' }, { put: 'not yet' }],
])('an original that is %s', (_what, found, verdict) => {
  expect(judgeOriginal(found, [taken, put])).toEqual(verdict);
});

it('puts nothing in the place of a file where nothing is known of the one taken', () => {
  expect(judgeOriginal(file({}), [])).toEqual(changed);
});
