import { describe, expect, test } from 'vitest';
import { looksLikeTable } from './looks-like-table.ts';

describe('looksLikeTable', () => {
  test.each([
    ['commas', 'id,score\n1,9\n2,10\n'],
    ['semicolons and decimal commas', 'name;score\nAnna;1,5\nBen;2,5\n'],
    ['tabs', 'speaker\tnote\nA\thello, you\nB\tyes\n'],
    ['bars', 'a|b|c\n1|2|3\n'],
    ['CRLF and a byte order mark', '\ufeffa,b\r\n1,2\r\n'],
    [
      'quoted cells with commas and line ends',
      'id,text\n1,"Well, yes.\n\nNo, really."\n2,"So, so"\n',
    ],
    ['blanks after commas, numbers', 'name, age\nAnna, 31\nBen, 45\n'],
    ['one ragged row in five', 'a,b,c\n1,2,3\n1,2\n4,5,6\n7,8,9\n'],
  ])('takes %s', (_, text) => {
    expect(looksLikeTable(text)).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['one column', 'word\none\ntwo\nthree\n'],
    ['one record', 'a,b,c'],
    ['prose with a comma in every line', 'Well, I think so.\nYes, maybe.\nNo, never.\n'],
    [
      'prose with commas',
      'We met, as we said, in May.\nIt rained.\nThen, at last, it stopped, and so did we.\n',
    ],
    ['a transcript', 'Anna: Hello, Ben.\nBen: Hi.\nAnna: How was it, then, all in all?\n'],
    ['a Markdown table', '| a | b |\n| --- | --- |\n| 1 | 2 |\n'],
    [
      'subtitles',
      '1\n00:00:01,000 --> 00:00:02,000\nHello, you\n\n2\n00:00:03,000 --> 00:00:04,000\nYes\n',
    ],
    ['a list of places', 'London, UK\nParis, France\nRome, Italy\n'],
  ])('refuses %s', (_, text) => {
    expect(looksLikeTable(text)).toBe(false);
  });
});
