import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { collectBytes } from './byte-sink.ts';
import { archiveWriter, plainFileName } from './file-archive.ts';

it('keeps files apart, in their folders, under names that every system takes', () => {
  const file = (name: string, folder: readonly string[] = []) => ({
    folder,
    name,
    ending: '.txt',
    bytes: strToU8(name),
  });
  const archive = collectBytes();
  const writer = archiveWriter(archive);
  for (const each of [
    file('Talk'),
    file('talk'),
    file('../../etc/passwd'),
    file('Talk', ['Wave 1', 'a/b']),
    file('Žena?'),
  ]) {
    writer.add(each);
  }
  writer.finish();
  const files = unzipSync(archive.bytes());
  expect(Object.keys(files)).toEqual([
    'Talk.txt',
    'talk (2).txt',
    'etc-passwd.txt',
    'Wave 1/a-b/Talk.txt',
    'Žena.txt',
  ]);
  expect(strFromU8(files['talk (2).txt'] ?? new Uint8Array())).toBe('talk');
  expect(['CON', '..', ''].map(plainFileName)).toEqual(['CON-file', '-file', '-file']);
});
