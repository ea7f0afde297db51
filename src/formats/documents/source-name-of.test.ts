import { expect, it } from 'vitest';
import { sourceNameOf } from './source-name-of.ts';

it('names a source after its file', () => {
  const names = [
    'talk 1.txt',
    'C:\\study\\P. 07.docx',
    '/home/a/v1.2',
    '.txt',
    'no ending',
    ' .md',
    'Berlin   1.txt',
  ];
  expect(names.map(sourceNameOf)).toEqual([
    'talk 1',
    'P. 07',
    'v1.2',
    '.txt',
    'no ending',
    'Untitled',
    'Berlin 1',
  ]);
});
