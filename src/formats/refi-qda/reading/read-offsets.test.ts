import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countText, findPlaces, type OffsetReading, offsetReadings } from './offset-reading.ts';
import { codeBook, guid, readFixture, selection } from './project-fixture.ts';

const lines = [
  'Anna: I like the 😀 market on Sundays, and the bread there.',
  'Ben: We went 👩‍👩‍👧 there twice last year, in spring.',
  'Anna: The café é closed 🎈 early, which was a pity for all of us.',
  'Ben: So we walked home along the river 🏞️ and talked about bread.',
];
const quotes = [
  'I like the 😀 market',
  'there twice last year',
  'closed 🎈 early',
  'talked about bread',
];

/** The offset that a reading gives to an index of the raw text. */
function offsetOf(raw: string, marks: number, reading: OffsetReading, at: number): number {
  const text = countText(raw, marks);
  const all = Array.from({ length: raw.length * 2 + 2 }, (_, offset) => offset);
  const found = [...findPlaces(text, reading, all)];
  return found.find(([offset, { from, to }]) => from === at && to === at && offset >= 0)?.[0] ?? -1;
}

function projectOf(
  raw: string,
  marks: number,
  reading: OffsetReading,
  options: Readonly<{ origin?: string; named?: 'quote' | 'cut' | 'none'; inline?: boolean }>,
): Parameters<typeof readFixture>[0] {
  const { named = 'quote', inline = false } = options;
  const marked = quotes.map((quote, index) => {
    const at = raw.indexOf(quote);
    const start = offsetOf(raw, marks, reading, at);
    const end = offsetOf(raw, marks, reading, at + quote.length);
    const name = named === 'none' ? '' : named === 'cut' ? `${quote.slice(0, 10)}…` : quote;
    return selection(100 + index * 2, start, end, name);
  });
  const content = inline ? `<PlainTextContent>${raw}</PlainTextContent>` : '';
  const path = inline ? '' : 'plainTextPath="internal://t.txt"';
  return {
    origin: options.origin ?? 'Tester 1.0',
    body: `${codeBook()}<Sources><TextSource guid="${guid(50)}" name="Talk" ${path}>${content}${marked.join('')}</TextSource></Sources>`,
    files: { 'sources/t.txt': '\ufeff'.repeat(marks) + raw },
  };
}

