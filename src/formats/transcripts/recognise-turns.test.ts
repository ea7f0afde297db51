import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseTurns } from './recognise-turns.ts';

type Said = readonly [speaker: string | null, timeMs: number | null, text: string];

function said(text: string, unit?: 'block' | 'line'): Said[] {
  return recogniseTurns(text, unit).map((turn): Said => [
    turn.speaker,
    turn.timeMs,
    text.slice(turn.start, turn.end),
  ]);
}

describe('recogniseTurns', () => {
  it('reads names with stamps above the speech and leaves the preamble out', () => {
    const text = `# An interview

## Details

Interviewer is Ana. Recorded at 9:30

Ana O’Neil-García  0:21\u0020\u0020
Hello. I said: stop at 10:30.

Second paragraph.

Dr. B. Łoś 1:02
Yes.

## Part two

Ana O’Neil-García\t1:00:05
Bye.
`;
    expect(said(text)).toEqual([
      ['Ana O’Neil-García', 21_000, 'Hello. I said: stop at 10:30.\n\nSecond paragraph.'],
      ['Dr. B. Łoś', 62_000, 'Yes.'],
      ['Ana O’Neil-García', 3_605_000, 'Bye.'],
    ]);
  });

  it('reads names with a colon and a stamp above the speech', () => {
    const text =
      'Speaker 1: 00:01\nHello.\n\nSpeaker 2: 00:04\nAt 10:30, you said: 10:30\n\nSpeaker 1: 1:00:09\nYes.\n';
    expect(said(text)).toEqual([
      ['Speaker 1', 1000, 'Hello.'],
      ['Speaker 2', 4000, 'At 10:30, you said: 10:30'],
      ['Speaker 1', 3_609_000, 'Yes.'],
    ]);
  });

  it.each([
    ['colon', 'Ana: Hi.\n\nBen: Hello: you.\n\nAna: Bye.'],
    ['colon, one line each', 'Ana: Hi.\nBen: Hello: you.\nAna: Bye.'],
    ['wide colon', 'Ana：Hi.\n\nBen：Hello: you.\n\nAna：Bye.'],
    ['French colon', 'Ana : Hi.\n\nBen\u00A0: Hello: you.\n\nAna : Bye.'],
    ['label above', 'Ana:\nHi.\n\nBen:\nHello: you.\n\nAna:\nBye.'],
    ['strong, colon inside', '**Ana:** Hi.\n\n**Ben:** Hello: you.\n\n**Ana:** Bye.'],
    ['strong, colon outside', '**Ana**: Hi.\n\n**Ben**: Hello: you.\n\n**Ana**: Bye.'],
    ['emphasis', '_Ana:_ Hi.\n\n_Ben:_ Hello: you.\n\n_Ana:_ Bye.'],
    ['brackets', '[Ana] Hi.\n\n[Ben] Hello: you.\n\n[Ana] Bye.'],
    ['braces', '{Ana} Hi.\n\n{Ben} Hello: you.\n\n{Ana} Bye.'],
  ])('reads the style: %s', (_, text) => {
    expect(said(text)).toEqual([
      ['Ana', null, 'Hi.'],
      ['Ben', null, 'Hello: you.'],
      ['Ana', null, 'Bye.'],
    ]);
  });

  it.each([
    ['stamp behind the name', 'Ana (00:12): Hi.\nBen (1:00:12): Yo.\nAna (01:00:13): Bye.'],
    ['stamp before', '[00:12] Ana: Hi.\n[1:00:12] Ben: Yo.\n[01:00:13.000] Ana: Bye.'],
    ['bare stamp before', '00:12 Ana: Hi.\n1:00:12 - Ben: Yo.\n01:00:13 Ana: Bye.'],
    ['stamp behind the colon', 'Ana: [00:12] Hi.\nBen: [1:00:12] Yo.\nAna: (01:00:13) Bye.'],
    [
      'strong with stamps',
      '**Ana (00:12):** Hi.\n**Ben** [1:00:12]: Yo.\n[01:00:13] **Ana:** Bye.',
    ],
    ['header lines', 'Ana (00:12)\nHi.\nBen [1:00:12]\nYo.\n**Ana** 01:00:13\nBye.'],
    ['brackets', '[Ana 00:12] Hi.\n[Ben 1:00:12] Yo.\n[Ana 01:00:13] Bye.'],
  ])('reads stamps: %s', (_, text) => {
    expect(said(text)).toEqual([
      ['Ana', 12_000, 'Hi.'],
      ['Ben', 3_612_000, 'Yo.'],
      ['Ana', 3_613_000, 'Bye.'],
    ]);
  });

  it('takes two different voices for a transcript where nothing else stands there', () => {
    expect(said('Ana: Hi.\nBen: Hello.').map(([speaker]) => speaker)).toEqual(['Ana', 'Ben']);
  });

  it('ends the last speech where another part of the text begins, and before who transcribed it', () => {
    const talk =
      '**Ana**: Shall we?\n\n## On work\n\n**Ben**: Yes.\n\n**Ana**: Good.\n\n**Ben**: Bye.\n\n[Music]';
    const expected: Said[] = [
      ['Ana', null, 'Shall we?'],
      ['Ben', null, 'Yes.'],
      ['Ana', null, 'Good.'],
      ['Ben', null, 'Bye.\n\n[Music] plays.'],
    ];
    expect(said(`${talk} plays.\n\n## Raw transcript\n\n[Music] shall we yes good`)).toEqual(
      expected,
    );
    const ended = [...expected.slice(0, 3), ['Ben', null, 'Bye.']];
    expect(said(`${talk}\n\n## Raw transcript\n\n[Music] shall we yes good`)).toEqual(ended);
    expect(said(`${talk}\n\n_Transcribed by https://otter.ai_\n`)).toEqual(ended);
  });

  it('keeps a voice that speaks once, but no words before a colon inside a speech', () => {
    const text = `Ana: Welcome.

Ben: Thanks.

My point is this: nothing works.

Note: nothing at all.

Example: the door.

Carla Ruiz: One word.

Ana: Bye.

Ben: Bye.`;
    expect(said(text).map(([speaker]) => speaker)).toEqual([
      'Ana',
      'Ben',
      'Carla Ruiz',
      'Ana',
      'Ben',
    ]);
  });

  it('leaves the details at the head of a transcript out', () => {
    const text = `Interviewer: Jonas Roe
Participant: Ana Gil
Date: 5 May

JR: Hello.

AG: Hi.

JR: Bye.

AG: Bye.`;
    expect(said(text).map(([speaker]) => speaker)).toEqual(['JR', 'AG', 'JR', 'AG']);
  });

  it.each([
    [
      'prose',
      'It was late. Note: bring a coat.\n\nSee https://a.example: there.\n\nExample: none.',
    ],
    ['details', 'Title: A study\nAuthor: Ana Gil\nDate: 5 May\n\nWe asked eleven people.'],
    ['emphasis', '**Thank you!** Welcome.\n\n**Thank you!** Bye.'],
    ['sounds', '[Music] Welcome.\n\n[Music] Bye.'],
    ['references', '[1] Gil, A. 2020.\n\n[1] Roe, J. 2021.'],
    ['an agenda', 'Our day\n\nLunch  12:30\nCoffee  15:00\n\nCome all.'],
    ['one line of an agenda', 'Our day\n\nLunch  12:30\nCome all.'],
    ['times of day', 'We started at 10:30\n\nand ended at 11:30'],
    ['a list of links', '[here](https://a.example)\n\n[here](https://b.example)'],
  ])('sees no speakers in %s', (_, text) => {
    expect(said(text).filter(([speaker]) => speaker !== null)).toEqual([]);
  });

  it('makes paragraphs turns where nobody speaks', () => {
    const text = 'One,\nwrapped.\n\n  Two. \n';
    expect(said(text)).toEqual([
      [null, null, 'One,\nwrapped.'],
      [null, null, 'Two.'],
    ]);
    expect(said(text, 'line')).toHaveLength(3);
    expect(said('a\nb\nc')).toHaveLength(3);
    expect(said(' \n\n')).toEqual([]);
  });

  it('keeps stamps where nobody is named', () => {
    const text = '[00:12.50]One\n[00:14] Two\n[00:15]\n\n[00:16 --> 00:17]  Three';
    expect(said(text)).toEqual([
      [null, 12_500, 'One'],
      [null, 14_000, 'Two'],
      [null, 16_000, 'Three'],
    ]);
  });

  it('takes the numbers of paragraphs for no part of a name', () => {
    expect(said('1 I: Why?\n2 B: So.\n3 I: Oh.\n10. B: Yes.\n')).toEqual([
      ['I', null, 'Why?'],
      ['B', null, 'So.'],
      ['I', null, 'Oh.'],
      ['B', null, 'Yes.'],
    ]);
    expect(said('1 A: x\n1 B: y\n1 A: z\n1 B: w').map(([speaker]) => speaker)).toContain('1 A');
  });

  it.each([
    ['12/03/2024, 10:01 - ', ': '],
    ['12/3/24, 9:01\u202FPM - ', ': '],
    ['[2024-03-12, 10:01:05] ', ': '],
    ['\u200E[12.03.24, 10:01:05] ', ': '],
    ['10:01:02 From ', ' to Everyone: '],
    ['10:01:02\t From  ', ' : '],
  ])('reads chats as they are saved: %j', (before, behind) => {
    const talk: Said[] = [
      ['Ana Gil', null, 'Hello all'],
      ['Ben', null, 'Hi: you\nsecond line'],
      ['Ana Gil', null, 'Bye'],
      ['+49 170 1234567', null, 'Me too'],
      ['+49 170 1234567', null, 'So'],
    ];
    const text = talk.map(([name, , words]) => `${before}${name}${behind}${words}`).join('\n');
    expect(said(text)).toEqual(talk);
  });

  it('answers at once for lines made to be slow', () => {
    const hostile = [' ', '\t', '*', '_', '[', '(', 'a ', '1:1', '0:00', '[0:00', '**a '].map(
      (piece) => `${piece.repeat(100_000 / piece.length)}:`,
    );
    expect(recogniseTurns(hostile.join('\n')).length).toBeGreaterThanOrEqual(0);
    for (const line of [
      `a${' '.repeat(118)}b 0:01`,
      `0:01  ${'a '.repeat(55)}`,
      'a  '.repeat(39),
    ]) {
      const before = process.cpuUsage().user;
      recogniseTurns(`${line}\n`.repeat(10_000));
      expect(process.cpuUsage().user - before).toBeLessThan(2_000_000);
    }
  });
});

