// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReportBlock, ReportDocument } from '../../shared/domain/report-document.ts';
import { writeReportHtml } from './write-report-html.ts';

const report = (blocks: readonly ReportBlock[], title = 'Themes'): ReportDocument => ({
  title,
  subtitle: 'Study',
  createdAt: '2026-01-05T09:00:00.000Z',
  language: 'en',
  blocks,
});

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

it('writes every kind of block as what it is', () => {
  const document = parse(
    writeReportHtml(
      report([
        { type: 'figures', items: [{ label: 'Turns', value: '12', note: 'in 1 source' }] },
        { type: 'heading', level: 2, text: 'At a glance' },
        { type: 'paragraph', text: 'Words.' },
        {
          type: 'table',
          caption: 'Sizes',
          columns: [
            { name: 'Theme', numeric: false },
            { name: 'Turns', numeric: true },
          ],
          rows: [['App', '7']],
        },
        {
          type: 'bars',
          caption: 'Bars',
          max: 10,
          unit: 'turns',
          items: [{ label: 'App', value: 5, note: '' }],
        },
        { type: 'quote', text: 'It is slow.', attribution: 'Ada, Interview', tone: 'negative' },
        { type: 'note', text: 'Few answers.' },
      ]),
    ),
  );
  expect(document.querySelector('dd strong')?.textContent).toBe('12');
  expect(document.querySelector('h2')?.textContent).toBe('At a glance');
  expect(
    [...document.querySelectorAll('table:not(.bars) tbody tr > *')].map((cell) => cell.textContent),
  ).toEqual(['App', '7']);
  expect(document.querySelector('rect')?.getAttribute('width')).toBe('160.0');
  expect(document.querySelector('figure.negative blockquote')?.textContent).toBe('It is slow.');
  expect(document.querySelector('figcaption')?.textContent).toBe('Ada, Interview');
  expect(document.querySelector('p.note')?.textContent).toBe('Few answers.');
});

it('shows whatever people said as text, and never as markup', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '</style><b>',
      "' onclick='x",
      '&amp;lt;',
    ),
  );
  fc.assert(
    fc.property(hostile, hostile, (text, title) => {
      const document = parse(
        writeReportHtml(report([{ type: 'quote', text, attribution: title, tone: null }], title)),
      );
      expect(
        document.querySelectorAll('script, img, b, [onclick], [onerror], link, iframe'),
      ).toHaveLength(0);
      const shown = document.querySelector('blockquote')?.textContent ?? '';
      // A browser joins line ends and cannot hold some control characters; everything else stands as it was.
      const plain = (value: string): string =>
        value.replace(/[\0-\x1f\x7f\ud800-\udfff\ufffd\r\n]/gu, '');
      expect(plain(shown)).toBe(plain(text));
    }),
  );
});

it('opens nothing from anywhere: no script, no address, a policy that allows only its own style', () => {
  const html = writeReportHtml(report([{ type: 'paragraph', text: 'x' }]));
  expect(html).not.toMatch(/\b(src|href)=|url\(|@import|<script/u);
  const policy = parse(html).querySelector('meta[http-equiv]')?.getAttribute('content');
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'$/u,
  );
});