describe('offsets of exporters', () => {
  const cases = offsetReadings.flatMap((reading) =>
    (
      [
        ['\n', 0],
        ['\r\n', 0],
        ['\r\n', 1],
      ] as const
    ).map(([end, marks]) => ({ reading, end, marks })),
  );

  it.each(cases)('$reading, lines end in $end, marks $marks', async ({ reading, end, marks }) => {
    const raw = lines.join(end);
    for (const named of ['quote', 'cut'] as const) {
      const { quotes: found, losses } = await readFixture(
        projectOf(raw, marks, reading, { named }),
      );
      expect(found).toEqual(quotes.map((quote) => `a: ${quote}`));
      expect(losses).toEqual({});
    }
  });

  it('are told by the borders of words where there are no quotes', async () => {
    const reading = { unit: 'utf16', lines: 'one', mark: 'dropped' } as const;
    const raw = lines.join('\r\n');
    const fixture = projectOf(raw, 0, reading, { named: 'none' });
    const { quotes: found, inspection } = await readFixture(fixture);
    expect(found).toEqual(quotes.map((quote) => `a: ${quote}`));
    expect(inspection.warnings).toEqual([
      'The passages of 1 text were placed by counting UTF-16 units, every line end as one, without the byte order mark: this fits them best. Compare some with the other program.',
    ]);
  });

  it('are what the program usually writes where nothing else tells', async () => {
    const raw = '日本語😀日本語の文章です日本語';
    const body = `${codeBook()}<Sources><TextSource guid="${guid(50)}" name="T" plainTextPath="internal://t.txt">${selection(60, 6, 9)}</TextSource></Sources>`;
    const files = { 'sources/t.txt': raw };
    expect((await readFixture({ body, files })).quotes).toEqual([
      'a: 語の文'.replace('語の文', raw.slice(7, 10)),
    ]);
    const origin = 'NVivo for Windows 12.6';
    expect((await readFixture({ body, files, origin })).quotes).toEqual([`a: ${raw.slice(6, 9)}`]);
  });

  it('say nothing where all readings are the same', async () => {
    const reading = { unit: 'code_points', lines: 'as_stored', mark: 'dropped' } as const;
    const raw = 'I like the market on Sundays';
    const body = `${codeBook()}<Sources><TextSource guid="${guid(50)}" name="T" plainTextPath="internal://t.txt">${selection(60, 2, 6, 'like')}</TextSource></Sources>`;
    const { inspection, quotes: found } = await readFixture({
      body,
      files: { 'sources/t.txt': raw },
    });
    expect(reading.unit).toBe('code_points');
    expect(found).toEqual(['a: like']);
    expect(inspection.warnings).toEqual([]);
  });

  it('of a text in the XML itself, whose line ends were two characters', async () => {
    const reading = { unit: 'code_points', lines: 'two', mark: 'dropped' } as const;
    const fixture = projectOf(lines.join('\n'), 0, reading, { inline: true });
    expect((await readFixture(fixture)).quotes).toEqual(quotes.map((quote) => `a: ${quote}`));
  });

  it('of one text may be other ones than those of the rest', async () => {
    const raw = lines.join('\r\n');
    const one = projectOf(raw, 0, { unit: 'utf16', lines: 'as_stored', mark: 'dropped' }, {});
    const other = projectOf(raw, 0, { unit: 'code_points', lines: 'one', mark: 'dropped' }, {});
    const sourceOf = ({ body }: { body: string }): string =>
      /<TextSource.*<\/TextSource>/su.exec(body)?.[0] ?? '';
    const second = sourceOf(other).replaceAll('00000001', '00000002').replace(guid(50), guid(51));
    const body = `${codeBook()}<Sources>${sourceOf(one)}${second}</Sources>`;
    const { quotes: found, inspection } = await readFixture({
      ...one,
      body: body.replaceAll(/targetGUID="[^"]*"/gu, `targetGUID="${guid(1)}"`),
    });
    expect(found).toEqual([...quotes, ...quotes].map((quote) => `a: ${quote}`));
    expect(
      inspection.warnings.filter((words) => words.includes('placed by counting')),
    ).toHaveLength(2);
  });

  it('that do not fit their quotes are counted', async () => {
    const marks = [
      selection(60, 2, 6, 'like'),
      selection(62, 7, 10, 'the'),
      selection(64, 11, 17, 'something else…'),
    ];
    const body = `${codeBook()}<Sources><TextSource guid="${guid(50)}" name="T" plainTextPath="internal://t.txt">${marks.join('')}</TextSource></Sources>`;
    const files = { 'sources/t.txt': 'I like the market on Sundays' };
    const { inspection } = await readFixture({ body, files });
    expect(inspection.warnings).toEqual([
      '1 passage does not begin with the words that the file names for it; check it.',
    ]);
  });

  it('that are turned round, negative, too large, empty or no numbers', async () => {
    const odd = (number: number, start: string, end: string): string =>
      selection(number, 0, 0).replace(
        'startPosition="0" endPosition="0"',
        `startPosition="${start}" endPosition="${end}"`,
      );
    const marks = [
      odd(60, '6', '2'),
      odd(62, '-5', '1'),
      odd(64, '21', '900'),
      odd(66, '3', '3'),
      odd(68, '400', '500'),
      odd(70, 'x', '5'),
      odd(72, '99999999999999999999', '5'),
      odd(74, '-9', '-2'),
    ];
    const body = `${codeBook()}<Sources><TextSource guid="${guid(50)}" name="T" plainTextPath="internal://t.txt">${marks.join('')}</TextSource></Sources>`;
    const files = { 'sources/t.txt': 'I like the market on Sundays' };
    const { quotes: found, losses, inspection } = await readFixture({ body, files });
    expect(found).toEqual(['a: like', 'a: I', 'a: Sundays']);
    expect(losses).toEqual({ 'codings outside of their text': 5 });
    expect(inspection.warnings).toEqual([
      '1 passage ends before the start; turned round.',
      '2 passages reach beyond the text and were cut at its end.',
    ]);
  });

  it('inside of characters go outwards, and to the normal form of the text', async () => {
    const raw = 'Cafe\u0301 👩‍👩‍👧 here';
    const body = `${codeBook()}<Sources><TextSource guid="${guid(50)}" name="T" plainTextPath="internal://t.txt">${selection(60, 0, 4)}${selection(62, 7, 8)}${selection(64, 12, 16)}</TextSource></Sources>`;
    const { quotes: found } = await readFixture({ body, files: { 'sources/t.txt': raw } });
    expect(found).toEqual(['a: Café', 'a: 👩‍👩‍👧', 'a: here']);
  });

  it('of many ranges are read in the order of the file, equal ones once for each code', async () => {
    const marks = [
      selection(60, 2, 6, '', 1),
      selection(62, 2, 6, '', 2),
      selection(64, 2, 6, '', 1),
    ];
    const body = `${codeBook(2)}<Sources><TextSource guid="${guid(50)}" name="T" plainTextPath="internal://t.txt">${marks.join('')}</TextSource></Sources>`;
    const files = { 'sources/t.txt': 'I like the market on Sundays' };
    expect((await readFixture({ body, files })).quotes).toEqual(['a: like', 'b: like', 'a: like']);
  });

  it('never throw, and give ranges inside of the text whatever they are', async () => {
    const someText = fc.array(fc.constantFrom('word', ' ', '\r\n', '😀', 'e\u0301', 'ü', '\n'), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(
        someText,
        fc.array(fc.tuple(fc.integer({ min: -10, max: 90 }), fc.integer({ min: -10, max: 90 })), {
          maxLength: 6,
        }),
        fc.boolean(),
        async (parts, ranges, marked) => {
          const marks = ranges.map(([start, end], index) => selection(60 + index * 2, start, end));
          const body = `${codeBook()}<Sources><TextSource guid="${guid(50)}" name="T" plainTextPath="internal://t.txt">${marks.join('')}</TextSource></Sources>`;
          const files = { 'sources/t.txt': (marked ? '\ufeff' : '') + parts.join('') };
          const { study, losses } = await readFixture({ body, files });
          const { text = '' } = study.sources[0] ?? {};
          for (const { start, end } of study.codings) {
            expect(start).toBeLessThan(end);
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          const lost = Object.values(losses).reduce((sum, count) => sum + count, 0);
          expect(study.codings.length + lost).toBe(ranges.length);
        },
      ),
    );
  });
});
