import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentText, flatPlaces, type OffsetUnit } from './document-text.ts';

/** The words that stand where two offsets are. */
function wordsAt(html: string, start: number, end: number, unit: OffsetUnit = 'bytes'): string {
  const { flat, laid, toLaid } = documentText(html);
  const places = flatPlaces(flat, unit, [start, end]);
  const from = places.get(start)?.from ?? 0;
  const to = places.get(end)?.to ?? 0;
  return laid.slice(toLaid(from, 'start'), toLaid(to, 'end'));
}

describe('the text of a document', () => {
  it.each([
    [
      'paragraphs are lines',
      '<h1>One</h1>\n\n<p>two\n three</p><p>four</p>',
      'One\ntwo three\nfour',
    ],
    ['breaks are lines', 'one<br>two<br/><br>three', 'one\ntwo\n\nthree'],
    ['blanks at tags are kept once', '<p>a <b> b</b> <i>c</i>d </p> ', 'a b cd'],
    ['references are letters', '<p>a &amp; b &lt;c&gt; caf\u00e9</p>', 'a & b <c> café'],
    ['no-break spaces stay', '<p>a\u00a0\u00a0b</p>', 'a\u00a0\u00a0b'],
    ['lists have a line an item', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>', 'a\nb'],
    ['nothing is nothing', '', ''],
  ])('%s', (_, html, laid) => {
    expect(documentText(html).laid).toBe(laid);
  });

  it('counts every character between the tags, and pictures', () => {
    const { flat, pictures } = documentText('<p>a \r\n b &amp;</p>\r\n<img src="x"><p>c</p>');
    expect([flat, pictures]).toEqual(['a \n b &\nc', 1]);
  });
});

describe('places in a document', () => {
  const page = '<p><u>H\u00e9llo</u> R\u00e9mi <i>what is</i> up ?</p>';

  it.each([
    [7, 15, 'Rémi wh'],
    [1, 5, 'éll'],
    [7, 12, 'Rémi'],
    // Inside of a letter: all of it.
    [2, 3, 'é'],
    [0, 500, ''],
  ])('from byte %i to byte %i', (start, end, words) => {
    expect(wordsAt(page, start, end)).toBe(words);
  });

  it('are those of UTF-16 units where these are counted', () => {
    expect(wordsAt('<p>\u{1f6b2} caf\u00e9 then</p>', 3, 7, 'utf16')).toBe('café');
    expect(wordsAt('<p>\u{1f6b2} caf\u00e9 then</p>', 5, 10)).toBe('café');
  });

  it('leave out the blanks beside the words', () => {
    const html = '<p>one</p>\n  <p>two</p>\n<p>three</p>';
    expect(documentText(html).flat).toBe('one\n  two\nthree');
    expect(wordsAt(html, 3, 10)).toBe('two');
    expect(wordsAt(html, 2, 12)).toBe('e\ntwo\nth');
    expect(wordsAt(html, 3, 6)).toBe('');
  });

  it('lead to the same words, whatever the page', () => {
    const parts = fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      ' ',
      '\n',
      '&amp;',
      'é',
      '\u{1f6b2}',
      'ab',
      '<',
      'e\u0301',
    );
    fc.assert(
      fc.property(fc.array(parts), fc.nat(60), fc.nat(60), (pieces, one, other) => {
        const html = pieces.join('');
        const { flat, laid, toLaid } = documentText(html);
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        const places = flatPlaces(flat, 'bytes', start === end ? [start] : [start, end]);
        const [from, to] = [places.get(start)?.from, places.get(end)?.to];
        if (from === undefined || to === undefined) return;
        const bare = (text: string): string => text.replace(/[ \t\n\f\r]+/gu, '');
        const [first, last] = [toLaid(from, 'start'), toLaid(to, 'end')];
        expect(bare(laid.slice(first, Math.max(first, last)))).toBe(bare(flat.slice(from, to)));
      }),
    );
  });
});
