import { describe, expect, it } from 'vitest';
import { readDocument } from '../../documents/read-document.ts';
import { guid } from './project-fixture.ts';

const codes = `<Codes><Code guid="{${guid(1).toUpperCase()}}" name="Food" isCodable="false" color="#DC0000"><Description>All of it</Description><Code guid="${guid(2)}" name="Bread" isCodable="true"/></Code></Codes>`;
const sets = `<Sets><Set guid="${guid(3)}" name="Tasty"><MemberCode guid="${guid(2).toUpperCase()}"/></Set></Sets>`;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a codebook', () => {
  it.each([
    ['plain', `<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="X 1">${codes}${sets}</CodeBook>`],
    [
      'with a prefix',
      `<?xml version="1.0"?><!-- from X --><q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0" origin="X 1">${codes.replaceAll(/<(\/?)/gu, '<$1q:')}${sets.replaceAll(/<(\/?)/gu, '<$1q:')}</q:CodeBook>`,
    ],
    [
      'with a byte order mark',
      `\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<CodeBook origin="X 1">${codes}${sets}</CodeBook>`,
    ],
  ])('%s', async (_, xml) => {
    const read = await readDocument(bytesOf(xml), 'My codes.QDC', {});
    expect(read).toMatchObject({
      ok: true,
      value: {
        inspection: {
          format: 'qdc',
          kind: null,
          project: { name: 'My codes', codes: 2, sources: 0 },
        },
        content: {
          type: 'study',
          study: {
            origin: 'X 1',
            codes: [
              { key: guid(1), parentKey: null, name: 'Food', description: 'All of it' },
              { key: guid(2), parentKey: guid(1), name: 'Bread' },
            ],
            sets: [{ name: 'Tasty', codeKeys: [guid(2)] }],
          },
        },
      },
    });
  });

  it('in UTF-16', async () => {
    const bytes = Buffer.from(
      `\ufeff<?xml version="1.0" encoding="utf-16"?><CodeBook>${codes}</CodeBook>`,
      'utf16le',
    );
    const read = await readDocument(new Uint8Array(bytes), 'a.qdc', {});
    expect(read).toMatchObject({ ok: true, value: { inspection: { format: 'qdc' } } });
  });

  it.each([
    [
      `<!DOCTYPE CodeBook [<!ENTITY a "aaaa">]><CodeBook>${codes}</CodeBook>`,
      'file_damaged',
      /damaged or not complete/u,
    ],
    [`<CodeBook>${codes}`, 'file_damaged', /damaged or not complete/u],
    ['<Project name="x" xmlns="urn:QDA-XML:project:1.0"/>', 'file_unknown_format', /\.qdpx/u],
  ])('%s is refused', async (xml, code, words) => {
    const read = await readDocument(bytesOf(xml), 'a.qdc', {});
    expect(read).toMatchObject({ ok: false, error: { code } });
    if (!read.ok) expect(read.error.message).toMatch(words);
  });

  it('other XML stays a text', async () => {
    const read = await readDocument(bytesOf('<Codes><CodeBook/></Codes>'), 'a.xml', {});
    expect(read).toMatchObject({ ok: true, value: { inspection: { format: 'plain_text' } } });
  });
});
