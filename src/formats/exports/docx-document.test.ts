import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../docx/read-docx.ts';
import { readZipDirectory } from '../zip/zip-directory.ts';
import type { DocxComment } from './docx-body.ts';
import { writeDocx } from './docx-document.ts';

const part = (bytes: Uint8Array, path: string): string =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
const remark = (start: number, end: number, author = 'Ada'): DocxComment => ({
  start,
  end,
  author,
  lines: ['Trust/Staff'],
});
const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await readDocx(bytes, readZipDirectory(bytes))).body;

/** What the marks of each comment enclose, from the part itself. */
function enclosed(bytes: Uint8Array): ReadonlyMap<number, string> {
  const tokens = part(bytes, 'word/document.xml').matchAll(
    /<w:commentRange(Start|End) w:id="(\d+)"\/>|<\/w:p>|<w:tab\/>|<w:t [^>]*>([^<]*)<\/w:t>/gu,
  );
  const open = new Map<number, string>();
  const closed = new Map<number, string>();
  for (const [token, kind, id, words] of tokens) {
    if (kind === 'Start') open.set(Number(id), '');
    else if (kind === 'End') {
      closed.set(Number(id), open.get(Number(id)) ?? 'ended before it began');
      open.delete(Number(id));
    } else {
      const piece = token === '</w:p>' ? '\n' : token === '<w:tab/>' ? '\t' : (words ?? '');
      for (const [each, gathered] of open) open.set(each, gathered + piece);
    }
  }
  expect([...open]).toEqual([]);
  return closed;
}

describe('a text as a Word document', () => {
  it('has its codes as comments, overlapping ones too', async () => {
    const text = 'Ada: I trust\tthe staff.\n\nBen: “Well” <&> no.\n';
    const { bytes, losses } = writeDocx(text, [
      { ...remark(5, 22), lines: ['Trust', 'Says & means it.'] },
      remark(7, 31, 'Ben "B" Carter'),
      remark(22, 24),
      remark(30, 34),
    ]);
    expect(losses).toEqual([]);
    expect(await textOf(bytes)).toBe(text);
    expect([...enclosed(bytes)]).toEqual([
      [0, 'I trust\tthe staff'],
      [2, '.'],
      [1, 'trust\tthe staff.\n\nBen: “'],
      [3, '“Wel'],
    ]);
    const comments = part(bytes, 'word/comments.xml');
    expect(comments).toContain('w:author="Ben &quot;B&quot; Carter" w:initials="B&quot;C"');
    expect(comments).toContain('Says &amp; means it.');
    const read = await readDocx(bytes, readZipDirectory(bytes));
    expect(read.losses).toEqual([expect.objectContaining({ what: 'comments', count: 4 })]);
  });

  it('tells signs that it cannot hold', async () => {
    const { bytes, losses } = writeDocx('a\u0007b', []);
    expect(losses).toEqual([expect.objectContaining({ count: 1 })]);
    expect(await textOf(bytes)).toBe('a\uFFFDb');
  });

  it('keeps every text and encloses every stretch', async () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'é', '😀', '\n', '\t', ' ', '<', '&', '"'),
      minLength: 1,
      maxLength: 40,
    });
    const stretch = fc.tuple(fc.nat(), fc.nat());
    await fc.assert(
      fc.asyncProperty(words, fc.array(stretch, { maxLength: 6 }), async (text, stretches) => {
        const comments = stretches.map(([one, other]) => {
          const start = one % text.length;
          return remark(start, start + 1 + (other % (text.length - start)));
        });
        const { bytes } = writeDocx(
          text.replaceAll('😀', '😀'),
          comments.filter(({ start, end }) => isWhole(text, start) && isWhole(text, end)),
        );
        expect(await textOf(bytes)).toBe(text);
        const kept = comments.filter(
          ({ start, end }) => isWhole(text, start) && isWhole(text, end),
        );
        const found = enclosed(bytes);
        kept.forEach(({ start, end }, id) => {
          const plain = (found.get(id) ?? 'missing')
            .replaceAll('&lt;', '<')
            .replaceAll('&quot;', '"')
            .replaceAll('&amp;', '&');
          expect(plain).toBe(text.slice(start, end).replace(/\n$/u, ''));
        });
      }),
    );
  });
});

const isWhole = (text: string, at: number): boolean => !/^[\udc00-\udfff]/.test(text.slice(at));
