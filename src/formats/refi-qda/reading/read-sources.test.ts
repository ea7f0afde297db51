import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makePdf } from '../../pdf/pdf-fixture.ts';
import { codeBook, coding, guid, readFixture, selection } from './project-fixture.ts';

const words = 'I like the market on Sundays';

function withText(attributes: string, inside = selection(60, 2, 6)): string {
  return `${codeBook()}<Sources><TextSource guid="${guid(50)}" name="Talk" ${attributes}>${inside}</TextSource></Sources>`;
}

function sources(inside: string): string {
  return `${codeBook(2)}<Sources>${inside}</Sources>`;
}

describe('sources', () => {
  it('codings on a whole text stand over all of it', async () => {
    const { quotes, inspection } = await readFixture({
      body: withText('plainTextPath="internal://t.txt"', coding(60)),
      files: { 'sources/t.txt': words },
    });
    expect(quotes).toEqual([`a: ${words}`]);
    expect(inspection.warnings).toEqual([
      '1 coding stands on a whole source and was put over its whole text.',
    ]);
  });

  it('a PDF has the text of its representation; its areas are lost but for those that stand in the text too', async () => {
    const area = (number: number): string =>
      `<PDFSelection guid="${guid(number)}" page="0" firstX="1" firstY="1" secondX="2" secondY="2">${coding(number + 1)}</PDFSelection>`;
    const body = sources(
      `<PDFSource guid="${guid(50)}" name="Paper.pdf" path="internal://p.pdf">${area(60)}${area(70)}<Representation guid="${guid(51)}" plainTextPath="internal://p.txt">${selection(60, 2, 6)}</Representation></PDFSource>`,
    );
    const original = new TextEncoder().encode('%PDF-1.4 not read');
    const { study, quotes, losses } = await readFixture({
      body,
      files: { 'sources/p.pdf': original, 'sources/p.txt': words },
    });
    expect(study.sources).toMatchObject([
      {
        key: guid(50),
        name: 'Paper.pdf',
        fileName: 'Paper.pdf',
        format: 'pdf',
        text: words,
        original,
      },
    ]);
    expect(quotes).toEqual(['a: like']);
    expect(losses).toEqual({ 'codings on areas of PDF pages': 1 });
  });

  it('areas of a PDF page stand where their words are, if they are there once', async () => {
    const area = (number: number, quote: string): string =>
      `<PDFSelection guid="${guid(number)}" page="0" firstX="1" firstY="1" secondX="2" secondY="2"><Representation guid="${guid(number + 1)}"><PlainTextContent>${quote}</PlainTextContent></Representation>${coding(number + 2)}</PDFSelection>`;
    const areas = [
      area(60, 'themarket on Sun days'),
      area(70, 'Again and again'),
      area(80, 'like'),
    ];
    const text = `${words}. Again and again. Again and again.`;
    const body = sources(
      `<PDFSource guid="${guid(50)}" name="Paper.pdf">${areas.join('')}<Representation guid="${guid(51)}"><PlainTextContent>${text}</PlainTextContent></Representation></PDFSource>`,
    );
    const { quotes, losses, inspection } = await readFixture({ body });
    expect(quotes).toEqual(['a: the market on Sundays']);
    expect(losses).toEqual({ 'codings on areas of PDF pages': 2, 'original files': 1 });
    expect(inspection.warnings).toEqual([
      '1 area of a PDF page was found by its words in the text of the PDF.',
    ]);
  });

  it('pictures and recordings keep their files, texts and times', async () => {
    const points = [
      [0, 0],
      [11, 2260],
      [23, 3100],
    ]
      .map(
        ([position, time], index) =>
          `<SyncPoint guid="${guid(80 + index)}" position="${position}" timeStamp="${time}"/>`,
      )
      .join('');
    const clip = `<TranscriptSelection guid="${guid(90)}" fromSyncPoint="${guid(81)}" toSyncPoint="${guid(82)}">${coding(91)}</TranscriptSelection>`;
    const body = sources(
      `<PictureSource guid="${guid(50)}" name="Stall" path="internal://s.JPG"><TextDescription guid="${guid(51)}"><PlainTextContent>A stall with bread</PlainTextContent>${selection(60, 13, 18)}</TextDescription><PictureSelection guid="${guid(62)}" firstX="1" firstY="1" secondX="2" secondY="2" name="Area"><Description>the loaf</Description>${coding(63)}</PictureSelection></PictureSource>` +
        `<VideoSource guid="${guid(52)}" name="Film.mp4" path="relative:///gone.mp4"><Transcript guid="${guid(53)}" plainTextPath="internal://t.txt">${points}${clip}</Transcript><Transcript guid="${guid(54)}" name="In English" plainTextPath="internal://e.txt"/><VideoSelection guid="${guid(64)}" begin="5" end="6">${coding(65)}</VideoSelection></VideoSource>` +
        `<AudioSource guid="${guid(55)}" name="Song" path="internal://a.mp3">${coding(66)}</AudioSource>`,
    );
    const bytes = Uint8Array.of(1, 2, 3);
    const files = {
      'sources/s.JPG': bytes,
      'sources/a.mp3': bytes,
      'sources/t.txt': 'first line\nsecond line\nthird line',
      'sources/e.txt': 'Hello',
    };
    const { study, quotes, losses, inspection } = await readFixture({ body, files });
    expect(study.sources).toMatchObject([
      {
        key: guid(50),
        format: 'picture',
        fileName: 'Stall.jpg',
        original: bytes,
        text: 'A stall with bread',
      },
      {
        key: guid(52),
        format: 'video',
        fileName: 'Film.mp4',
        original: null,
        turns: [{ timeMs: 0 }, { timeMs: 2260 }, { timeMs: 3100 }],
      },
      { key: guid(54), format: 'plain_text', name: 'In English', text: 'Hello' },
      { key: guid(55), format: 'audio', fileName: 'Song.mp3', original: bytes, text: '' },
    ]);
    expect(quotes).toEqual(['a: bread', 'a: second line\n']);
    expect(losses).toEqual({
      'original files': 1,
      'codings on areas of pictures': 1,
      'codings on moments of recordings': 1,
      'codings on whole pictures or recordings': 1,
    });
    expect(study.memos).toMatchObject([
      { target: { kind: 'source', key: guid(50) }, body: 'Area: the loaf' },
    ]);
    expect(inspection.warnings).toContain(
      '1 further transcript of recordings is a source of its own.',
    );
  });

  it('a text of which only the Word document is there is read from it, its codings by their words', async () => {
    const docx = zipSync({
      'word/document.xml': new TextEncoder().encode(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>First we talked, and talked again.</w:t></w:r></w:p><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`,
      ),
      '[Content_Types].xml': new TextEncoder().encode(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': new TextEncoder().encode(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
    });
    const inside =
      selection(60, 40, 55, 'the market') +
      selection(62, 20, 26, 'talked') +
      selection(64, 36, 47, 'I like…') +
      selection(66, 3, 9, 'not in there') +
      selection(68, 3, 9);
    const body = withText(
      'plainTextPath="internal://gone.txt" richTextPath="internal://t.docx"',
      inside,
    );
    const { study, quotes, losses, inspection } = await readFixture({
      body,
      files: { 'sources/t.docx': docx },
    });
    expect(study.sources).toMatchObject([
      {
        format: 'docx',
        fileName: 'Talk.docx',
        original: docx,
        text: `First we talked, and talked again.\n${words}`,
      },
    ]);
    expect(quotes).toEqual(['a: the market', 'a: talked', 'a: I like the ']);
    expect(study.codings[1]?.start).toBe(21);
    expect(losses).toEqual({ 'codings whose words were not found': 2 });
    expect(inspection.warnings).toEqual([
      'The plain text of 1 source is missing; it was taken from the Word document.',
      '3 passages were found by their words in a Word document, for the plain text is missing; check where they end.',
    ]);
  });

  it('lie in the folder of their first set; sets of codes are sets', async () => {
    const two = ['50', '51']
      .map(
        (id) =>
          `<TextSource guid="${guid(Number(id))}" name="${id}"><PlainTextContent>${words}</PlainTextContent></TextSource>`,
      )
      .join('');
    const sets = `<Sets><Set guid="${guid(80)}" name="Wave 1"><Description>in May</Description><MemberSource targetGUID="${guid(50)}"/><MemberSource targetGUID="${guid(51)}"/></Set><Set guid="${guid(81)}" name="Wave 2"><MemberSource targetGUID="${guid(51)}"/><MemberNote targetGUID="${guid(5)}"/></Set><Set guid="${guid(82)}" name="Talk"><Description>about</Description><MemberCode targetGUID="${guid(2)}"/><MemberCode guid="${guid(1)}"/></Set></Sets>`;
    const { study, losses } = await readFixture({ body: sources(two) + sets });
    expect(study.sources.map(({ folder }) => folder)).toEqual([['Wave 1'], ['Wave 1']]);
    expect(study.sets).toEqual([
      { key: guid(82), name: 'Talk', description: 'about', codeKeys: [guid(2), guid(1)] },
    ]);
    expect(losses).toEqual({
      'sources in a further group': 1,
      'notes in groups': 1,
      'descriptions of groups of sources': 1,
    });
  });

  it('have turns where somebody is named', async () => {
    const { study } = await readFixture({
      body: withText('plainTextPath="internal://t.txt" creationDateTime="2018-10-04T22:56:11"', ''),
      files: { 'sources/t.txt': 'Anna: Hello there\r\nBen: Hello\r\nAnna: How are you?' },
    });
    expect(study.sources[0]?.turns.map(({ speaker }) => speaker)).toEqual(['Anna', 'Ben', 'Anna']);
    expect(study.sources[0]?.importedAt).toBe('2018-10-04T22:56:11.000Z');
  });

  it('a PDF without a representation has the words on its pages, its codings by their quotes', async () => {
    const pdf = makePdf([[[72, 700, words]]]);
    const body = sources(
      `<PDFSource guid="${guid(50)}" name="Paper" path="internal://p.pdf"><Representation guid="${guid(51)}" plainTextPath="internal://gone.txt">${selection(60, 7, 17, 'the market')}</Representation></PDFSource><PDFSource guid="${guid(52)}" path="internal://p.pdf"/>`,
    );
    const { study, quotes, losses, inspection } = await readFixture({
      body,
      files: { 'sources/p.pdf': pdf },
    });
    expect(study.sources).toMatchObject([
      { name: 'Paper', fileName: 'Paper.pdf', text: words, original: pdf },
      { name: 'Untitled source', fileName: 'Untitled source.pdf', text: words },
    ]);
    expect(quotes).toEqual(['a: the market']);
    expect(losses).toEqual({});
    expect(inspection.warnings[0]).toBe(
      'The plain text of 2 PDFs is missing; it was taken from the pages.',
    );
  });

  it('control characters are blanks, and sources of a kind to come are told', async () => {
    const body = sources(
      `<TextSource guid="${guid(50)}" name="A&#x1F; talk\u0002" plainTextPath="internal://t.txt">${selection(60, 2, 6, 'li&#11;ke')}</TextSource><MapSource guid="${guid(51)}"/>`,
    );
    const { study, quotes, losses } = await readFixture({
      body,
      files: { 'sources/t.txt': words },
    });
    expect(study.sources).toMatchObject([{ name: 'A talk', text: words }]);
    expect(quotes).toEqual(['a: like']);
    expect(losses).toEqual({ 'sources of an unknown kind': 1 });
  });
});
