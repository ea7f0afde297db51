/** A line of text at a place of a page, in points from the left and from the bottom, and the size of its letters. */
export type FixtureLine = readonly [x: number, y: number, text: string, size?: number];

/** The bytes of a PDF with one page for each list of lines, set in Helvetica; `extra` are objects behind them. */
export function makePdf(pages: readonly (readonly FixtureLine[])[], extra = ''): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, page) => `${4 + page * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, page) => pageObjects(lines, 5 + page * 2)),
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const start = body.length + extra.length;
  body += `${extra}xref\n0 ${size}\n0000000000 65535 f \n${table}`;
  body += `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(body, (letter) => letter.charCodeAt(0));
}

function pageObjects(lines: readonly FixtureLine[], content: number): string[] {
  const stream = lines.map(([x, y, text, size = 10]) => {
    const escaped = text.replace(/[\\()]/gu, '\\$&');
    return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET`;
  });
  const drawn = stream.join('\n');
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R >>`,
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
  ];
}
