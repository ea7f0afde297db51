import { strToU8, zipSync } from 'fflate';
import { writeDocx } from '../../../src/formats/exports/docx-document.ts';
import { makePdf } from '../../../src/formats/pdf/pdf-fixture.ts';
import { type Seed, textSeed } from './seed.ts';

/** An archive of these parts, always the same bytes. */
export function packParts(parts: Readonly<Record<string, string>>): Uint8Array {
  const packed = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(packed), { mtime: '2020-01-01T00:00:00' });
}

const zipped = (fileName: string, parts: Readonly<Record<string, string>>): Seed => ({
  fileName,
  shape: 'zip',
  bytes: packParts(parts),
});

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export const docxSeeds = (): Seed[] => [
  {
    fileName: 'talk.docx',
    shape: 'zip',
    bytes: writeDocx('Ana: One 👍🏽 é.\nBen: Two.\n\nAna: Three.', [
      { start: 5, end: 8, author: 'EM', lines: ['Really?'] },
    ]).bytes,
  },
  zipped('rich.docx', {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>Ana:</w:t><w:tab/><w:t xml:space="preserve"> One</w:t><w:footnoteReference w:id="2"/></w:r></w:p><w:p><w:ins w:id="1"><w:r><w:t>Ben: Two</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>not</w:delText></w:r></w:del><w:r><w:br/><w:t>and</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc><w:tc><w:p><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:drawing/></w:r></w:p></w:body></w:document>`,
    'word/footnotes.xml': `<w:footnotes xmlns:w="${word}"><w:footnote w:id="2"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
  }),
];

const spaces = ['office', 'style', 'text', 'table', 'draw', 'svg', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

export const odtSeeds = (): Seed[] => [
  zipped('talk.odt', {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content ${spaces}><office:automatic-styles><style:style style:name="h"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:body><office:text><text:h>Interview</text:h><text:p><text:span>An</text:span>a: He<text:span>llo &amp; e\u0301.</text:span><text:note text:id="n1"><text:note-citation>1</text:note-citation><text:note-body><text:p>A note</text:p></text:note-body></text:note></text:p><text:p>Ben:<text:tab/>Hi<text:line-break/>there<text:s text:c="3"/>!</text:p><text:list><text:list-item><text:p>Ana: Bye.</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>cell</text:p></table:table-cell></table:table-row></table:table><text:p text:style-name="h">hidden<draw:frame><draw:image/></draw:frame></text:p></office:text></office:body></office:document-content>`,
    'META-INF/manifest.xml': `<manifest:manifest ${spaces}><manifest:file-entry manifest:full-path="/"/></manifest:manifest>`,
  }),
];

const type = 'media-type="application/xhtml+xml"';

export const epubSeeds = (): Seed[] => [
  zipped('book.epub', {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="b" href="text/two%20b.xhtml" ${type}/><item id="a" href="text/../one.xhtml#top" ${type}/><item id="i" href="i.png" media-type="image/png"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`,
    'OEBPS/one.xhtml':
      '<?xml version="1.0"?><!DOCTYPE html><html><head><title/></head><body><p>Ana: One &nbsp; e\u0301.</p><img src="i.png"/></body></html>',
    'OEBPS/text/two b.xhtml': '<html><body><p>Ben: Two.</p><p>Ana: Three.</p></body></html>',
  }),
];

export const htmlSeeds: readonly Seed[] = [
  textSeed(
    'talk.html',
    'xml',
    '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Talk</title><style>p { color: red }</style><script>if (1 < 2) document.write("<p>no")</script></head><body><h1>Talk</h1><p>Ana: One &amp; two &#233; &eacute; &nbsp;</p><p>Ben: <b>Yes</b><br>No</p><ul><li>a<li>b</ul><table><tr><td>1<td>2</table><pre>  as\n it is</pre><div hidden>not</div><img src="http://a.example/x.png"><!-- a note --></body></html>',
  ),
  textSeed(
    'part.htm',
    'xml',
    '<p>Ana: One<p>Ben: Two<div style="display:none">x</div><p>Ana: Three',
  ),
];

export const rtfSeeds: readonly Seed[] = [
  "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\fcharset204 Arial CYR;}{\\f2\\fcharset128 MS Gothic;}}{\\colortbl;\\red0\\green0\\blue0;}{\\info{\\title Talk}}\\pard\\f0 Ana: One \\b two\\b0\\par Ben: caf\\'e9 \\u233? \\uc2\\u-10179??\\u-8704?? {\\f1 \\'cf}\\par {\\f2 \\'83\\'65}\\line{\\*\\unknown x}{\\footnote A note}\\tab\\bin4 abcd{\\pict\\pngblip 00ff}{\\v hidden}\\trowd\\cell a\\cell\\row\\par Ana: Three\\par}",
  '{\\rtf1\\mac Ana: One\\par{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt Ben}}: Two\\par\\emdash\\lquote a\\rquote\\~b\\_c\\-d\\{\\}\\\\}',
].map((text, at) => ({
  fileName: `talk-${at}.rtf`,
  shape: 'text',
  bytes: Uint8Array.from(Buffer.from(text, 'latin1')),
}));

export const pdfSeeds = (): Seed[] => [
  {
    fileName: 'talk.pdf',
    shape: 'pdf',
    bytes: makePdf([
      [
        [60, 700, 'Ana: How (do) you plan?'],
        [60, 688, 'Ben: On Sun-'],
        [60, 676, 'days, mostly.'],
      ],
      [[60, 700, 'Ana: Why?', 12]],
    ]),
  },
  { fileName: 'one.pdf', shape: 'pdf', bytes: makePdf([[[60, 700, 'Ana: Yes']]]) },
];
