import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileInspection } from '../../shared/domain/file-inspection.ts';
import { makePdf, type FixtureLine } from './pdf-fixture.ts';
import { readPdf } from './read-pdf.ts';

async function read(bytes: Uint8Array): Promise<{ text: string; inspection: FileInspection }> {
  const result = await readPdf(bytes, 'talk.pdf');
  if (!result.ok) throw new Error(result.error.message);
  const { content, inspection } = result.value;
  return { text: content.type === 'text' ? content.text : '', inspection };
}

const textOf = async (...pages: FixtureLine[][]): Promise<string> =>
  (await read(makePdf(pages))).text;

/** Reaches the right margin, so that what follows did not fit on the line. */
const full = 'These are a good many words that reach as far to the right as any line does here';

describe('readPdf', () => {
  it('makes turns of labels on their own lines, whatever parts the words', async () => {
    const lines: FixtureLine[] = [
      [60, 700, 'Dan:'],
      [60, 688, 'How\tdo\tyou plan?'],
      [60, 664, 'Participant:'],
      [60, 652, 'On'],
      [76, 652, 'Sundays.'],
      [60, 628, 'Dan:'],
      [60, 616, 'Why?'],
      [60, 592, 'Participant:'],
      [60, 580, 'It is quiet.'],
    ];
    const { text, inspection } = await read(makePdf([lines]));
    expect(text).toBe(
      'Dan:\nHow do you plan?\n\nParticipant:\nOn Sundays.\n\nDan:\nWhy?\n\nParticipant:\nIt is quiet.',
    );
    expect(inspection).toMatchObject({
      format: 'pdf',
      encoding: null,
      turns: 4,
      speakers: [
        { name: 'Dan', turns: 2 },
        { name: 'Participant', turns: 2 },
      ],
      losses: [],
      warnings: [],
    });
  });

  it('lets lines run on that only the margin broke, and keeps those ended on purpose', async () => {
    const text = await textOf([
      [60, 700, full],
      [60, 688, 'and go on.'],
      [60, 676, 'A new line.'],
      [60, 652, 'A new paragraph.'],
    ]);
    expect(text).toBe(`${full} and go on.\nA new line.\n\nA new paragraph.`);
  });

  it('leaves the numbers of turns in the margin out of the speech, drawn behind the words of their page', async () => {
    const turn = (y: number, speaker: string, words: string): FixtureLine[] => [
      [60, y, `${speaker}:`],
      [95, y, words],
    ];
    const { text, inspection } = await read(
      makePdf([
        [
          ...turn(700, 'Dan', 'How do you plan?'),
          ...turn(664, 'Eva', 'On Sundays.'),
          ...turn(628, 'Dan', 'Why?'),
          ...turn(592, 'Eva', 'Then I think about how and what'),
          [95, 580, 'I will do from day to day, as'],
          [40, 700, '1'],
          [40, 664, '2'],
          [40, 628, '3'],
          [40, 592, '4'],
          [40, 568, '5'],
        ],
        [
          ...turn(700, 'Dan', 'For 2 people, or 3?'),
          ...turn(664, 'Eva', 'For two.'),
          [40, 700, '5'],
          [40, 664, '6'],
        ],
      ]),
    );
    expect(text).toBe(
      'Dan: How do you plan?\n\nEva: On Sundays.\n\nDan: Why?\n\n' +
        'Eva: Then I think about how and what I will do from day to day, as\n\n' +
        'Dan: For 2 people, or 3?\n\nEva: For two.',
    );
    expect(inspection.turns).toBe(6);
    expect(inspection.losses).toEqual([
      {
        what: 'numbers in the margin',
        count: 7,
        why: 'They number the lines or turns and would stand between the words.',
      },
    ]);
  });

  it('begins anew where somebody who speaks often follows words that break off, over the end of a page', async () => {
    const dan: FixtureLine[] = [
      [60, 700, 'Dan: Why?'],
      [60, 676, 'Eva: So.'],
      [60, 652, 'Dan: And?'],
      [60, 628, 'Eva: So.'],
      [60, 604, 'Dan: And?'],
      [60, 580, `Eva: ${full} and`],
    ];
    const text = await textOf(dan, [[60, 700, 'Dan: And then?']]);
    expect(text).toContain('here and\n\nDan: And then?');
  });

  it('keeps numbers that stand among the words, or below words at the same margin', async () => {
    const list: FixtureLine[] = [
      [60, 700, 'Years of work'],
      [60, 688, 'by person and team'],
      [60, 676, 'as told'],
      [60, 650, '1'],
      [90, 650, 'Ana'],
      [60, 638, '2'],
      [90, 638, 'Ben'],
      [60, 626, '3'],
      [90, 626, 'Cem'],
    ];
    const { text, inspection } = await read(makePdf([list]));
    expect(text).toContain('1  Ana');
    expect(inspection.losses).toEqual([]);
  });

  it('begins anew where a speaker follows a full line', async () => {
    const sentence = `${full.slice(0, -1)}.`;
    const text = await textOf([
      [60, 700, `Ana: ${sentence}`],
      [60, 688, `Ben: ${sentence}`],
      [60, 676, 'Ana: Yes.'],
    ]);
    expect(text).toBe(`Ana: ${sentence}\nBen: ${sentence}\nAna: Yes.`);
  });

  it('joins words parted by a hyphen, and keeps the hyphen in doubt', async () => {
    const wide = full.slice(0, -10);
    const { text, inspection } = await read(
      makePdf([
        [
          [60, 700, `${wide} conver-`],
          [60, 688, `sation ${wide} well-`],
          [60, 676, `known, so well-known ${wide} Anglo-`],
          [60, 664, 'american.'],
        ],
      ]),
    );
    expect(text).toContain('conversation');
    expect(text).toContain('well-known, so well-known');
    expect(text).toContain('Anglo-american.');
    expect(inspection.warnings).toEqual([
      'Words parted by a hyphen at the end of a line, joined again: 1.',
      'Hyphens at the end of a line, kept because they may belong to the word: 2.',
    ]);
  });

  it('takes headers and page numbers out, counts them and lets a sentence cross the page', async () => {
    const page = (number: number, first: string, last: string): FixtureLine[] => [
      [60, 800, 'Interview 7, strictly confidential'],
      [60, 700, first],
      [60, 500, `The middle of page ${'abc'[number - 1] ?? ''} is all its own.`],
      [60, 300, last],
      [300, 40, `${number} / 3`],
    ];
    const { text, inspection } = await read(
      makePdf([
        page(1, 'It begins.', full),
        page(2, 'and goes on.', 'It stops.'),
        page(3, 'Last.', 'Yes.'),
      ]),
    );
    expect(text).toContain(`${full} and goes on.`);
    expect(text).not.toMatch(/confidential|\/ 3/u);
    expect(inspection.losses).toEqual([
      expect.objectContaining({ what: 'headers, footers and page numbers', count: 6 }),
    ]);
  });

  it('never takes a speaker for a header', async () => {
    const pages = ['Yes.', 'No.', 'Maybe.', 'Often.'].map((words): FixtureLine[] => [
      [60, 700, 'Dan:'],
      [60, 688, words],
    ]);
    const { inspection } = await read(makePdf(pages));
    expect(inspection.speakers).toEqual([{ name: 'Dan', turns: 4 }]);
  });

  it('reads columns one after the other, and a page drawn in no order from the top', async () => {
    expect(
      await textOf([
        [60, 700, 'Left one.'],
        [60, 688, 'Left two.'],
        [320, 700, 'Right one.'],
        [320, 688, 'Right two.'],
      ]),
    ).toMatch(/^Left one\. Left two\.\s+Right one\. Right two\.$/u);
    const rows = Array.from({ length: 12 }, (_, row): FixtureLine => [
      60,
      700 - row * 12,
      `r${row}.`,
    ]);
    const upward = rows.toReversed();
    expect((await textOf(upward)).split(' ')).toEqual(rows.map(([, , text]) => text));
  });

  it('counts pictures and names pages that have no words', async () => {
    const picture = '9 0 obj\n<< /Type /XObject /Subtype /Image /SMask 10 0 R >>\nendobj\n';
    const mask = '10 0 obj\n<< /Subtype/Image >>\nendobj\n';
    const bytes = makePdf([[[60, 700, 'Words.']], []], picture + mask);
    expect((await read(bytes)).inspection).toMatchObject({
      losses: [{ what: 'pictures', count: 1 }],
      warnings: ['Pages without words, maybe pictures of text: 2.'],
    });
  });

  it.each([
    ['no words', makePdf([[]]), 'file_no_text', /OCR/u],
    ['cut off', makePdf([[[60, 700, 'Words.']]]).slice(0, 60), 'file_damaged', /damaged/u],
    ['only a head', new TextEncoder().encode('%PDF-1.7\n'), 'file_damaged', /damaged/u],
  ])('refuses a PDF: %s', async (_, bytes, code, words) => {
    const result = await readPdf(bytes, 'talk.pdf');
    expect(result).toMatchObject({ ok: false, error: { code } });
    const message = result.ok ? '' : result.error.message;
    expect(message).toMatch(words);
    expect(message).toMatch(/^“talk\.pdf” was not imported: .*\. Nothing was changed\. /u);
  });

  it('says that a password is wanted', async () => {
    const encrypt = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >>`;
    const open = String.fromCharCode(...makePdf([[[60, 700, 'Words.']]]));
    const id = '/ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]';
    const locked = open.replace('/Root 1 0 R', `/Root 1 0 R ${id} /Encrypt ${encrypt}`);
    const bytes = Uint8Array.from(locked, (letter) => letter.charCodeAt(0));
    expect(await readPdf(bytes, 'a.pdf')).toMatchObject({ error: { code: 'file_encrypted' } });
  });

  it('reads or refuses a PDF with any bytes changed, and its turns lie in the text', async () => {
    const whole = makePdf([
      [
        [60, 700, 'Dan: One.'],
        [60, 676, 'Ana: Two.'],
      ],
    ]);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const result = await readPdf(bytes, 'a.pdf');
        if (!result.ok) return;
        const { content } = result.value;
        if (content.type !== 'text') throw new Error('not a text');
        let last = 0;
        for (const { start, end } of content.turns) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(content.text.length);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves the bytes it was given as they were', async () => {
    const bytes = Buffer.from(makePdf([[[60, 700, 'Words.']]]));
    await readPdf(bytes, 'a.pdf');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
