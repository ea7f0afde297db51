import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../documents/read-document.ts';
import type { ReadDocument } from '../read-document.ts';
import type { Result } from '../../shared/result.ts';

const container =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>';

function readBook(more: Readonly<Record<string, string>> = {}): Promise<Result<ReadDocument>> {
  const type = 'media-type="application/xhtml+xml"';
  const parts = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': container,
    'OEBPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="b" href="text/two%20b.xhtml" ${type}/><item id="a" href="text/../one.xhtml#top" ${type}/><item id="c" href="never.xhtml" ${type}/><item id="i" href="i.png" media-type="image/png"/></manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="i"/><itemref idref="a"/></spine></package>`,
    'OEBPS/one.xhtml':
      '<?xml version="1.0"?><!DOCTYPE html><html><head><title/><script src="a.js"/></head><body><p>Ana: One.</p><img src="http://a.example/i.png"/></body></html>',
    'OEBPS/text/two b.xhtml': '<html><body><p>Ben: Two.</p><p>Ana: Three.</p></body></html>',
    'OEBPS/never.xhtml': '<p>Not in the book</p>',
    ...more,
  };
  const packed = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return readDocument(zipSync(Object.fromEntries(packed)), 'book.epub', {});
}

describe('an electronic book', () => {
  it('is read chapter by chapter in its own order', async () => {
    expect(await readBook()).toMatchObject({
      ok: true,
      value: {
        inspection: {
          format: 'epub',
          kind: 'interview',
          losses: [{ what: 'images', count: 1 }],
          warnings: [],
        },
        content: { text: 'Ana: One.\n\nBen: Two.\nAna: Three.' },
      },
    });
  });

  it('is refused where its chapters are protected, not where only its fonts are', async () => {
    const encryption = (uri: string): Record<string, string> => ({
      'META-INF/encryption.xml': `<encryption><CipherReference URI="${uri}"/></encryption>`,
    });
    expect(await readBook(encryption('OEBPS/text/two%20b.xhtml'))).toMatchObject({
      error: { code: 'file_encrypted' },
    });
    expect(await readBook(encryption('OEBPS/font.otf'))).toMatchObject({ ok: true });
  });

  it('is refused where a part is missing or damaged', async () => {
    const wrong = { 'META-INF/container.xml': container.replace('book.opf', '../../etc/passwd') };
    expect(await readBook(wrong)).toMatchObject({ error: { code: 'file_damaged' } });
    expect(await readBook({ 'OEBPS/book.opf': '<package>' })).toMatchObject({
      error: { code: 'file_damaged' },
    });
  });
});
