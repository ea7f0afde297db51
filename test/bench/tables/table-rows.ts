import Sqlite from 'better-sqlite3';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BenchRow, expectAnswer } from '../measure.ts';
import type { ImportedSurvey } from './import-survey.ts';
import { type SurveyFacts, writeSurvey } from './survey-file.ts';

/** As terminal and browser host do: what was compiled once is kept for the next start. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'verbatim-bench-compiled') };

const child = join(import.meta.dirname, 'import-survey.ts');

/** Every cell of the same bytes as a string for a moment, no quotation mark looked at. */
function rawParse(file: string): number {
  const started = performance.now();
  const text = new TextDecoder().decode(readFileSync(file));
  let cells = 0;
  for (const line of text.split('\n')) cells += line.split(',').length;
  if (cells === 0) throw new Error('nothing was parsed');
  return performance.now() - started;
}

/** The same contents and cases into a bare file with the same indexes, packed before, without a log, in one durable transaction. */
function rawInserts(folder: string, study: string): number {
  const from = new Sqlite(study, { readonly: true });
  const tables = ['content', 'column_chunk', 'study_case'];
  const rows = tables.map((table) => from.prepare(`select * from ${table}`).raw().all());
  const schema = from
    .prepare<[], { sql: string }>(
      `select sql from sqlite_schema where tbl_name in (${tables.map((table) => `'${table}'`).join()})
       and type in ('table', 'index') and sql is not null order by type desc`,
    )
    .all();
  from.close();
  const db = new Sqlite(join(folder, 'raw.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = OFF');
  for (const { sql } of schema) db.exec(sql);
  const started = performance.now();
  db.transaction(() => {
    for (const [at, table] of tables.entries()) {
      const cells = rows[at] as unknown[][];
      const places = (cells[0] ?? []).map(() => '?').join(', ');
      const insert = db.prepare(`insert into ${table} values (${places})`);
      for (const row of cells) insert.run(row);
    }
  })();
  const took = performance.now() - started;
  db.close();
  return took;
}

function checkAnswers(facts: SurveyFacts, imported: ImportedSurvey): void {
  const { rows, comments, promoters, detractors, scored } = facts;
  expectAnswer('rows of the table', imported.rows, rows);
  expectAnswer('cases of its rows', imported.cases, rows);
  expectAnswer('comments', imported.comments, comments);
  expectAnswer('answers to recommend', imported.answers, scored);
  const nps = (100 * (promoters - detractors)) / scored;
  expectAnswer('NPS', imported.nps.toFixed(9), nps.toFixed(9));
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** The import beside the parsing of its file alone, and what the same rows would cost in a study without anything else. */
function rowsOf(rows: number, target: string): BenchRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-table-'));
  try {
    const file = join(folder, 'survey.csv');
    const facts = writeSurvey(file, rows);
    const told = execFileSync(process.execPath, [child, folder, file], { encoding: 'utf8', env });
    const imported = JSON.parse(told) as ImportedSurvey;
    checkAnswers(facts, imported);
    const { previewMs, importMs, cpuMs, memoryMb, undoMs, redoMs } = imported;
    const spent = `preview ${seconds(previewMs)}, processor ${seconds(cpuMs)}, +${memoryMb.toFixed(0)} MB; undo ${seconds(undoMs)}, redo ${seconds(redoMs)}`;
    const parsed = rawParse(file);
    return [
      {
        operation: `import ${rows} responses x 20 columns (${spent})`,
        milliseconds: previewMs + importMs,
        raw: parsed,
        target,
      },
      {
        operation: '  parsed, and its columns and cases put into bare tables',
        milliseconds: parsed + rawInserts(folder, imported.path),
        target: '',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A survey on the disk into a study, as a person does it: chosen, looked at, imported, all its texts and cases made. */
export function tableRows(): Promise<BenchRow[]> {
  return Promise.resolve([...rowsOf(100_000, ''), ...rowsOf(1_000_000, '5000, 4.5 x raw')]);
}
