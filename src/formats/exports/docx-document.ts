import type { Loss } from '../../shared/domain/file-inspection.ts';
import { collectBytes } from './byte-sink.ts';
import { type DocxComment, docxBody, docxComments } from './docx-body.ts';
import type { Written } from './export-table.ts';
import { archiveTime } from './xlsx-writer.ts';
import { replaceUnwritable } from './xml-words.ts';
import { zipWriter } from './zip-writer.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const fixedParts = {
  '[Content_Types].xml': `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/comments.xml" ContentType="${types}.comments+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
  '_rels/.rels': `${declaration}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `${declaration}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/comments" Target="comments.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  'word/styles.xml': `${declaration}<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
};

/** A text as a Word document, a paragraph for each line, with comments on stretches of it. Signs that XML cannot hold are told. */
export function writeDocx(text: string, comments: readonly DocxComment[]): Written {
  let replaced = 0;
  const writable = (words: string): string =>
    replaceUnwritable(words, () => {
      replaced += 1;
      return '\uFFFD';
    });
  const plain = writable(text);
  const said = comments.map((comment) => ({
    ...comment,
    author: writable(comment.author),
    lines: comment.lines.map(writable),
  }));
  const parts = {
    ...fixedParts,
    'word/document.xml': `${declaration}<w:document xmlns:w="${word}"><w:body>${docxBody(plain, said)}<w:sectPr/></w:body></w:document>`,
    'word/comments.xml': `${declaration}<w:comments xmlns:w="${word}">${docxComments(said)}</w:comments>`,
  };
  const encoder = new TextEncoder();
  const file = collectBytes();
  const zip = zipWriter(file, archiveTime);
  for (const [path, xml] of Object.entries(parts)) zip.file(path, encoder.encode(xml));
  zip.finish();
  return { bytes: file.bytes(), losses: lossesOf(replaced) };
}

function lossesOf(replaced: number): readonly Loss[] {
  const why = 'A Word document cannot hold them. The sign \uFFFD stands in their place.';
  return replaced === 0 ? [] : [{ what: 'control characters', count: replaced, why }];
}
