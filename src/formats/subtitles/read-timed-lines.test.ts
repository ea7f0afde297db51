import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTimedLines } from './read-timed-lines.ts';

function said(text: string, fileName = 'a.txt'): unknown {
  const found = readTimedLines(text, fileName);
  if (!found) return null;
  if (!found.read.ok) return found.read.error.code;
  const { text: written, turns } = found.read.value;
  return {
    [found.format]: turns.map((turn) => [
      turn.speaker,
      turn.timeMs,
      written.slice(turn.start, turn.end),
    ]),
  };
}

describe('readTimedLines', () => {
  it('reads SBV, also with voices as words', () => {
    const text =
      '0:00:00.378,0:00:11.378\nAna: One\ntwo\n\n0:00:12.000,0:00:13.000\nBen: A[br]b\n1:00:14.000,1:00:15.000\nAna: Three\n';
    expect(said(text)).toEqual({
      sbv: [
        ['Ana', 378, 'One two'],
        ['Ben', 12_000, 'A b'],
        ['Ana', 3_614_000, 'Three'],
      ],
    });
  });

  it('reads the timed table of speech recognition as words, not as a table', () => {
    const text =
      'start\tend\ttext\n0\t900\t[SPEAKER_00]: 1 < 2 &amp; <b>\n900\t1800\t[SPEAKER_00]: go on\n1800\t2500\t[SPEAKER_01]: Yes\n';
    expect(said(text, 'a.tsv')).toEqual({
      whisper_tsv: [
        ['SPEAKER_00', 0, '1 < 2 &amp; <b> go on'],
        ['SPEAKER_01', 1800, 'Yes'],
      ],
    });
    expect(said('start\tend\ttext\nMonday\tFriday\tWork\n', 'a.tsv')).toBeNull();
  });

  it('reads LRC with its tags, its offset, repeated lines and stamps inside', () => {
    const text =
      '[ti:A talk]\n[offset:+500]\n[00:12.00][01:15.00]Again\n[00:14.50]<00:14.60>One <00:15.00>two\n[00:16]\n';
    expect(said(text)).toEqual({
      lrc: [
        [null, 11_500, 'Again'],
        [null, 14_000, 'One two'],
        [null, 74_500, 'Again'],
      ],
    });
    expect(said('[00:12.00]One\n[00:13.00]Two', 'a.lrc')).toHaveProperty('lrc');
    expect(said('[00:12.00]One\n[00:13.00]Two', 'a.txt')).toBeNull();
  });

  it('refuses what has timings and no words', () => {
    expect(said('0:00:00.378,0:00:11.378\n\n')).toBe('file_no_text');
  });

  it('gives turns in order inside the text, whatever the lines hold', () => {
    const pieces = [
      '0:00:01.000,0:00:02.000\n',
      'start\tend\ttext\n',
      '1\t2\tword\n',
      '[ti:x]\n',
      '[00:01.00]',
      '[br]',
      'Ana: ',
      'word',
      '<v Ben>',
      '\n',
      '&#769;',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const found = readTimedLines(parts.join(''), 'a.lrc');
        if (!found?.read.ok) return;
        const { text, turns } = found.read.value;
        let last = 0;
        for (const { start, end } of turns) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBe(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});
