import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCueText } from './cue-text.ts';
import { readSubtitles, type ReadSubtitles } from './read-subtitles.ts';

function read(text: string): ReadSubtitles {
  const result = readSubtitles(text, 'talk.vtt');
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function said(text: string): (readonly [string | null, number | null, string])[] {
  const { text: written, turns } = read(text);
  return turns.map((turn) => [turn.speaker, turn.timeMs, written.slice(turn.start, turn.end)]);
}

describe('readSubtitles', () => {
  it('names voices, joins neighbouring cues of one voice, keeps the first time', () => {
    const text = `WEBVTT - a talk

NOTE made by hand
on two lines

STYLE
::cue { color: red }

intro
00:01.000 --> 00:02.000 align:start
<v.loud Ana &amp; Co>One &lt;two&gt;
three

00:02.000 --> 00:03.500
<v Ana &amp; Co><i>four</i>

1:00:02.250 --> 1:00:03.500
<v Ben>five</v> <b>six</b>
`;
    expect(read(text)).toEqual({
      text: 'Ana & Co: One <two> three four\nBen: five six',
      turns: [
        { index: 0, start: 10, end: 30, speaker: 'Ana & Co', timeMs: 1000, row: null },
        { index: 1, start: 36, end: 44, speaker: 'Ben', timeMs: 3_602_250, row: null },
      ],
      losses: [expect.objectContaining({ what: 'comments', count: 1 })],
      warnings: [],
    });
  });

  it('keeps each cue a turn where nobody is named', () => {
    expect(said('WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\n00:02.000 --> 00:03.000\nTwo')).toEqual([
      [null, 1000, 'One'],
      [null, 2000, 'Two'],
    ]);
  });

  it('parts two voices in one cue', () => {
    expect(said('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>One\n<v Ben>Two')).toEqual([
      ['Ana', 1000, 'One'],
      ['Ben', 1000, 'Two'],
    ]);
  });

  it('takes names that recorders write as words', () => {
    const cue = (at: number, words: string): string =>
      `00:0${at}.000 --> 00:0${at}.900\n${words}\n\n`;
    expect(
      said(
        `WEBVTT\n\n${cue(1, 'Ana Gil: One')}${cue(2, 'Ana Gil: Two')}${cue(3, 'Ben: No: never')}`,
      ),
    ).toEqual([
      ['Ana Gil', 1000, 'One Two'],
      ['Ben', 3000, 'No: never'],
    ]);
  });

  it('reads SRT, also without blank lines', () => {
    const text =
      '1\n00:00:01,000 --> 00:00:02,000\n<font color="red">One</font>\n2\n00:00:02,500 --> 00:00:03,000\n{\\an8}Two';
    expect(said(text)).toEqual([
      [null, 1000, 'One'],
      [null, 2500, 'Two'],
    ]);
  });

  it('tells of cues without words, stamps inside and timings it cannot read', () => {
    const text =
      'WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:03.000 --> 00:04.000\nA <00:03.500>b\n\nsoon --> later\nc';
    expect(read(text)).toMatchObject({
      text: 'A b',
      losses: [{ what: 'times inside subtitles', count: 1 }],
      warnings: [
        'Subtitles without words, left out: 1.',
        'Timings that could not be read, left out: 1.',
      ],
    });
  });

  it.each([
    ['WEBVTT', 'file_no_text'],
    ['WEBVTT\n\n00:01.000 --> 00:02.000\n \n', 'file_no_text'],
    ['WEBVTT\n\nsoon --> later\nc', 'file_damaged'],
  ])('refuses %j', (text, code) => {
    const result = readSubtitles(text, 'talk.vtt');
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(result.ok ? '' : result.error.message).toMatch(
      /^“talk\.vtt” was not imported: .*\. Nothing was changed\. /u,
    );
  });

  it('keeps once what rolling subtitles show again, and counts it', () => {
    const cue = (second: number, ...lines: string[]): string =>
      `00:0${second}.000 --> 00:0${second}.900\n${lines.join('\n')}\n`;
    const rolling = [
      cue(1, 'so<00:01.200><c> we</c><00:01.400><c> went</c>'),
      cue(2, 'so we went', ' '),
      cue(3, 'so we went', 'to<00:03.100><c> the</c><00:03.300><c> market</c>'),
      cue(4, 'to the market', 'to<00:04.100><c> the</c><00:04.300><c> market</c>'),
      cue(5, 'to the market', ' '),
    ].join('\n');
    expect(said(`WEBVTT\n\n${rolling}`)).toEqual([
      [null, 1000, 'so we went'],
      [null, 3000, 'to the market'],
      [null, 4000, 'to the market'],
    ]);
    expect(read(`WEBVTT\n\n${rolling}`).losses).toEqual([
      {
        what: 'repeated lines of rolling subtitles',
        count: 4,
        why: 'They are shown again above the next line, and were said once.',
      },
      {
        what: 'times inside subtitles',
        count: 6,
        why: 'A turn keeps the time at which it begins.',
      },
    ]);
    const plain = [cue(1, 'Yes.'), cue(2, 'Yes.'), cue(3, 'No.'), cue(4, 'No.'), cue(5, 'So.')];
    expect(said(`WEBVTT\n\n${plain.join('\n')}`)).toHaveLength(5);
    const thanks = Array.from({ length: 12 }, () => cue(1, 'Thank you.'));
    expect(said(`WEBVTT\n\n${thanks.join('\n')}`)).toHaveLength(12);
  });

  it('gives turns that lie in order inside the text, whatever the cues hold', () => {
    const pieces = [
      'WEBVTT\n\n',
      '00:01.000 --> 00:02.000\n',
      '<v Ana>',
      '<v>',
      '</v>',
      'word',
      '&amp;',
      '&#769;',
      '&#10;',
      '<',
      '>',
      '\n',
      '\n\n',
      'NOTE x\n',
      ' --> ',
      'Ben: ',
      '\uD83D',
      'e\u0301',
      '\uFEFF',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const result = readSubtitles(parts.join(''), 'x.vtt');
        if (!result.ok) return;
        const { text, turns } = result.value;
        let last = 0;
        for (const turn of turns) {
          expect(turn.start).toBeGreaterThanOrEqual(last);
          expect(turn.end).toBeGreaterThan(turn.start);
          last = turn.end;
        }
        expect(last).toBe(text.length);
        expect(text.normalize('NFC')).toBe(text);
        expect(text).not.toMatch(/\r|^\uFEFF/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('readCueText', () => {
  it('keeps what only looks like a tag', () => {
    expect(readCueText('1 < 2 and a <3 b')).toEqual([{ voice: null, text: '1 < 2 and a <3 b' }]);
  });

  it('answers at once for a payload made to be slow', () => {
    for (const piece of ['<', '<v ', '<a.', '&#', '{\\', '<v.a.a']) {
      expect(readCueText(piece.repeat(30_000)).length).toBeLessThanOrEqual(1);
    }
  });
});
