import { extname, resolve } from 'node:path';
import { writeReportHtml } from '../../../formats/reports/write-report-html.ts';
import type { ReportDocument } from '../../../shared/domain/report-document.ts';
import type { Input, OperationTable, Output } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { writeFileDurably } from '../../project/durable-files.ts';
import { type Handlers, type JobContext, runs } from '../../session/handler.ts';
import { buildThemeReport } from './build-theme-report.ts';

type Names = Extract<keyof OperationTable, `report.${string}`>;

const build = (context: JobContext, request: Input<'report.build'>): Result<ReportDocument> =>
  buildThemeReport(context.project, request);

function writeReport(
  context: JobContext,
  { request, path }: Input<'report.write'>,
): Result<Output<'report.write'>> {
  const target = resolve(path);
  if (!['.html', '.htm'].includes(extname(target).toLowerCase())) {
    return refuse(
      'invalid_input',
      `A report is written as .html. Nothing was written to ${target}. Name a file that ends in .html.`,
    );
  }
  const report = build(context, request);
  if (!report.ok) return report;
  const html = writeReportHtml(report.value);
  try {
    writeFileDurably(target, html);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return refuse(
      'file_missing',
      `The folder of ${target} is not there. Nothing was written. Choose another one.`,
    );
  }
  const sections = report.value.blocks.filter(({ type }) => type === 'heading').length;
  return ok({ path: target, sections, bytes: Buffer.byteLength(html) });
}

const fileNameOf = (title: string): string =>
  `${
    title
      .replace(/[^\p{L}\p{N} ._-]/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim() || 'Report'
  }.html`;

export const reportHandlers: Handlers<Names> = {
  'report.build': runs(build),
  'report.write': runs(writeReport),
  'report.html': runs((context, request) => {
    const report = build(context, request);
    if (!report.ok) return report;
    return ok({ fileName: fileNameOf(report.value.title), html: writeReportHtml(report.value) });
  }),
};
