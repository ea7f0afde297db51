import { escapeXml } from './xml-words.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const styles = `${declaration}<styleSheet xmlns="${spreadsheet}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

/** Where the sheet of a position, from 1, lies in the archive. */
export function sheetPath(position: number): string {
  return `xl/worksheets/sheet${position}.xml`;
}

/** The parts around the sheets, by their paths. */
export function workbookParts(sheetNames: readonly string[]): Readonly<Record<string, string>> {
  const each = (write: (name: string, position: number) => string): string =>
    sheetNames.map((name, at) => write(name, at + 1)).join('');
  const styleId = sheetNames.length + 1;
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${each((_, position) => `<Override PartName="/${sheetPath(position)}" ContentType="${types}.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets>${each((name, position) => `<sheet name="${escapeXml(name)}" sheetId="${position}" r:id="rId${position}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packaging}/relationships">${each((_, position) => `<Relationship Id="rId${position}" Type="${office}/worksheet" Target="worksheets/sheet${position}.xml"/>`)}<Relationship Id="rId${styleId}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
  };
}

/** A sheet up to its rows: the first row stays in sight, columns have their widths (in characters). */
export function sheetHead(widths: readonly number[], isFirst: boolean): string {
  const columns = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const selected = isFirst ? ' tabSelected="1"' : '';
  return `${declaration}<worksheet xmlns="${spreadsheet}"><sheetViews><sheetView${selected} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>`;
}

export const sheetEnd = '</sheetData></worksheet>';

/** A name that a workbook takes for a sheet: at most 31 characters, none that stand in references, each once. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const plain = wanted.replace(/[\p{Cc}[\]:*?/\\']+/gu, ' ').trim() || 'Sheet';
  const folded = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : ` (${count})`;
    const name = `${Array.from(plain).slice(0, 20).join('')}${ending}`;
    if (!folded.has(name.toLowerCase())) return name;
  }
}
