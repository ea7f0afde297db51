import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ProjectInfo } from '../shared/domain/project.ts';
import { ok, refuse } from '../shared/result.ts';
import type { Answer, Outcome } from './command.ts';
import { countOf } from './format-number.ts';
import { harmless } from './harmless.ts';
import type { Workbench } from './workbench.ts';

const nothingElse = {
  encoding: null,
  language: null,
  characters: null,
  speakers: null,
  first_time_ms: null,
  last_time_ms: null,
  table: null,
  losses: [],
  warnings: [],
};

function toAnswer(fileName: string, { counts }: ProjectInfo): Answer {
  const { turns, ...project } = counts;
  const parts = [
    countOf(counts.sources, 'source'),
    countOf(turns, 'turn'),
    countOf(counts.codes, 'code'),
    countOf(counts.codings, 'coding'),
    countOf(counts.cases, 'case'),
    countOf(counts.memos, 'memo'),
    countOf(counts.coders, 'coder'),
    countOf(counts.datasets, 'table'),
  ];
  return {
    json: {
      file_name: fileName,
      format: 'verbatim',
      kind: 'project',
      ...nothingElse,
      turns,
      project,
    },
    text: [harmless(`${fileName}: a Verbatim study with ${parts.join(', ')}`)],
  };
}

/**
 * What is in a study. Opening takes a lock and may back up or bring up to date, which is more than looking: a copy
 * is opened instead, so that the file stays as it is to the byte. A study that is open somewhere is not copied.
 */
export async function inspectStudy(bench: Workbench, path: string): Promise<Outcome<Answer>> {
  const fileName = basename(path);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    return refuse(
      'project_missing',
      `"${fileName}" is not at ${path}. Check the name and the folder.`,
    );
  }
  if (existsSync(`${path}-wal`)) {
    return refuse(
      'project_locked',
      `"${fileName}" is open elsewhere, or was not closed properly. Close it there, or open it once with "verbatim check".`,
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  const apart = bench.apart(join(folder, 'data'));
  try {
    const copy = join(folder, fileName);
    copyFileSync(path, copy);
    const opened = await apart.ask('project.open', { path: copy });
    return opened.ok ? ok(toAnswer(fileName, opened.value)) : opened;
  } finally {
    await apart.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
