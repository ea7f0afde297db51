import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../documents/read-document.ts';
import { decodeEntities } from './entities.ts';
import { readHtml } from './read-html.ts';
import { declaredEncoding, isHtml } from './recognise-html.ts';

function textOf(page: string): string {
  return readHtml(page).body;
}

describe('readHtml', () => {
  it.each([
    [
      'blocks make lines',
      '<h1>Talk</h1>\n <p>One\n  two </p><div><p>three</p></div>four',
      'Talk\nOne two\nthree\nfour',
    ],
    ['breaks make lines, empty ones as well', 'a<br>b<br/><br>c<div><br></div>d', 'a\nb\n\nc\n\nd'],
    ['a break at the end of a block makes none', '<p>a<br></p><p>b</p>', 'a\nb'],
    ['blanks are kept once, across tags', 'a <b> b</b> <i>c</i>d', 'a b cd'],
    ['no-break spaces stay', 'a&nbsp;&nbsp;b', 'a\u00A0\u00A0b'],
    ['pre keeps blanks and line ends', 'x<pre>\n a  b\n\n c</pre>y', 'x\n a  b\n\n c\ny'],
    ['lists have a line an item', '<ul><li>a<li>b<ul><li>c</ul></ul>d', 'a\nb\nc\nd'],
    ['quotes are shown', '<q>yes</q>', '“yes”'],
    [
      'scripts, styles and the head are no text',
      '<head><title>T</title><style>p{}</style></head><script>if (a<b) "</p>"</script>a',
      'a',
    ],
    ['comments are dropped', 'a<!-- <p>x</p> -- > -->b<!-->c<?php d ?>e<![if !x]>f', 'abcef'],
    ['an angle alone is text', 'if 1 < 2 and a<3 </ b', 'if 1 < 2 and a<3'],
    ['values may hold angles', '<a title="a > b" href=x>c</a>', 'c'],
    ['closing tags without opening ones do no harm', '</p></table></td>a</pre>', 'a'],
  ])('%s', (_, page, text) => {
    expect(textOf(page)).toBe(text);
  });

  it('parts the cells of a row by tabs, empty ones as well', () => {
    const page =
      '<p>x</p><table><tr><th>a</th><th><p>b</p></th></tr>\n<tr><td></td> <td><div>c</div><div>d</div></td></tr><tr><td>e<td>f</table>y';
    expect(textOf(page)).toBe('x\na\tb\n\tc\nd\ne\tf\ny');
  });

  it('leaves out what is hidden, and no more', () => {
    const page =
      '<p hidden>a<p>b</p><div style="color:red; DISPLAY : none"><div>c</div>d</div>e<ul><li style="display:none">f<li>g</ul><span title="hidden">h</span><br hidden>i';
    const { body, losses } = readHtml(page);
    expect(body).toBe('b\ne\ng\nh\ni');
    expect(losses).toMatchObject([{ what: 'hidden passages', count: 3 }]);
  });

  it('counts pictures and objects', () => {
    const page =
      'a<img src="http://a.example/x.png"><svg><text>b</text></svg><video>c</video>d<math><mi>x</mi></math>';
    const { body, losses } = readHtml(page);
    expect(body).toBe('ad');
    expect(losses.map(({ what, count }) => [what, count])).toEqual([
      ['images', 1],
      ['embedded objects', 2],
      ['equations', 1],
    ]);
  });

  it('says where a page may not be complete', () => {
    expect(readHtml('a<p class="b').warnings).toHaveLength(1);
    expect(readHtml('a<svg>b')).toMatchObject({
      body: 'a',
      warnings: [expect.stringContaining('left out')],
    });
    expect(readHtml('a<p>b').warnings).toEqual([]);
  });

  it('takes an empty tag as closed in XML only', () => {
    expect(textOf('<?xml version="1.0"?><html><title/><p>a</p></html>')).toBe('a');
    expect(textOf('<title/><p>a</p></title>b')).toBe('b');
  });

  it('is done in time for what never ends', () => {
    for (const piece of [
      '<',
      '<a "',
      '<!--',
      '<a b="',
      '&',
      '&amp',
      '<td>',
      '<p hidden>',
      '<script>',
      '<pre>',
      '</',
      '<![CDATA[',
      '<a ',
      '\n ',
    ]) {
      expect(typeof readHtml(piece.repeat(100_000)).body).toBe('string');
    }
  });

  it('reads any page', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<td>',
      '<tr>',
      '<br>',
      '<pre>',
      '</pre>',
      '<p hidden>',
      '<svg>',
      '<constructor hidden>',
      '<!--',
      '-->',
      '&amp;',
      '&#x0;',
      '<',
      '>',
      ' ',
      '\n',
      'a',
      '"',
      '=',
      '<script>',
      '</script>',
      '<![CDATA[',
      ']]>',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 40 }),
        (pieces) => {
          expect(readHtml(pieces.join('')).body.isWellFormed()).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('decodeEntities', () => {
  it.each([
    ['&lt;p&gt; &amp;amp; &quot;&apos;', '<p> &amp; "\''],
    ['&eacute;&Eacute;&szlig;&euro;&hellip;&mdash;&rsquo;&Scaron;', 'éÉß€…—’Š'],
    ['&#8217;&#x2019;&#X1F44D;&#8217', '’’👍’'],
    ['&#150;&#x80;', '–€'],
    ['&#0;&#xD800;&#x110000;&#9999999999999999;', '\uFFFD\uFFFD\uFFFD\uFFFD'],
    ['&copy 2020 &eacutes &ampx &euro &zzz; & &; AT&T', '© 2020 és &x &euro &zzz; & &; AT&T'],
    ['&constructor; &toString;', '&constructor; &toString;'],
  ])('%s', (text, decoded) => {
    expect(decodeEntities(text)).toBe(decoded);
  });
});

describe('what is a web page', () => {
  it.each([
    ['<!DOCTYPE HTML PUBLIC "x">', 'a.txt', true],
    [' <?xml version="1.0"?>\n<!-- a - b --><html xmlns="x">', 'a', true],
    ['<p>Words</p>', 'a.htm', true],
    ['<p>Words</p>', 'a.txt', false],
    ['Ana: I mean <laughs> yes', 'a.html', false],
    ['<?xml version="1.0"?><root/>', 'a.xml', false],
  ])('%s in %s: %s', (text, fileName, expected) => {
    expect(isHtml(text, fileName)).toBe(expected);
  });

  it('says its encoding, unless its bytes say better', () => {
    const page = (charset: string, ...bytes: number[]): Uint8Array =>
      Uint8Array.from([...Buffer.from(`<html><meta charset="${charset}"><p>`), ...bytes]);
    expect(declaredEncoding(page('windows-1251', 0xcf), 'a')).toBe('windows-1251');
    expect(declaredEncoding(page('windows-1251', 0xc3, 0xa9), 'a')).toBeUndefined();
    expect(declaredEncoding(page('iso-2022-jp', 0x1b), 'a')).toBe('iso-2022-jp');
    expect(declaredEncoding(page('klingon', 0xcf), 'a')).toBeUndefined();
    const old = '<html><meta http-equiv="Content-Type" content="text/html; charset=koi8-r">';
    expect(declaredEncoding(Buffer.from(`${old}\xcf`, 'latin1'), 'a')).toBe('koi8-r');
  });
});

describe('a transcript that was saved as a web page', () => {
  it('has its turns', async () => {
    const head = '<html><head><meta charset="windows-1251"></head><body>';
    const page = `${head}<h2>Talk</h2><p><b>Ana:</b> \xcf\xf0&hellip;</p><p><b>Ben</b>: Yes.</p><p><strong>Ana:&nbsp;</strong>Bye.</p>`;
    const result = await readDocument(Buffer.from(page, 'latin1'), 'talk.html', {});
    expect(result).toMatchObject({
      ok: true,
      value: {
        inspection: {
          format: 'html',
          encoding: 'windows-1251',
          speakers: [
            { name: 'Ana', turns: 2 },
            { name: 'Ben', turns: 1 },
          ],
          warnings: [],
        },
        content: { text: 'Talk\nAna: Пр…\nBen: Yes.\nAna:\u00A0Bye.' },
      },
    });
  });
});