const names = ['Ana Gil', 'J.R. Roe', 'Zoë d’Arc', 'P1', '李明', 'Дмитрий', 'Speaker 2', 'مريم'];
const words = [
  'yes',
  'no, never.',
  'we went',
  'مرحبا',
  '我喜欢',
  '\u{1F44D}\u{1F3FD}',
  '(laughs)',
  'Why?',
  '3.5',
];
const speech = fc
  .array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((paragraphs) => paragraphs.map((paragraph) => paragraph.join(' ')).join('\n\n'));
const knownTurns = fc
  .tuple(
    fc.shuffledSubarray(names, { minLength: 2, maxLength: 4 }),
    fc.array(fc.tuple(fc.nat(3), speech), { minLength: 1, maxLength: 12 }),
  )
  .map(([voices, drafts]) => {
    // Every voice comes twice at least, as in a conversation.
    const more = [...voices, ...voices].map((name): [string, string] => [name, 'well']);
    const drawn = drafts.map(([at, text]): [string, string] => [voices[at % voices.length]!, text]);
    return [...drawn, ...more];
  });

function clock(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

const renderings: Readonly<Record<string, (name: string, text: string, time: string) => string>> = {
  'name and stamp above': (name, text, time) => `${name}  ${time}  \n${text}`,
  colon: (name, text) => `${name}: ${text}`,
  'colon above': (name, text) => `${name}:\n${text}`,
  'strong, colon inside': (name, text) => `**${name}:** ${text}`,
  'strong, colon outside': (name, text) => `**${name}**: ${text}`,
  brackets: (name, text) => `[${name}] ${text}`,
  braces: (name, text) => `{${name}} ${text}`,
  'stamp behind': (name, text, time) => `${name} (${time}): ${text}`,
  'stamp before': (name, text, time) => `[${time}] ${name}: ${text}`,
};

describe('transcripts written from known turns', () => {
  it.each(Object.entries(renderings))('are read back: %s', (style, render) => {
    fc.assert(
      fc.property(knownTurns, fc.boolean(), (turns, preamble) => {
        const head = preamble ? '# A talk\n\nHeld in May. Written down by hand.\n\n' : '';
        const text =
          head + turns.map(([name, words], at) => render(name, words, clock(at * 61))).join('\n\n');
        const stamped = style.includes('stamp');
        expect(said(text)).toEqual(
          turns.map(([name, words], at) => [name, stamped ? at * 61_000 : null, words]),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('turns of any text', () => {
  const pieces = [
    'Ana: ',
    'Ben:\n',
    '**Ana:** ',
    '[x1] ',
    '{y}',
    '\n',
    '\n\n',
    ' ',
    'word',
    'Ana  0:21  \n',
    '[00:12]',
    '# H\n',
    '---\n',
    '\uD83D',
    'é',
    ':',
    '：',
  ];
  it('cut no character: a mark at the beginning of a speech belongs to the blank before it', () => {
    expect(said('Ana: \u0301Yes.\nBen: No.\nAna: Well.')).toEqual([
      ['Ana', null, ' \u0301Yes.'],
      ['Ben', null, 'No.'],
      ['Ana', null, 'Well.'],
    ]);
  });

  it('are in order, apart, inside the text, without blanks at their ends', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const [index, turn] of recogniseTurns(text).entries()) {
          expect(turn.index).toBe(index);
          expect(turn.start).toBeGreaterThanOrEqual(last);
          expect(turn.end).toBeGreaterThan(turn.start);
          expect(turn.end).toBeLessThanOrEqual(text.length);
          const words = text.slice(turn.start, turn.end);
          expect(words).toBe(words.trim());
          last = turn.end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
