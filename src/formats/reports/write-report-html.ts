import { createHash } from 'node:crypto';
import type { ReportBlock, ReportDocument } from '../../shared/domain/report-document.ts';
import { assertNever } from '../../shared/assert-never.ts';
import { reportStyle } from './report-style.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The one place where text becomes markup. Control characters that no HTML may hold are shown as U+FFFD. */
function escape(text: string): string {
  return text
    .replace(/[&<>"']/gu, (character) => entities[character] ?? character)
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/gu, '\u{fffd}');
}

const element = (name: string, content: string, attributes = ''): string =>
  `<${name}${attributes}>${content}</${name}>`;

type Block<Type extends ReportBlock['type']> = Extract<ReportBlock, { type: Type }>;

function writeFigures({ items }: Block<'figures'>): string {
  const figures = items.map(({ label, value, note }) =>
    element(
      'div',
      element('dt', escape(label)) +
        element(
          'dd',
          element('strong', escape(value)) + element('small', escape(note), ' dir="auto"'),
        ),
    ),
  );
  return element('dl', figures.join(''), ' class="figures"');
}

function writeTable({ caption, columns, rows }: Block<'table'>): string {
  const align = (i: number): string => (columns[i]?.numeric ? ' class="numeric"' : '');
  const head = columns.map(({ name }, i) => element('th', escape(name), ` scope="col"${align(i)}`));
  const body = rows.map((row) =>
    element(
      'tr',
      row
        .map((cell, i) =>
          i === 0
            ? element('th', escape(cell), ` scope="row" dir="auto"${align(i)}`)
            : element('td', escape(cell), align(i)),
        )
        .join(''),
    ),
  );
  return element(
    'div',
    element(
      'table',
      element('caption', escape(caption)) +
        element('thead', element('tr', head.join(''))) +
        element('tbody', body.join('')),
    ),
    ' class="scroll"',
  );
}

const barWidth = 320;

function writeBars({ caption, max, unit, items }: Block<'bars'>): string {
  const rows = items.map(({ label, value, note }) => {
    const width = max > 0 ? Math.max(1, (barWidth * value) / max) : 0;
    const bar = `<svg width="${barWidth}" height="12" role="img" aria-label="${escape(`${value} ${unit}`)}"><rect width="${width.toFixed(1)}" height="12" rx="2"/></svg>`;
    return element(
      'tr',
      element('th', escape(label), ' scope="row" dir="auto"') +
        element('td', bar) +
        element('td', escape(String(value)), ' class="numeric"') +
        element('td', escape(note), ' class="quiet"'),
    );
  });
  return element(
    'div',
    element(
      'table',
      element('caption', escape(`${caption} (${unit})`)) + element('tbody', rows.join('')),
      ' class="bars"',
    ),
    ' class="scroll"',
  );
}

function writeQuote({ text, attribution, tone }: Block<'quote'>): string {
  const words = element('blockquote', escape(text), ' dir="auto"');
  const who = element('figcaption', escape(attribution), ' dir="auto"');
  return element('figure', words + who, tone ? ` class="${tone}"` : '');
}

function writeBlock(block: ReportBlock): string {
  switch (block.type) {
    case 'heading':
      return element(`h${block.level}`, escape(block.text), ' dir="auto"');
    case 'paragraph':
      return element('p', escape(block.text), ' dir="auto"');
    case 'note':
      return element('p', escape(block.text), ' class="note" dir="auto"');
    case 'figures':
      return writeFigures(block);
    case 'table':
      return writeTable(block);
    case 'bars':
      return writeBars(block);
    case 'quote':
      return writeQuote(block);
    default:
      return assertNever(block, 'writing a report');
  }
}

/**
 * A report as one HTML file that opens in any browser without a network: no script, no outside file, and a content
 * policy that allows nothing but its own style, by its hash.
 */
export function writeReportHtml(report: ReportDocument): string {
  const hash = createHash('sha256').update(reportStyle).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    element('title', escape(report.title)),
    `<style>${reportStyle}</style>`,
  ];
  const header = element(
    'header',
    element('h1', escape(report.title), ' dir="auto"') +
      element('p', escape(report.subtitle), ' class="quiet" dir="auto"') +
      element(
        'p',
        element(
          'time',
          escape(report.createdAt.slice(0, 10)),
          ` datetime="${escape(report.createdAt)}"`,
        ),
        ' class="quiet"',
      ),
  );
  const body = element('main', header + report.blocks.map(writeBlock).join('\n'));
  return `<!doctype html>\n<html lang="${escape(report.language)}">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}
