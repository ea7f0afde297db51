import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppErrorCode } from '../../shared/app-error.ts';
import type { ReadDocument } from '../read-document.ts';
import { readDocument } from '../documents/read-document.ts';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const relationships =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

type Parts = Readonly<Record<string, string>>;

function word(body: string, more: Parts = {}): Uint8Array {
  const parts: Parts = {
    '[Content_Types].xml': types,
    '_rels/.rels': relationships,
    'word/document.xml': `<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    { mtime: '2020-01-01T00:00:00' },
  );
}

function paragraph(...runs: string[]): string {
  return `<w:p>${runs.map((run) => (run.startsWith('<') ? run : `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`)).join('')}</w:p>`;
}

async function read(bytes: Uint8Array, fileName = 'talk.docx'): Promise<ReadDocument> {
  const result = await readDocument(bytes, fileName, {});
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function codeOf(bytes: Uint8Array): Promise<AppErrorCode | 'read'> {
  const result = await readDocument(bytes, 'talk.docx', {});
  if (result.ok) return 'read';
  expect(result.error.message).toMatch(
    /^“talk\.docx” was not imported: .*\. Nothing was changed\. .*\.$/u,
  );
  return result.error.code;
}

describe('a Word document', () => {
  it('is read a line a paragraph and a transcript recognised in it', async () => {
    const { inspection, content } = await read(
      word(
        paragraph('Interview 3') +
          paragraph('An', 'a: He', 'llo &amp; e\u0301.') +
          paragraph('Second line.') +
          paragraph('Ben:', '<w:r><w:tab/><w:t>Hi</w:t><w:br/><w:t>there</w:t></w:r>') +
          paragraph('Ana: Bye.'),
      ),
    );
    expect(content).toEqual({
      type: 'text',
      text: 'Interview 3\nAna: Hello & é.\nSecond line.\nBen:\tHi\nthere\nAna: Bye.',
      turns: [
        { index: 0, start: 17, end: 40, speaker: 'Ana', timeMs: null, row: null },
        { index: 1, start: 46, end: 54, speaker: 'Ben', timeMs: null, row: null },
        { index: 2, start: 60, end: 64, speaker: 'Ana', timeMs: null, row: null },
      ],
    });
    expect(inspection).toMatchObject({
      format: 'docx',
      kind: 'interview',
      encoding: null,
      speakers: [
        { name: 'Ana', turns: 2 },
        { name: 'Ben', turns: 1 },
      ],
      losses: [],
    });
  });

  it('keeps cells and notes, and counts what is lost', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
    const { inspection, content } = await read(
      word(
        `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr><w:tr>${cell('c')}${cell('d')}</w:tr></w:tbl>` +
          paragraph(
            'Said',
            '<w:r><w:footnoteReference w:id="2"/></w:r>',
            '<w:r><w:commentReference w:id="0"/></w:r>',
          ) +
          paragraph(
            '<w:ins w:id="1"><w:r><w:t>new</w:t></w:r></w:ins>',
            '<w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del>',
          ),
        {
          'word/footnotes.xml': `<w:footnotes ${namespaces}><w:footnote w:id="2">${paragraph('Softly.')}</w:footnote></w:footnotes>`,
          'word/comments.xml': `<w:comments ${namespaces}><w:comment w:id="0">${paragraph('Why?')}</w:comment></w:comments>`,
          'word/header1.xml': `<w:hdr ${namespaces}>${paragraph('Secret')}</w:hdr>`,
        },
      ),
    );
    expect(content).toMatchObject({ text: 'a\tb\nc\td\nSaid[1]\nnew\n\n[1] Softly.' });
    expect(inspection.losses.map(({ what, count }) => [what, count])).toEqual([
      ['comments', 1],
      ['tracked insertions', 1],
      ['tracked deletions', 1],
      ['headers and footers', 1],
    ]);
  });

  it('never opens what a picture points to', async () => {
    const drawing =
      '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const { inspection } = await read(
      word(paragraph('See', drawing), {
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
      }),
    );
    expect(inspection.losses).toEqual([expect.objectContaining({ what: 'images', count: 1 })]);
  });

  it.each([
    ['a DOCTYPE', `<!DOCTYPE w [<!ENTITY a "b">]><w:document ${namespaces}/>`],
    ['no body', `<w:document ${namespaces}/>`],
    ['another root', '<html/>'],
    ['unclosed elements', `<w:document ${namespaces}><w:body>`],
    [
      'deep nesting',
      `<w:document ${namespaces}><w:body>${'<w:p>'.repeat(300)}${'</w:p>'.repeat(300)}</w:body></w:document>`,
    ],
    ['no XML', 'words'],
  ])('with %s is damaged', async (_, xml) => {
    expect(await codeOf(word('', { 'word/document.xml': xml }))).toBe('file_damaged');
  });

  it('without words says so', async () => {
    expect(await codeOf(word(paragraph('')))).toBe('file_no_text');
  });
});

/** Changes four bytes where `signature` (least byte first) stands for the last time. */
function patch(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const patched = bytes.slice();
  const view = new DataView(patched.buffer);
  let at = patched.length - 4;
  while (view.getUint32(at, true) !== signature) at -= 1;
  view.setUint32(at + offset, value, true);
  return patched;
}

describe('a hostile archive', () => {
  const small = word(paragraph('Ana: Hello.') + paragraph('Ben: Hi.'));

  it('that inflates without end is too large', async () => {
    const zeros = new Uint8Array(deflateRawSync(new Uint8Array(65 * 1024 * 1024)));
    const stored = zipSync(
      { 'word/document.xml': zeros },
      { level: 0, mtime: '2020-01-01T00:00:00' },
    );
    const bomb = patch(stored, 0x02014b50, 10, 8);
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await codeOf(bomb)).toBe('file_too_large');
  });

  it('with an encrypted entry is encrypted', async () => {
    const marked = small.slice();
    const view = new DataView(marked.buffer);
    for (let at = 0; at < marked.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    expect(await codeOf(marked)).toBe('file_encrypted');
  });

  it('whose entries overlap, lie outside or are too many is refused', async () => {
    expect(await codeOf(patch(small, 0x02014b50, 42, 0))).toBe('file_damaged');
    expect(await codeOf(patch(small, 0x02014b50, 42, 0xfffffff0))).toBe('file_damaged');
    expect(await codeOf(patch(small, 0x06054b50, 8, 0xffffffff))).toBe('file_too_large');
  });

  it('cut anywhere is refused', async () => {
    for (let point = 0; point < 64; point += 1) {
      const cut = small.subarray(0, Math.floor((small.length * point) / 64));
      const code = await codeOf(cut);
      expect(['file_empty', 'file_damaged', 'file_not_readable', 'file_no_text', 'read']).toContain(
        code,
      );
      if (cut.length >= 4) expect(code).toBe('file_damaged');
    }
  });

  it('with flipped bits is read or refused', async () => {
    let seed = 20_200_101;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed % below;
    };
    const codes = new Set<string>();
    for (let run = 0; run < 300; run += 1) {
      const flipped = small.slice();
      for (let left = 1 + random(3); left > 0; left -= 1) {
        const at = random(flipped.length);
        flipped[at] = flipped[at]! ^ (1 << random(8));
      }
      codes.add(await codeOf(flipped));
    }
    expect(codes).toContain('file_damaged');
    expect(codes).not.toContain('internal');
  });

  it('made of any bytes behind a signature is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (tail) => {
        const bytes = new Uint8Array(tail.length + 4);
        bytes.set([0x50, 0x4b, 3, 4]);
        bytes.set(tail, 4);
        expect(await codeOf(bytes)).toBe('file_damaged');
      }),
    );
  });
});
