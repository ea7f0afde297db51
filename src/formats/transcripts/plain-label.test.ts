import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelByColon } from './label-styles.ts';
import { plainLabel } from './plain-label.ts';

/** Lines of what labels are made of, each piece as likely as any other. */
const piece = fc.constantFrom(
  ...[
    ':',
    ': ',
    '：',
    ' ',
    '\t',
    '\u00a0',
    '(',
    '[',
    ']',
    '0:21',
    '(0:21)',
    '[00:01:02] ',
    '>',
    '-',
  ],
  ...[
    'Ana',
    'Dr. Gil',
    "O'Neil",
    'P_1',
    'Note',
    'é',
    '7',
    '**',
    'http',
    'x'.repeat(30),
    ' '.repeat(9),
  ],
);
const line = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));

describe('plainLabel', () => {
  it('tells what the pattern for all labels with a colon tells, where it tells anything', () => {
    let told = 0;
    fc.assert(
      fc.property(line, (text) => {
        const label = plainLabel(text);
        if (label === null) return;
        told += 1;
        expect(label).toEqual(labelByColon(text));
      }),
      { numRuns: 5000 },
    );
    expect(told).toBeGreaterThan(50);
  });

  it.each([
    ['Ana: hello', { speaker: 'Ana', speechAt: 5, isName: true }],
    [' \tDr. Gil  :\t yes', { speaker: 'Dr. Gil', speechAt: 14, isName: true }],
    ['Note: read this', { speaker: 'Note', speechAt: 6, isName: false }],
  ])('reads the label of %j', (text, label) => {
    expect(plainLabel(text)).toEqual({ timeMs: null, sure: false, ...label });
  });

  it.each(['Ana:', 'Ana:yes', 'Ana (0:21): yes', 'Ana: (0:21) yes', '**Ana:** yes', 'É: yes', ''])(
    'leaves %j to the pattern',
    (text) => {
      expect(plainLabel(text)).toBeNull();
    },
  );
});
