import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from './command.ts';
import type { Ask, Workbench } from './workbench.ts';

/**
 * Runs `work` on a study that exists only meanwhile, for files that are looked at and not kept. It, its backups and
 * its place in the list of recent studies are in a folder of its own, which is gone afterwards, whatever happens.
 */
export async function withScratchStudy<T>(
  bench: Workbench,
  work: (ask: Ask) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  const apart = bench.apart(join(folder, 'data'));
  try {
    const path = join(folder, 'Scratch.verbatim');
    const created = await apart.ask('project.create', { name: 'Scratch', folder: null, path });
    return created.ok ? await work(apart.ask) : created;
  } finally {
    await apart.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
