import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppErrorCode } from '../../shared/app-error.ts';
import { readDocument } from '../documents/read-document.ts';
import type { ReadDocument } from '../read-document.ts';

const spaces = ['office', 'style', 'text', 'table', 'draw', 'svg', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

type Parts = Readonly<Record<string, string>>;

function archive(parts: Parts): Uint8Array {
  const packed = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(packed), { mtime: '2020-01-01T00:00:00' });
}

function odt(
  body: string,
  { styles = '', more = {} }: { styles?: string; more?: Parts } = {},
): Uint8Array {
  return archive({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...more,
  });
}

async function read(bytes: Uint8Array): Promise<ReadDocument> {
  const result = await readDocument(bytes, 'talk.odt', {});
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function textOf(body: string): Promise<string> {
  const { content } = await read(odt(body));
  return content.type === 'text' ? content.text : '';
}

async function codeOf(bytes: Uint8Array): Promise<AppErrorCode | 'read'> {
  const result = await readDocument(bytes, 'talk.odt', {});
  return result.ok ? 'read' : result.error.code;
}

describe('an OpenDocument text', () => {
  it('is read a line a paragraph and a transcript recognised in it', async () => {
    const { inspection, content } = await read(
      odt(
        '<text:h>Interview 3</text:h><text:p><text:span>An</text:span>a: He<text:span>llo &amp; e\u0301.</text:span></text:p>' +
          '<text:p>Ben:<text:tab/>Hi<text:line-break/>there</text:p>' +
          '<text:list><text:list-item><text:p>Ana: Bye.</text:p></text:list-item></text:list>',
      ),
    );
    expect(content).toMatchObject({
      text: 'Interview 3\nAna: Hello & é.\nBen:\tHi\nthere\nAna: Bye.',
      turns: [{ speaker: 'Ana' }, { speaker: 'Ben' }, { speaker: 'Ana' }],
    });
    expect(inspection).toMatchObject({
      format: 'odt',
      kind: 'interview',
      encoding: null,
      losses: [],
    });
  });

  it.each([
    ['<text:p>\n  a \n\t b<text:s/><text:s text:c="3"/>c</text:p>', 'a b    c'],
    ['<text:p>a<text:s text:c="x"/>b<text:s text:c="-4"/>c</text:p>', 'a b c'],
    ['<text:p>a <text:span> b</text:span></text:p>', 'a b'],
    [
      '<text:p>漢<text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>じ</text:ruby-text></text:ruby></text:p>',
      '漢字',
    ],
    ['<text:p>a<text:a>link</text:a></text:p><text:p/><text:p>b</text:p>', 'alink\n\nb'],
  ])('keeps blanks as the format means them: %s', async (body, text) => {
    expect(await textOf(body)).toBe(text);
  });

  it('does not believe how many blanks there are', async () => {
    expect((await textOf('<text:p>a<text:s text:c="999999999999"/>b</text:p>')).length).toBe(1002);
  });

  it('puts cells, text boxes and notes in their places', async () => {
    const cell = (text: string): string =>
      `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const note = (text: string): string =>
      `<text:note><text:note-citation>9</text:note-citation><text:note-body><text:p>${text}</text:p></text:note-body></text:note>`;
    expect(
      await textOf(
        `<table:table><table:table-column/><table:table-row>${cell('a')}${cell('b')}</table:table-row><table:table-row>${cell('')}<table:covered-table-cell/>${cell('d')}</table:table-row></table:table>` +
          `<text:p>Said${note('Softly.')} and<draw:frame><draw:text-box><text:p>Box</text:p></draw:text-box></draw:frame> done${note('Twice.')}.</text:p>`,
      ),
    ).toBe('a\tb\n\td\nSaid[1] and done[2].\nBox\n\n[1] Softly.\n[2] Twice.');
  });

  it('leaves out what is no part of the text, and counts it', async () => {
    const body =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>' +
      '<text:p>a<office:annotation><text:p>Why?</text:p></office:annotation><text:change text:change-id="1"/>b' +
      '<draw:frame><draw:image/><svg:title>alt</svg:title></draw:frame><draw:frame><draw:object/><draw:image/></draw:frame>' +
      '<text:span text:style-name="T9">secret</text:span></text:p><text:section text:display="none"><text:p>x</text:p></text:section>';
    const styles =
      '<style:style style:name="T9"><style:text-properties text:display="none"/></style:style>';
    const page = `<office:document-styles ${spaces}><style:header><text:p>Page</text:p></style:header><style:footer><text:p/></style:footer></office:document-styles>`;
    const { inspection, content } = await read(odt(body, { styles, more: { 'styles.xml': page } }));
    expect(content).toMatchObject({ text: 'ab' });
    expect(inspection.losses.map(({ what, count }) => [what, count])).toEqual([
      ['images', 1],
      ['embedded objects', 1],
      ['comments', 1],
      ['tracked insertions', 1],
      ['tracked deletions', 1],
      ['headers and footers', 1],
      ['hidden passages', 2],
    ]);
  });

  it('is refused with a password, as a sheet, without words or damaged', async () => {
    const manifest = `<manifest:manifest ${spaces}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`;
    const sheet = `<office:document-content ${spaces}><office:body><office:spreadsheet/></office:body></office:document-content>`;
    expect(await codeOf(archive({ 'content.xml': 'x', 'META-INF/manifest.xml': manifest }))).toBe(
      'file_encrypted',
    );
    expect(await codeOf(archive({ mimetype: 'x', 'encrypted-package': 'x' }))).toBe(
      'file_encrypted',
    );
    expect(await codeOf(archive({ mimetype: 'x', 'content.xml': sheet }))).toBe(
      'file_unknown_format',
    );
    expect(await codeOf(odt('<text:p> </text:p>'))).toBe('file_no_text');
    expect(await codeOf(odt('<text:p>'))).toBe('file_damaged');
    expect(await codeOf(odt(`${'<text:span>'.repeat(300)}${'</text:span>'.repeat(300)}`))).toBe(
      'file_damaged',
    );
    const entity = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>';
    expect(await codeOf(archive({ mimetype: 'x', 'content.xml': entity }))).toBe('file_damaged');
  });

  it('goes by what names mean, not by their prefixes', async () => {
    const space = 'urn:oasis:names:tc:opendocument:xmlns';
    const content = `<o:document-content xmlns:o="${space}:office:1.0" xmlns="${space}:text:1.0" xmlns:text="http://a.example"><o:body><o:text><p>a<s/>b<text:note>c</text:note></p></o:text></o:body></o:document-content>`;
    const document = await read(archive({ mimetype: 'x', 'content.xml': content }));
    expect(document.content).toMatchObject({ text: 'a bc' });
  });

  it('answers for any tree of elements', async () => {
    const name = fc.constantFrom(
      'text:p',
      'text:span',
      'text:note',
      'text:note-body',
      'draw:frame',
      'draw:text-box',
      'table:table',
      'table:table-row',
      'table:table-cell',
      'office:annotation',
      'text:s',
      'a',
    );
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom('word ', ' ', 'Ana: '),
        fc
          .tuple(name, fc.array(tie('tree'), { maxLength: 4 }))
          .map(([tag, inside]) => `<${tag}>${inside.join('')}</${tag}>`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(tree, async (body) => {
        expect(['read', 'file_no_text']).toContain(await codeOf(odt(body)));
      }),
      { numRuns: 100 },
    );
  });
});
