import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../test/support/temporary-study.ts';
import { keepContent } from './content.ts';
import { verifyContents } from './verify-contents.ts';

let study: TemporaryStudy;
const noPause = (): Promise<void> => Promise.resolve();

beforeEach(() => {
  study = createTemporaryStudy();
  const { db } = study.project();
  for (let n = 0; n < 20; n += 1)
    keepContent(db, Buffer.alloc(400_000, n), n % 2 ? 'zstd' : 'none');
});
afterEach(() => study.remove());

it('finds nothing in a sound study', async () => {
  expect(await verifyContents(study.project().db, noPause)).toBe(0);
});

it('finds a byte that changed inside a value', async () => {
  const { db } = study.project();
  db.exec("update content set bytes = cast(x'00' || substr(bytes, 2) as blob) where id in (3, 8)");
  expect(await verifyContents(db, noPause)).toBe(2);
});

it('goes in slices and stops when the study is closed', async () => {
  let pauses = 0;
  const damaged = await verifyContents(study.project().db, () => {
    pauses += 1;
    if (pauses === 2) study.project().close();
    return Promise.resolve();
  });
  expect([damaged, pauses]).toEqual([0, 2]);
});
