import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../documents/read-document.ts';
import type { ReadText } from '../documents/read-text.ts';
import { readRtf } from './read-rtf.ts';

function bytesOf(rtf: string): Uint8Array {
  return Uint8Array.from(Buffer.from(rtf, 'latin1'));
}

function read(content: string): ReadText {
  const text = readRtf(bytesOf(`{\\rtf1\\ansi\\ansicpg1252 ${content}}`));
  if (!text) throw new Error('nothing was read');
  return text;
}

function textOf(content: string): string {
  return read(content).body;
}

function lossesOf(content: string): (string | number)[][] {
  return read(content).losses.map(({ what, count }) => [what, count]);
}

const fonts =
  '{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\fnil\\fcharset204{\\*\\panose 02}Arial CYR;}{\\f2\\fcharset128 MS Gothic;}{\\f3\\fcharset77 Geneva;}{\\f4\\fcharset255 Terminal;}{\\f5\\fcharset1 X;}}';

describe('readRtf', () => {
  it.each([
    ['paragraphs, lines and tabs', 'a\\par b\\line c\\tab d\\par', 'a\nb\nc\td'],
    ['line ends of the file are none of the text', 'a\r\nb\nc\\par\r\nd', 'abc\nd'],
    ['a line end behind a backslash is a paragraph', 'a\\\r\nb\\\nc', 'a\nb\nc'],
    [
      'named characters',
      '\\lquote a\\rquote\\ldblquote b\\rdblquote\\emdash\\endash\\bullet',
      '‘a’“b”—–•',
    ],
    ['symbols', 'a\\~b\\_c\\-d\\{\\}\\\\', 'a\u00A0b\u2011c\u00ADd{}\\'],
    ['bytes in the code page of the document', "caf\\'e9 \\'80 \\'94", 'café € ”'],
    ['raw bytes as well', 'caf\xe9', 'café'],
    ['Unicode with its stand-in', "\\u8217?a\\u8217\\'92b\\uc2\\u26085\\'93\\'fac", '’a’b日c'],
    ['Unicode without stand-ins', '\\uc0\\u8217 a\\u-10179 \\u-8704 b', '’a😀b'],
    ['two units make a letter over their stand-ins', '\\u-10179?\\u-8704?', '😀'],
    ['a unit without stand-in loses no line end', '\\u8217\\par a\\u-10179\\u-8704', '’\na😀'],
    ['stand-ins end with their group', '{\\u8217}abc', '’abc'],
    ['\\uc holds inside its group', '{\\uc0 \\u8217 }\\u8217?a', '’’a'],
    ['half a letter', '\\u-10179?a', '\uFFFDa'],
    [
      'code pages of fonts',
      `${fonts}{\\f1 \\'cf\\'f0} {\\f2 \\'93\\'fa} {\\f3 \\'8e}{\\f4 \\'82}{\\f5 \\'e9}\\f1\\'cf\\plain\\'e9`,
      'Пр 日 éééПé',
    ],
    [
      'destinations that are not known',
      '{\\*\\secret x{y}}a{\\info{\\title T}}{\\stylesheet{\\s0 Normal;}}b',
      'ab',
    ],
    [
      'results of fields',
      '{\\field{\\*\\fldinst{HYPERLINK "http://a.example"}}{\\fldrslt{\\ul here}}} b',
      'here b',
    ],
    ['the Unicode form of two', 'a{\\upr{b}{\\*\\ud{\\u8217?}}}c', 'a’c'],
    ['numbers of lists are not', '{\\listtext\\tab 1.}{\\pntext x}a', 'a'],
    ['binary data', 'a{\\pict\\bin5 }}{{\\}b', 'ab'],
    ['binary data of any length', 'a\\bin9999999999 b', 'a'],
    ['what follows the last group', 'a}b{c', 'a'],
  ])('%s', (_, content, text) => {
    expect(textOf(content)).toBe(text);
  });

  it('puts cells and rows in lines', () => {
    const row =
      '\\trowd\\cellx100\\cellx200\\pard\\intbl a\\par b\\cell c\\cell\\row \\intbl\\cell d\\cell\\row\\pard e';
    expect(textOf(row)).toBe('a\nb\tc\n\td\ne');
    const nested =
      'a\\nestcell b\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}c\\cell\\row';
    expect(textOf(nested)).toBe('a\tb\nc');
  });

  it('puts notes at the end and text boxes below their paragraph', () => {
    const note = '{\\super\\chftn{\\*\\footnote\\pard\\chftn  Softly,\\par slowly.}}';
    const box =
      '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt Box\\par}}{\\shprslt{\\*\\do x}}}';
    expect(read(`Said${note} so${box}.\\par End{\\footnote Two}\\par`)).toMatchObject({
      body: 'Said[1] so.\nBox\nEnd[2]',
      notes: '[1] Softly, slowly.\n[2] Two',
    });
  });

  it('leaves out what is hidden or deleted, and says so', () => {
    const content =
      'a{\\v secret {\\b words}\\par}b\\deleted gone\\deleted0 c{\\revised new}d\\v x\\v0 e\\v y\\plain f';
    expect(textOf(content)).toBe('abcnewdef');
    expect(lossesOf(content)).toEqual([
      ['tracked insertions', 1],
      ['tracked deletions', 1],
      ['hidden passages', 3],
    ]);
  });

  it('counts pictures, objects, comments and headers once each', () => {
    expect(
      lossesOf(
        'a{\\*\\shppict{\\pict\\pngblip 8950}}{\\nonshppict{\\pict 01}}{\\pict 02}{\\object{\\*\\objdata 03}{\\result{\\pict 04}}}' +
          '{\\*\\atnid A}{\\*\\atnauthor Ana}\\chatn{\\*\\annotation Why?}{\\header Page{\\pict 05}}{\\footer\\pard\\par}{\\*\\listtable{\\*\\listpicture{\\pict 06}}}' +
          '{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv{\\pict 07}}}}}{\\mmath{\\*\\moMath x}}',
      ),
    ).toEqual([
      ['images', 3],
      ['embedded objects', 1],
      ['equations', 1],
      ['comments', 1],
      ['headers and footers', 1],
    ]);
  });

  it('reads the code page of the document', () => {
    const cyrillic = (head: string): string | undefined =>
      readRtf(bytesOf(`{\\rtf1${head} \\'cf\\'f0}`))?.body;
    expect(cyrillic('\\ansi\\ansicpg1251')).toBe('Пр');
    expect(cyrillic('\\ansi\\ansicpg1251\\deff1{\\fonttbl{\\f1\\fcharset161 A;}}\\pard')).toBe(
      'Οπ',
    );
    expect(cyrillic('\\ansi\\ansicpg10000{\\fonttbl{\\f0\\fcharset0 A;}}\\f0')).toBe('œ\uF8FF');
    expect(cyrillic('\\mac')).toBe('œ\uF8FF');
    expect(readRtf(bytesOf("{\\rtf1\\ansi\\ansicpg4711 \\'e9}"))).toMatchObject({
      body: 'é',
      warnings: [expect.stringContaining('4711')],
    });
  });

  it('reads a file that was cut as far as it goes', () => {
    const whole = '{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}Ana: Hello{\\b  there}\\par Ben: Yes}';
    expect(readRtf(bytesOf(whole))?.warnings).toEqual([]);
    expect(readRtf(bytesOf(whole.slice(0, -12)))).toMatchObject({
      body: 'Ana: Hello there',
      warnings: [expect.stringContaining('as far as it goes')],
    });
    expect(readRtf(bytesOf(whole.slice(0, 30)))).toBeNull();
  });

  it('refuses groups without end', () => {
    expect(readRtf(bytesOf(`{\\rtf1 a${'{'.repeat(300)}`))).toBeNull();
    expect(textOf(`a${'{'.repeat(200)}b${'}'.repeat(200)}`)).toBe('ab');
  });

  it('is done in time for what never ends', () => {
    for (const piece of [
      '\\',
      '\\u1',
      "\\'e9",
      '\\cell',
      '\\par',
      '{}',
      '\\f1 a',
      '{\\footnote a}',
      '\\bin1',
      '{\\shptxt a}',
      '\\v a\\v0 b',
    ]) {
      expect(readRtf(bytesOf(`{\\rtf1 a${piece.repeat(50_000)}`))?.body[0]).toBe('a');
    }
  });

  it('reads any file', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '\\*',
      '\\par ',
      '\\u-10179?',
      '\\u8217',
      "\\'e9",
      "\\'9",
      '\\uc3 ',
      '\\bin3 ',
      '{\\fonttbl{\\f1\\fcharset128',
      '\\f1 ',
      '\\f-1',
      '\\cell ',
      '\\row',
      '{\\footnote ',
      '{\\header ',
      '{\\shptxt ',
      '{\\upr',
      '{\\*\\ud ',
      '\\v',
      '\\constructor ',
      '{\\toString',
      '\\fcharset999',
      '\\ansicpg65001',
      '\x81',
      'word ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 40 }),
        (pieces) => {
          const text = readRtf(bytesOf(`{\\rtf1 ${pieces.join('')}`));
          expect(text === null || text.body.isWellFormed()).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a Rich Text transcript', () => {
  it('has its turns, whatever its name', async () => {
    const rtf =
      "{\\rtf1\\ansi\\ansicpg1252\\cocoartf2761\n{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;\\f1\\fswiss\\fcharset0 Helvetica-Bold;}\n{\\colortbl;\\red255\\green255\\blue255;}\n{\\*\\expandedcolortbl;;}\n\\pard\\tx720\n\\f1\\b\\fs24 \\cf0 Ana:\n\\f0\\b0  It\\'92s \\uc0\\u26085 .\\\n\n\\f1\\b Ben:\n\\f0\\b0  Yes.\\\n}";
    expect(await readDocument(bytesOf(rtf), 'talk.doc', {})).toMatchObject({
      ok: true,
      value: {
        inspection: { format: 'rtf', kind: 'interview', encoding: null, losses: [], warnings: [] },
        content: {
          text: 'Ana: It’s 日.\nBen: Yes.',
          turns: [{ speaker: 'Ana' }, { speaker: 'Ben' }],
        },
      },
    });
  });

  it('has its notes behind it', async () => {
    const rtf = '{\\rtf1 Ana: a{\\footnote Note: b}\\par Ben: c}';
    expect(await readDocument(bytesOf(rtf), 'a.rtf', {})).toMatchObject({
      value: { content: { text: 'Ana: a[1]\nBen: c\n\n[1] Note: b', turns: [{}, { end: 16 }] } },
    });
  });
});
